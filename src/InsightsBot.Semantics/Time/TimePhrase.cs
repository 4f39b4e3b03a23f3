using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Time;

/// <summary>A time expression in a question, resolved with a calendar.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Text">Its words as the question has them.</param>
/// <param name="TokensUsed">How many tokens it takes, its prepositions included; at least 1.</param>
public sealed record TimePhrase(TimePhraseKind Kind, string Text, int TokensUsed)
{
    /// <summary>The first day; null when the phrase has no beginning ("bis März") or says no days.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last day, included; null when the phrase has no end ("seit März") or says no days.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>
    /// Of a period the grain it is one or several whole points of, if any. Of a comparison how far back it lies;
    /// null there means as long as the period itself. Of a grain that grain.
    /// </summary>
    public Grain? Grain { get; init; }

    /// <summary>Whether the year was not said: the latest such month, or day that has begun is taken.</summary>
    public bool YearAssumed { get; init; }

    /// <summary>Whether day and month could be read the other way round, as in "03/04/2024".</summary>
    public bool DayAndMonthAssumed { get; init; }

    /// <summary>
    /// Of a range, the times named at its two ends, for questions that compare them ("what changed between Q1 and
    /// Q2?"); null for others.
    /// </summary>
    public (Period First, Period Last)? Ends { get; init; }

    /// <summary>The days of the week; empty unless the kind is <see cref="TimePhraseKind.Weekdays"/>.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>
    /// The days when both ends are known. Of a comparison such as "Vorjahr" it is the point before today's.
    /// It may lie in the future; it is not cut at today.
    /// </summary>
    public Period? Period => First is { } first && Last is { } last ? new Period(first, last) : null;

    /// <summary>The days as an answer prints them: "01.01.–31.03.2024", "since 1 Mar 2024"; else the words.</summary>
    public string Describe(Language language)
    {
        var (since, until) = language switch
        {
            Language.German => ("seit ", "bis "),
            Language.English => ("since ", "until "),
        };
        return (First, Last) switch
        {
            ({ } first, { } last) => new Period(first, last).Describe(language),
            ({ } first, null) => since + new Period(first, first).Describe(language),
            (null, { } last) => until + new Period(last, last).Describe(language),
            _ => Text,
        };
    }
}
