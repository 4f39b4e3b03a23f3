using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>What a name is called in German: an English one is translated, a German one is spelled out.</summary>
internal static class GermanLabel
{
    /// <summary>Adjectives that become the first part of a compound: "monthly charge", "total revenue".</summary>
    private static readonly HashSet<string> Counting = new(StringComparer.Ordinal)
    {
        "total", "average", "month", "year", "week", "day", "quarter", "hour",
    };

    /// <summary>Words that a participle may follow: "amount claimed", "total value purchased".</summary>
    private static readonly HashSet<string> Sums = new(StringComparer.Ordinal)
    {
        "amount", "value", "quantity", "price", "cost", "total", "sum", "total amount", "total value", "total cost",
    };

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

        if (tokens.Count > 1 && tokens[0].Folded == "date" && tokens[1].Folded != "of")
        {
            return OfDate(tokens, isMany);
        }

        var of = tokens.ToList().FindIndex(t => t.Folded == "of");
        if (of > 0)
        {
            return Translated([.. tokens.Skip(of + 1).Where(t => t.Folded != "of"), .. tokens.Take(of)], isMany);
        }

        var words = new List<string>();
        var chunk = new List<NameToken>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsSmall)
            {
                chunk.Add(tokens[i]);
                continue;
            }

            words.Add(Chunk(chunk, isMany && words.Count == 0));
            words.Add(Small(tokens[i], i == tokens.Count - 1));
            chunk.Clear();
        }

        words.Add(Chunk(chunk, isMany && words.Count == 0));
        return string.Join(' ', words.Where(w => w.Length > 0));
    }

    /// <summary>"Date received" is an "Eingangsdatum", "date from" a "Datum von".</summary>
    private static string OfDate(IReadOnlyList<NameToken> tokens, bool isMany)
    {
        var end = 1;
        while (end < tokens.Count && !tokens[end].IsSmall)
        {
            end++;
        }

        // Words that the vocabulary does not know say how ("placed"), and the thing alone names the date.
        var what = tokens.Skip(1).Take(end - 1).ToList();
        var known = what.Where(t => t.IsKnown).ToList();
        var date = known.Count == 0
            ? Chunk([tokens[0], .. what], isMany)
            : known.AsEnumerable().Reverse().Aggregate(
                HeadOf(tokens[0], isMany, false), (built, token) => GermanNouns.Join(ModifierOf(token), built));
        var rest = tokens.Skip(end).ToList();
        return rest.Count == 0 ? date
            : rest is [var only] ? date + " " + Small(only, true)
            : date + " " + Small(rest[0], false) + " " + Translated([.. rest.Skip(1)], false);
    }

    private static string Small(NameToken token, bool isLast) =>
        token.Folded == "to" && !isLast ? "an" : SmallWords.Translate(token.Folded, Language.English);

    /// <summary>Words that follow each other: "churn reason" is a compound, "streaming TV" stays as it is.</summary>
    private static string Chunk(List<NameToken> tokens, bool isPlural)
    {
        if (tokens.Count == 0)
        {
            return "";
        }

        if (tokens.Count > 1 && (tokens[^1].Folded.EndsWith("ed", StringComparison.Ordinal)
                || AdjectiveOf(tokens[^1], false) is not null)
            && Sums.Contains(tokens[^2].Head.Folded))
        {
            // "Amount claimed" is a claimed amount.
            tokens = [tokens[^1], .. tokens.SkipLast(1)];
        }

        if (tokens.All(t => !t.IsKnown))
        {
            return string.Join(' ', tokens.Select(t => GermanNouns.Capital(t.Text)));
        }

        var last = tokens[^1];
        var plural = isPlural || IsPlural(last);
        var head = last.IsKnown ? HeadOf(last, plural, tokens.Count == 1) : GermanNouns.Capital(last.Text);
        var joint = last.IsKnown ? "" : "-";
        var adjectives = new List<string>();
        for (var i = tokens.Count - 2; i >= 0; i--)
        {
            var isFar = i < tokens.Count - 2;
            if (AdjectiveOf(tokens[i], isFar) is { } adjective
                && GermanNouns.Inflect(adjective, head, plural) is { } inflected)
            {
                adjectives.Insert(0, inflected);
            }
            else
            {
                head = char.IsDigit(head[0])
                    ? HeadOf(tokens[i], false, false) + " " + head
                    : GermanNouns.Join(ModifierOf(tokens[i]) + joint, head);
                joint = "";
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

        if (isAlone && head.Class is WordClass.Adjective
            && AdjectivePairs.AdjectiveOf(head, Language.German) is { } adjective)
        {
            return adjective;
        }

        var text = isPlural ? words.Plural ?? words.Label : words.Label;
        return token.Pieces.SkipLast(1).Reverse()
            .Aggregate(text, (built, piece) => GermanNouns.Join(ModifierOf(piece), built));
    }

    /// <summary>A word as the first part of a compound; a hyphen follows words the vocabulary does not know.</summary>
    private static string ModifierOf(NameToken token)
    {
        if (!token.IsKnown || token.Head.Concept?.De is null)
        {
            return GermanNouns.Capital(token.Text) + "-";
        }

        return token.Pieces.SkipLast(1).Reverse()
            .Aggregate(ModifierOf(token.Head), (built, piece) => GermanNouns.Join(ModifierOf(piece), built));
    }

    private static string ModifierOf(NamePiece piece) =>
        piece.Concept?.De is { } words ? GermanNouns.Modifier(words) : GermanNouns.Capital(piece.Folded) + "-";

    /// <summary>The German adjective for an English one that says how something is ("resolved").</summary>
    /// <param name="token">The word.</param>
    /// <param name="isFar">Whether words stand between it and what it describes.</param>
    private static string? AdjectiveOf(NameToken token, bool isFar) =>
        token.Pieces is [{ Concept: { De: { } german, En: { } english } concept } piece]
        && ConceptForms.IsAdjective(concept, piece.Folded, Language.English)
        && (german.Compound is null || !Counting.Contains(english.Label) || (isFar && english.Label != "total"))
            ? AdjectivePairs.AdjectiveOf(piece with { Class = WordClass.Adjective }, Language.German)
            : null;

    private static bool IsPlural(NameToken token) =>
        token.Concept?.En is { } words
            ? Spelling.Fold(words.Label) != token.Folded
                && (Spelling.Fold(words.Plural ?? "") == token.Folded || EnglishNouns.IsPlural(token.Folded))
            : EnglishNouns.IsPlural(token.Folded);
}
