namespace InsightsBot.Semantics.Time;

/// <summary>The length of one point in time on a trend.</summary>
public enum Grain
{
    /// <summary>A local calendar day.</summary>
    Day,

    /// <summary>A week that starts on the calendar's first day of week; ISO 8601 weeks when that is Monday.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months, from January, April, July or October.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}
