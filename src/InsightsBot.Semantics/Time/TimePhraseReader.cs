using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Time;

/// <summary>Finds times in a question and says which days they are.</summary>
/// <remarks>
/// <para>
/// A month, quarter, half-year, week or day without a year is the latest that has begun by today. Relative periods are
/// whole points: "letzten Monat" is the calendar month before today's; "die letzten 6 Monate" are the six whole months
/// before today's, or up to today when today ends a month; the last N days end with today. "vor 3 Monaten" is that
/// whole month, "seit 3 Monaten" begins on that day. A fiscal year bears the calendar year in which it ends.
/// </para>
/// <para>
/// "bis", "until" and "through" include the time they name, "vor", "before", "nach" and "after" leave it out. Future
/// periods are read like others; whoever asks for data must refuse them.
/// </para>
/// </remarks>
public static class TimePhraseReader
{
    /// <summary>Reads the longest time expression that begins at a token, prepositions included.</summary>
    /// <param name="tokens">The tokens of the question.</param>
    /// <param name="at">The place of the first token.</param>
    /// <param name="calendar">Says what today is and how weeks and fiscal years run.</param>
    /// <param name="language">The language of the question; null when unknown.</param>
    /// <returns>The phrase, or null when no time begins there.</returns>
    public static TimePhrase? Read(IReadOnlyList<Token> tokens, int at, Calendar calendar, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(calendar);
        if (at < 0 || at >= tokens.Count)
        {
            return null;
        }

        var scan = new TimeScan(tokens, calendar, language);
        TimePhrase? longest = null;
        foreach (var phrase in new[]
        {
            Comparison(scan, at), Range(scan, at), Open(scan, at), Point(scan, at), Weekdays(scan, at),
            GrainOnly(scan, at),
        })
        {
            longest = phrase is not null && phrase.TokensUsed > (longest?.TokensUsed ?? 0) ? phrase : longest;
        }

        return longest;
    }

    /// <summary>All time expressions of a question, from left to right, with the place of their first token.</summary>
    public static IReadOnlyList<(int At, TimePhrase Phrase)> ReadAll(
        IReadOnlyList<Token> tokens, Calendar calendar, Language? language = null)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var phrases = new List<(int At, TimePhrase Phrase)>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Read(tokens, at, calendar, language) is { } phrase)
            {
                phrases.Add((at, phrase));
                at += phrase.TokensUsed - 1;
            }
        }

        return phrases;
    }

    private static TimePhrase? Comparison(TimeScan scan, int at)
    {
        if (ComparisonPhrases.Read(scan, at) is not var (back, next))
        {
            return null;
        }

        var phrase = Phrase(scan, TimePhraseKind.Comparison, at, next) with { Grain = back };
        if (back is not { } grain)
        {
            return phrase;
        }

        var before = scan.Calendar.PointOf(
            grain, Calendar.Add(grain, -1, scan.Calendar.StartOf(grain, scan.Today)));
        return phrase with { First = before.First, Last = before.Last };
    }

    private static TimePhrase? Range(TimeScan scan, int at) =>
        TimeRanges.Closed(scan, at) is { } point ? OfPoint(scan, at, point) : null;

    private static TimePhrase? Open(TimeScan scan, int at)
    {
        if (TimeRanges.Open(scan, at) is not var (first, last, point))
        {
            return null;
        }

        var kind = first is null || last is null ? TimePhraseKind.OpenPeriod : TimePhraseKind.Period;
        return Phrase(scan, kind, at, point.Next) with
        {
            First = first,
            Last = last,
            YearAssumed = point.YearAssumed,
            DayAndMonthAssumed = point.DayAndMonthAssumed,
        };
    }

    private static TimePhrase? Point(TimeScan scan, int at)
    {
        var point = WeekdayPhrases.WithPreposition(scan, at)
            ?? TimeRanges.Point(scan, at, null)
            ?? TimeRanges.Point(scan, scan.AfterPrepositions(at), null);
        return point is { } found ? OfPoint(scan, at, found) : null;
    }

    private static TimePhrase? Weekdays(TimeScan scan, int at) => WeekdayPhrases.Scope(scan, at) is var (days, next)
        ? Phrase(scan, TimePhraseKind.Weekdays, at, next) with { Weekdays = days }
        : null;

    private static TimePhrase? GrainOnly(TimeScan scan, int at)
    {
        var word = scan.Word(at);
        var isGrain = TimeWords.GrainWords.TryGetValue(word, out var grain)
            || TimeWords.Plural.TryGetValue(word, out grain)
            || (TimeWords.Singular.TryGetValue(word, out grain) && !IsOtherTag(scan, at, word));
        return isGrain ? Phrase(scan, TimePhraseKind.Grain, at, at + 1) with { Grain = grain }
            : IsEachDate(scan, at) ? Phrase(scan, TimePhraseKind.Grain, at, at + 1) with { Grain = Grain.Day }
            : null;
    }

    /// <summary>"calls by date" wants a figure for each day; "sorted by date" and "by date of birth" do not.</summary>
    private static bool IsEachDate(TimeScan scan, int at) => scan.Word(at) is "date" or "datum" or "kalendertag"
        && scan.Word(at - 1) is "by" or "per" or "pro" or "je" or "nach" or "each"
        && scan.Word(at + 1) is not ("of" or "der" or "des" or "von")
        && !scan.Tokens.Any(t => t.Folded.Contains("sort", StringComparison.Ordinal)
            || t.Folded.Contains("order", StringComparison.Ordinal)
            || t.Folded.Contains("ordne", StringComparison.Ordinal));

    // "Guten Tag", and the English word "tag".
    private static bool IsOtherTag(TimeScan scan, int at, string word) => word is "tag" or "tags"
        && (scan.Language == Language.English || scan.Word(at - 1) is "guten" or "schoenen");

    private static TimePhrase OfPoint(TimeScan scan, int at, TimePoint point) =>
        Phrase(scan, TimePhraseKind.Period, at, point.Next) with
        {
            First = point.First,
            Last = point.Last,
            Grain = point.Grain,
            Ends = point.Ends,
            YearAssumed = point.YearAssumed,
            DayAndMonthAssumed = point.DayAndMonthAssumed,
        };

    private static TimePhrase Phrase(TimeScan scan, TimePhraseKind kind, int at, int next) =>
        new(kind, string.Join(' ', scan.Tokens.Skip(at).Take(next - at).Select(t => t.Text)), next - at);
}
