using InsightsBot.Semantics.Text;

namespace InsightsBot.Voices;

/// <summary>Chooses among passages: telling ones, unlike each other, in the mix of moods that the texts have.</summary>
internal static class QuoteChoice
{
    private const int GoodLength = 120;
    private const double AlikeMax = 0.5;

    /// <summary>The passages to quote.</summary>
    /// <param name="candidates">One passage per text, newest first.</param>
    /// <param name="quotesMax">How many at most.</param>
    /// <param name="newest">Whether the newest come first, whatever they say.</param>
    public static IReadOnlyList<Quote> Of(IReadOnlyList<Quote> candidates, int quotesMax, bool newest)
    {
        var ordered = newest ? [.. candidates]
            : candidates.OrderByDescending(Telling).ThenByDescending(c => c.Day).ThenBy(c => c.RecordId,
                StringComparer.Ordinal).ToList();
        var left = newest ? null : Places(candidates, quotesMax);
        var chosen = new List<Quote>();
        var words = new List<HashSet<string>>();
        foreach (var candidate in ordered)
        {
            if (chosen.Count == quotesMax)
            {
                break;
            }

            var mood = candidate.Sentiment ?? "";
            var own = WordsOf(candidate.Words);
            if ((left is not null && left.GetValueOrDefault(mood) == 0) || words.Any(w => Alike(w, own) > AlikeMax))
            {
                continue;
            }

            if (left is not null)
            {
                left[mood]--;
            }

            chosen.Add(candidate);
            words.Add(own);
        }

        return chosen;
    }

    /// <summary>How many quotes each mood gets: by its share of the texts, largest remainders first.</summary>
    private static Dictionary<string, int> Places(IReadOnlyList<Quote> candidates, int quotesMax)
    {
        var moods = candidates.GroupBy(c => c.Sentiment ?? "").Select(g => (
            Mood: g.Key, Exact: (double)g.Count() * quotesMax / candidates.Count)).ToList();
        var places = moods.ToDictionary(m => m.Mood, m => (int)m.Exact, StringComparer.Ordinal);
        foreach (var (mood, _) in moods.OrderByDescending(m => m.Exact - (int)m.Exact)
            .ThenBy(m => m.Mood, StringComparer.Ordinal).Take(quotesMax - places.Values.Sum()))
        {
            places[mood]++;
        }

        return places;
    }

    /// <summary>Neither a scrap nor an essay, and whole sentences rather than parts of them.</summary>
    private static double Telling(Quote quote)
    {
        var length = 1.0 - (Math.Abs(quote.Length - GoodLength) / (double)(quote.Length + GoodLength));
        var isWhole = quote.Start + quote.Length == quote.Text.Length || ".!?…".Contains(quote.Words[^1]);
        return length + (isWhole ? 0.3 : 0) - (quote.Words.Contains('[') ? 0.4 : 0);
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. Tokenizer.Read(text).Select(t => t.Folded).Where(w => w.Length > 3)];

    private static double Alike(HashSet<string> left, HashSet<string> right)
    {
        var both = left.Count(right.Contains);
        return both == 0 ? 0 : (double)both / (left.Count + right.Count - both);
    }
}
