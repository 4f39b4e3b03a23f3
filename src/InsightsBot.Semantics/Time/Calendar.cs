namespace InsightsBot.Semantics.Time;

/// <summary>How a company counts time, and which day "today" is for one question.</summary>
/// <param name="Today">The local day that "today" means. Relative periods ("last month") count from it.</param>
/// <param name="FirstDayOfWeek">Monday in Germany; then weeks are ISO 8601 weeks.</param>
/// <param name="FiscalYearStartMonth">1–12; 1 means the fiscal year is the calendar year.</param>
public sealed record Calendar(DateOnly Today, DayOfWeek FirstDayOfWeek = DayOfWeek.Monday, int FiscalYearStartMonth = 1)
{
    /// <summary>The first day of the grain's point that contains a day.</summary>
    public DateOnly StartOf(Grain grain, DateOnly day) => grain switch
    {
        Grain.Day => day,
        Grain.Week => day.AddDays(-((7 + (int)day.DayOfWeek - (int)FirstDayOfWeek) % 7)),
        Grain.Month => new DateOnly(day.Year, day.Month, 1),
        Grain.Quarter => new DateOnly(day.Year, (3 * ((day.Month - 1) / 3)) + 1, 1),
        Grain.Year => new DateOnly(day.Year, 1, 1),
    };

    /// <summary>A day moved by whole grains; negative counts go back.</summary>
    public static DateOnly Add(Grain grain, int count, DateOnly day) => grain switch
    {
        Grain.Day => day.AddDays(count),
        Grain.Week => day.AddDays(7 * count),
        Grain.Month => day.AddMonths(count),
        Grain.Quarter => day.AddMonths(3 * count),
        Grain.Year => day.AddYears(count),
    };

    /// <summary>The whole point of a grain that contains a day: its calendar week, month, quarter or year.</summary>
    public Period PointOf(Grain grain, DateOnly day)
    {
        var first = StartOf(grain, day);
        return new Period(first, Add(grain, 1, first).AddDays(-1));
    }
}
