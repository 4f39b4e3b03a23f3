using InsightsBot.Semantics.Sentiment;

namespace InsightsBot.Semantics.Themes;

/// <summary>Says which words around a theme judge it.</summary>
/// <remarks>
/// First the clause it is in; where several themes share a clause, "and" divides them, else the words between two
/// belong to the first, but for an adjective right before the second. A clause that judges nothing borrows from its
/// neighbours in the sentence that have no theme of their own.
/// </remarks>
internal sealed class ThemeClauses
{
    private static readonly HashSet<string> Joins = new(StringComparer.OrdinalIgnoreCase)
    {
        "und", "sowie", "oder", "and", "or", "u", "&",
    };

    private readonly SentimentReading reading;
    private readonly List<int> places;
    private readonly HashSet<int> turns;

    public ThemeClauses(SentimentReading reading, List<FoundTheme> found)
    {
        this.reading = reading;
        places = [.. found.Select(f => f.First).Distinct().Order()];
        turns = [.. reading.Hits.Where(h => h.Role == WordRole.Contrast).Select(h => h.First)];
    }

    /// <summary>The run of words that judge a mention: the first, and the one after the last.</summary>
    public (int First, int End) Around(FoundTheme mention)
    {
        var sentence = reading.Words.Sentences[reading.Words.SentenceAt(mention.First)];
        var (first, end) = Clause(mention.First, sentence);
        end = Math.Max(end, mention.Last + 1);
        var (narrowFirst, narrowEnd) = Narrow(mention, first, end);
        if (Judges(narrowFirst, narrowEnd))
        {
            return (narrowFirst, narrowEnd);
        }

        if (narrowEnd == end && end < sentence.End)
        {
            var (nextFirst, nextEnd) = Clause(end, sentence);
            if (!HasPlace(nextFirst, nextEnd) && Judges(nextFirst, nextEnd))
            {
                return (narrowFirst, nextEnd);
            }
        }

        if (narrowFirst == first && first > sentence.First)
        {
            var (lastFirst, lastEnd) = Clause(first - 1, sentence);
            if (!HasPlace(lastFirst, lastEnd) && Judges(lastFirst, lastEnd))
            {
                return (lastFirst, narrowEnd);
            }
        }

        return PlacesIn(sentence.First, sentence.End) <= 1 ? (sentence.First, sentence.End) : (narrowFirst, narrowEnd);
    }

    private (int First, int End) Narrow(FoundTheme mention, int first, int end)
    {
        var before = PlaceFrom(mention.First) - 1;
        if (before >= 0 && places[before] >= first)
        {
            first = Divide(places[before], mention.First);
        }

        var after = PlaceFrom(mention.Last + 1);
        if (after < places.Count && places[after] < end)
        {
            end = Divide(mention.Last, places[after]);
        }

        return (first, end);
    }

    /// <summary>Where the words of a second place begin.</summary>
    private int Divide(int one, int other)
    {
        for (var at = one + 1; at < other; at++)
        {
            var word = reading.Words.Words[at];
            if (Joins.GetAlternateLookup<ReadOnlySpan<char>>()
                .Contains(reading.Words.Text.AsSpan(word.Start, word.Length)))
            {
                return Judges(one, at) || Judges(at, other) ? at : other;
            }
        }

        return other - one > 1 && Judges(other - 1, other) && reading.Words.Clauses[one] == reading.Words.Clauses[other]
            && (Judges(one + 1, other - 1) || other - one == 2) ? other - 1 : other;
    }

    private (int First, int End) Clause(int word, SentenceRun sentence)
    {
        var clauses = reading.Words.Clauses;
        var (first, end) = (word, word + 1);
        while (first > sentence.First && clauses[first - 1] == clauses[word] && !turns.Contains(first))
        {
            first--;
        }

        while (end < sentence.End && clauses[end] == clauses[word] && !turns.Contains(end))
        {
            end++;
        }

        return (first, end);
    }

    private bool Judges(int first, int end) => reading.Judges(first, end);

    private bool HasPlace(int first, int end) => PlacesIn(first, end) > 0;

    private int PlacesIn(int first, int end) => PlaceFrom(end) - PlaceFrom(first);

    /// <summary>Which place is the first from a word on.</summary>
    private int PlaceFrom(int word)
    {
        var at = places.BinarySearch(word);
        return at < 0 ? ~at : at;
    }
}
