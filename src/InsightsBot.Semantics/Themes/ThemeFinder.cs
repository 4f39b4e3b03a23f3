using InsightsBot.Semantics.Sentiment;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Themes;

/// <summary>Finds what verbatims talk about, and how each theme is judged where it is mentioned.</summary>
/// <remarks>
/// Reads each text once, in time linear in its length. Takes any text and never throws for one. Calls may overlap.
/// Whether a word is negated does not matter for its theme: "no parking" talks about parking.
/// </remarks>
public sealed class ThemeFinder(ThemeTaxonomy taxonomy, LexiconSentiment sentiment)
{
    /// <summary>The themes of a text in the order of their places; a text may talk about several, or none.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Its language where it is known; else its small words tell.</param>
    public IReadOnlyList<ThemeMention> Find(string text, Language? language = null)
    {
        var reading = sentiment.Read(text, language);
        var found = Found(reading.Words);
        if (found.Count == 0)
        {
            return [];
        }

        var clauses = new ThemeClauses(reading, found);
        var mentions = new List<ThemeMention>(found.Count);
        foreach (var one in found)
        {
            var (first, end) = clauses.Around(one);
            var start = reading.Words.Words[one.First].Start;
            mentions.Add(new(taxonomy.Themes[one.Number], start, reading.Words.Words[one.Last].End - start,
                reading.Of(first, end)));
        }

        return mentions;
    }

    private List<FoundTheme> Found(VerbatimWords words)
    {
        var keys = words.KeysOf(taxonomy.Patterns);
        var matches = new List<(int Last, int Number)>();
        var all = new List<FoundTheme>();
        foreach (var sentence in words.Sentences)
        {
            var before = all.Count;
            for (var at = sentence.First; at < sentence.End; at++)
            {
                matches.Clear();
                taxonomy.Patterns.Match(keys, at, sentence.End, matches);
                foreach (var (last, number) in matches)
                {
                    all.Add(new(at, last, number / 2, number % 2 == 1));
                }
            }

            KeepClosest(all, before);
        }

        return WithoutLoneHints(all);
    }

    /// <summary>
    /// Of places that share words, keeps for each first-level theme the longest, the second level before the first.
    /// </summary>
    private void KeepClosest(List<FoundTheme> all, int from)
    {
        for (var i = all.Count - 1; i >= from; i--)
        {
            for (var j = from; j < all.Count; j++)
            {
                if (i != j && Covers(all[j], all[i], j < i))
                {
                    all.RemoveAt(i);
                    break;
                }
            }
        }
    }

    private bool Covers(FoundTheme one, FoundTheme other, bool isEarlier)
    {
        if (one.First > other.Last || other.First > one.Last
            || taxonomy.Themes[one.Number].Top != taxonomy.Themes[other.Number].Top)
        {
            return false;
        }

        if (one.IsHint != other.IsHint)
        {
            return other.IsHint;
        }

        var (isDeep, isOtherDeep) =
            (taxonomy.Themes[one.Number].Parent is not null, taxonomy.Themes[other.Number].Parent is not null);
        if (isDeep != isOtherDeep)
        {
            return isDeep;
        }

        var (length, otherLength) = (one.Last - one.First, other.Last - other.First);
        return length != otherLength ? length > otherLength : one.Number == other.Number && isEarlier;
    }

    /// <summary>
    /// A hint stays where its first-level theme is met elsewhere in the text, by words or by another hint.
    /// </summary>
    private List<FoundTheme> WithoutLoneHints(List<FoundTheme> all)
    {
        if (!all.Exists(f => f.IsHint))
        {
            return all;
        }

        var places = all.GroupBy(f => taxonomy.Themes[f.Number].Top, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Any(f => !f.IsHint) || g.Select(f => f.First).Distinct().Count() > 1);
        return [.. all.Where(f => !f.IsHint || places[taxonomy.Themes[f.Number].Top])];
    }
}
