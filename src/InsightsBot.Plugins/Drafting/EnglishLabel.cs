using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>What a name is called in English: a German one is translated, an English one is spelled out.</summary>
internal static class EnglishLabel
{
    /// <summary>The English label of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isMany">Whether the label speaks of many.</param>
    public static string Of(NameReading name, bool isMany = false)
    {
        var label = name.Language switch
        {
            Language.German => Translated(name.Tokens, isMany),
            Language.English => Spelled(name, isMany),
        };
        return label.Length == 0 ? name.Original : label;
    }

    private static string Spelled(NameReading name, bool isMany)
    {
        var words = name.Tokens.Select(t => t.Text).ToList();
        if (isMany && name.Head is { } head)
        {
            var known = head.Concept?.En;
            words[name.Tokens.ToList().IndexOf(head)] =
                known is not null && Spelling.Fold(known.Label) == head.Folded && known.Plural is { } plural
                    ? plural
                    : EnglishNouns.Plural(head.Text);
        }

        return string.Join(' ', words);
    }

    private static string Translated(IReadOnlyList<NameToken> tokens, bool isMany)
    {
        if (tokens.Count > 1 && tokens[0].Folded == "datum")
        {
            // "Datum geliefert bis" is the end of a delivery, not its day.
            var end = tokens[^1].Folded is "von" or "bis" or "an" or "ab" ? " " + Small(tokens[^1]) : "";
            return tokens.Skip(1).All(t => t.IsSmall)
                ? "date " + string.Join(' ', tokens.Skip(1).Select(Small))
                : Chunk([.. tokens.Skip(1).Where(t => !t.IsSmall), tokens[0]], isMany) + end;
        }

        var of = tokens.ToList().FindIndex(t => t.Folded is "der" or "des");
        if (of > 0)
        {
            return Translated([.. tokens.Skip(of + 1), .. tokens.Take(of)], isMany);
        }

        var words = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var isHead = i == tokens.Count - 1 || tokens[i + 1].IsSmall;
            words.Add(tokens[i].IsSmall ? Small(tokens[i]) : string.Join(' ', Words(tokens[i], isMany, isHead)));
        }

        return string.Join(' ', words.Where(w => w.Length > 0));
    }

    private static string Small(NameToken token) => SmallWords.Translate(token.Folded, Language.German);

    private static string Chunk(IReadOnlyList<NameToken> tokens, bool isMany) =>
        string.Join(' ', tokens.SelectMany((t, i) => Words(t, isMany, i == tokens.Count - 1)));

    /// <summary>Only the last word of an English name has a plural: "Kunden-ID" is a "customer ID".</summary>
    private static IEnumerable<string> Words(NameToken token, bool isMany, bool isHead) =>
        token.Pieces.Any(p => p.Concept?.En is not null)
            ? token.Pieces.Select((p, i) => WordOf(p, isHead && i == token.Pieces.Count - 1, isMany))
            : [token.Text];

    private static string WordOf(NamePiece piece, bool isLast, bool isMany)
    {
        if (piece.Concept?.En is not { } words)
        {
            return piece.Folded;
        }

        if (piece.Class is WordClass.Adjective && AdjectivePairs.AdjectiveOf(piece, Language.English) is { } adjective)
        {
            return adjective;
        }

        var isPlural = piece.Concept.De is { Plural: { } many } german
            && Spelling.Fold(many) == piece.Folded && Spelling.Fold(german.Label) != piece.Folded;
        return isLast && (isMany || isPlural) ? words.Plural ?? words.Label : words.Label;
    }
}
