namespace InsightsBot.Semantics.Time;

/// <summary>One stretch of time named in a question, before it becomes a phrase: a day, the last 3 weeks.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, included.</param>
/// <param name="Grain">The grain it is whole points of; null for others such as half-years.</param>
/// <param name="Next">The place of the token after it.</param>
internal readonly record struct TimePoint(DateOnly First, DateOnly Last, Grain? Grain, int Next)
{
    /// <summary>Whether the year was not said.</summary>
    public bool YearAssumed { get; init; }

    /// <summary>Whether day and month could be read the other way round.</summary>
    public bool DayAndMonthAssumed { get; init; }

    /// <summary>Of a range, the times named at its two ends; null for others.</summary>
    public (Period First, Period Last)? Ends { get; init; }

    /// <summary>The days.</summary>
    public Period Period => new(First, Last);

    /// <summary>A whole period of a grain.</summary>
    public static TimePoint Of(Period period, Grain? grain, int next) => new(period.First, period.Last, grain, next);
}
