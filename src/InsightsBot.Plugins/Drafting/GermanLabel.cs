using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>What a name is called in German: an English one is translated, a German one is spelled out.</summary>
internal static class GermanLabel
{
    /// <summary>The German label of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isMany">Whether the label speaks of many.</param>
    public static string Of(NameReading name, bool isMany = false)
    {
        var label = name.Language switch
        {
            Language.German => GermanSpelling.Of(name, isMany),
            Language.English => Translated(name.Tokens, isMany),
        };
        return label.Length == 0 ? name.Original : label;
    }

    private static string Translated(IReadOnlyList<NameToken> tokens, bool isMany)
    {
        if (tokens.Count > 2 && tokens[0].Folded is "number" or "count" or "no" && tokens[1].Folded == "of")
        {
            return "Anzahl " + Chunk([.. tokens.Skip(2).Where(t => !t.IsSmall)], true);
        }

        if (tokens.Count > 1 && tokens[0].Folded == "date")
        {
            return tokens.Skip(1).All(t => t.IsSmall)
                ? "Datum " + string.Join(' ', tokens.Skip(1).Select(Small))
                : Chunk([.. tokens.Skip(1).Where(t => !t.IsSmall), tokens[0]], isMany);
        }

        var of = tokens.ToList().FindIndex(t => t.Folded == "of");
        if (of > 0)
        {
            return Translated([.. tokens.Skip(of + 1).Where(t => t.Folded != "of"), .. tokens.Take(of)], isMany);
        }

        var words = new List<string>();
        var chunk = new List<NameToken>();
        foreach (var token in tokens)
        {
            if (!token.IsSmall)
            {
                chunk.Add(token);
                continue;
            }

            words.Add(Chunk(chunk, isMany && words.Count == 0));
            words.Add(Small(token));
            chunk.Clear();
        }

        words.Add(Chunk(chunk, isMany && words.Count == 0));
        return string.Join(' ', words.Where(w => w.Length > 0));
    }

    private static string Small(NameToken token) => SmallWords.Translate(token.Folded, Language.English);

    /// <summary>Words that follow each other: "churn reason" is a compound, "streaming TV" stays as it is.</summary>
    private static string Chunk(List<NameToken> tokens, bool isPlural)
    {
        if (tokens.Count == 0)
        {
            return "";
        }

        if (tokens.All(t => !t.IsKnown))
        {
            return string.Join(' ', tokens.Select(t => GermanNouns.Capital(t.Text)));
        }

        var last = tokens[^1];
        var plural = isPlural || IsPlural(last);
        var head = last.IsKnown ? HeadOf(last, plural, tokens.Count == 1) : GermanNouns.Capital(last.Text);
        var adjectives = new List<string>();
        for (var i = tokens.Count - 2; i >= 0; i--)
        {
            if (AdjectiveOf(tokens[i]) is { } adjective && GermanNouns.Inflect(adjective, head, plural) is { } inflected)
            {
                adjectives.Insert(0, inflected);
            }
            else
            {
                head = char.IsDigit(head[0])
                    ? HeadOf(tokens[i], false, false) + " " + head
                    : GermanNouns.Join(ModifierOf(tokens[i]), head);
            }
        }

        return string.Join(' ', adjectives.Append(head));
    }

    private static string HeadOf(NameToken token, bool isPlural, bool isAlone)
    {
        var head = token.Head;
        if (head.Concept?.De is not { } words)
        {
            return GermanNouns.Capital(token.Text);
        }

        if (isAlone && head.Class is not WordClass.Noun && AdjectivePairs.AdjectiveOf(head, Language.German) is { } adjective)
        {
            return adjective;
        }

        var text = isPlural ? words.Plural ?? words.Label : words.Label;
        return token.Pieces.SkipLast(1).Reverse()
            .Aggregate(text, (built, piece) => GermanNouns.Join(ModifierOf(piece), built));
    }

    private static string ModifierOf(NameToken token)
    {
        if (!token.IsKnown || token.Head.Concept?.De is null)
        {
            return GermanNouns.Capital(token.Text);
        }

        return token.Pieces.SkipLast(1).Reverse()
            .Aggregate(ModifierOf(token.Head), (built, piece) => GermanNouns.Join(ModifierOf(piece), built));
    }

    private static string ModifierOf(NamePiece piece) =>
        piece.Concept?.De is { } words ? GermanNouns.Modifier(words) : GermanNouns.Capital(piece.Folded);

    /// <summary>The German adjective for an English one that says how something is ("resolved"), not how it is
    /// counted ("total").</summary>
    private static string? AdjectiveOf(NameToken token) =>
        token.Pieces is [{ Class: WordClass.Adjective, Concept: { } concept } piece]
        && (concept.De is { Opposites.Count: > 0 } or { Verbs.Count: > 0 } || concept.De?.Compound is null)
            ? AdjectivePairs.AdjectiveOf(piece, Language.German)
            : null;

    private static bool IsPlural(NameToken token) =>
        token.Concept?.En is { } words
            ? Spelling.Fold(words.Label) != token.Folded
                && (Spelling.Fold(words.Plural ?? "") == token.Folded || EnglishNouns.IsPlural(token.Folded))
            : EnglishNouns.IsPlural(token.Folded);
}
