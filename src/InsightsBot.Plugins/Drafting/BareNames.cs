using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Shorter and longer forms of a column's name that mean the same to people who know the table.</summary>
internal sealed class BareNames(Glossary glossary, NameSigns signs)
{
    /// <summary>The name without the words for the table's rows: "status" of "order status" in orders.</summary>
    /// <returns>Null when the name has no such words, or nothing else.</returns>
    public NameReading? Of(NameReading name, NameReading entity)
    {
        var kept = new List<NameToken>();
        var dropped = false;
        foreach (var token in name.Tokens)
        {
            if (!token.IsSmall && IsOfEntity(name, token, entity))
            {
                // "Name des Mitarbeiters" leaves "Name".
                if (kept.Count > 0 && IsGenitive(kept[^1]))
                {
                    kept.RemoveAt(kept.Count - 1);
                }

                dropped = true;
            }
            else if (!token.IsSmall && Rest(token, entity) is { } rest)
            {
                kept.Add(rest);
                dropped = true;
            }
            else
            {
                kept.Add(token);
            }
        }

        while (kept.Count > 0 && kept[0].IsSmall && !name.Tokens[0].IsSmall)
        {
            kept.RemoveAt(0);
        }

        var isWhole = kept.Count > 0 && !kept[0].IsSmall && (!kept[^1].IsSmall || name.Tokens[^1].IsSmall);
        return dropped && isWhole && kept.Any(t => !t.IsSmall) ? name.With(kept) : null;
    }

    /// <summary>"Status der Sendung" as people also say it: "Sendungsstatus".</summary>
    /// <returns>Null unless the name is two nouns with a genitive between them.</returns>
    public NameReading? Compound(NameReading name)
    {
        var at = name.Tokens.ToList().FindIndex(IsGenitive);
        return at == 1 && name.Tokens.Count > 2 && name.Tokens.Count(t => t.IsSmall) == 1
            && !signs.Date.HasExactly(name.Tokens[0])
            ? name.With([.. name.Tokens.Skip(at + 1).Select(Nominative), name.Tokens[0]])
            : null;
    }

    /// <summary>"Address" for "address details": words such as "details" and "Angaben" say nothing of their own.
    /// </summary>
    public NameReading? WithoutVagueHead(NameReading name) =>
        name.Tokens.Count > 1 && signs.Scarce.HasExactly(name.Tokens[^1]) && !name.Tokens[^2].IsSmall
            && !signs.Scarce.HasExactly(name.Tokens[0])
            ? name.With(name.Tokens.SkipLast(1))
            : null;

    /// <summary>The last word of a name of several, or the last part of a compound: "orders" of "customer orders".
    /// </summary>
    public NameReading? Head(NameReading name)
    {
        if (name.Tokens.Any(t => t.IsSmall) || name.Head is not { } head || signs.Header.Has(head))
        {
            return null;
        }

        if (head.Folded.LastIndexOf(' ') is var space and > 0)
        {
            var (text, last) = (head.Text[(head.Text.LastIndexOf(' ') + 1)..], head.Folded[(space + 1)..]);
            return name.With([new NameToken(text, last, head.Language, glossary.PiecesOf(last, name.Language))]);
        }

        if (name.Tokens.Count > 1 && name.Language == Language.English)
        {
            return name.With([head]);
        }

        // A word that means one thing as a whole is headed by its last part only where that means the same: a
        // "Kundenauftrag" is an "Auftrag", a "Kaufhaus" is no "Haus".
        var pieces = head.Pieces.Count > 1 ? head.Pieces : glossary.PartsOf(head.Folded);
        return pieces.Count > 1 && pieces.All(p => p.Concept is not null)
            && (head.Concept is null || head.Concept == pieces[^1].Concept) && TextOf(head, [pieces[^1]]) is { } end
            ? name.With([new NameToken(end, Spelling.Fold(end), head.Language, [pieces[^1]])])
            : name.Tokens.Count > 1 ? name.With([head]) : null;
    }

    /// <summary>"Claims" for "claim headers": a header stands for the whole.</summary>
    public NameReading? WithoutHeader(NameReading name)
    {
        if (name.Tokens.Any(t => t.IsSmall) || name.Head is not { } head || !signs.Header.Has(head))
        {
            return null;
        }

        if (name.Tokens.Count > 1)
        {
            return name.With(name.Tokens.SkipLast(1));
        }

        var pieces = head.Pieces.Count > 1 ? head.Pieces : glossary.PartsOf(head.Folded);
        return pieces.Count > 1 && pieces[^2].Concept?.De is { } words
            ? name.With([new NameToken(words.Label, Spelling.Fold(words.Label), Language.German, [pieces[^2]])])
            : null;
    }

    /// <summary>"Kaufhauses" with the spelling of "Kaufhaus" before another noun.</summary>
    private static NameToken Nominative(NameToken token) =>
        Spelling.Fold(token.Text) is var spelled && spelled.Length > token.Folded.Length
            && spelled.StartsWith(token.Folded, StringComparison.Ordinal)
            ? token with { Text = token.Text[..^(spelled.Length - token.Folded.Length)] }
            : token;

    private static bool IsGenitive(NameToken token) => token.IsSmall && token.Folded is "of" or "der" or "des";

    /// <summary>Whether a word names the rows: alike, or the last word of a phrase ("store" in department stores).
    /// </summary>
    private static bool IsOfEntity(NameReading name, NameToken token, NameReading entity) =>
        entity.Content.Any(e => EntityWords.AreAlike(name.With([token]), entity.With([e]))
            || e.Folded.EndsWith(" " + EnglishNouns.Singular(token.Folded), StringComparison.Ordinal)
            || e.Folded.EndsWith(" " + token.Folded, StringComparison.Ordinal));

    /// <summary>What is left of a compound that begins with the entity: "Preis" of "Produktpreis".</summary>
    private NameToken? Rest(NameToken token, NameReading entity)
    {
        if (token.Text.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        var pieces = token.Pieces.Count > 1 ? token.Pieces : glossary.PartsOf(token.Folded);
        var named = entity.Content.SelectMany(t => t.Pieces).ToList();
        var first = pieces.TakeWhile((p, i) => i < pieces.Count - 1 && named.Exists(n => AreAlike(p, n))).Count();
        return first == 0 || TextOf(token, pieces.Skip(first)) is not { } text
            ? null
            : new NameToken(text, Spelling.Fold(text), token.Language, [.. pieces.Skip(first)]);
    }

    private static bool AreAlike(NamePiece one, NamePiece other) =>
        one.Folded == other.Folded || (one.Concept is { } concept && concept == other.Concept);

    /// <summary>The end of a compound as the name spells it, with its umlauts.</summary>
    private static string? TextOf(NameToken token, IEnumerable<NamePiece> pieces)
    {
        var last = string.Concat(pieces.Select(p => p.Folded));
        for (var from = 1; from < token.Text.Length; from++)
        {
            if (Spelling.Fold(token.Text[from..]) == last)
            {
                return token.Text[from..];
            }
        }

        return null;
    }
}
