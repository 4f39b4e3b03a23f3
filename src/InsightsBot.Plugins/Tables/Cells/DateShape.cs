namespace InsightsBot.Plugins.Tables.Cells;

/// <summary>A written date before the order of its parts is known.</summary>
/// <param name="Family">How it is written.</param>
/// <param name="First">The first part.</param>
/// <param name="Second">The second part.</param>
/// <param name="Third">The third part.</param>
/// <param name="HasTime">Whether a time of day follows.</param>
/// <param name="SecondOfDay">That time, 0 without one.</param>
/// <param name="HasZone">Whether a zone or an offset from UTC follows.</param>
/// <param name="HasFraction">Whether a fraction of a second other than zero is written.</param>
internal readonly record struct DateShape(
    DateFamily Family, int First, int Second, int Third, bool HasTime, int SecondOfDay, bool HasZone, bool HasFraction)
{
    /// <summary>Two-digit years below this belong to this century, others to the last.</summary>
    public const int ShortYearPivot = 50;

    /// <summary>The year, month and day under an order of the parts.</summary>
    public (int Year, int Month, int Day) In(DateOrder order)
    {
        var (year, month, day) = order switch
        {
            DateOrder.YearMonthDay => (First, Second, Third),
            DateOrder.DayMonthYear => (Third, Second, First),
            DateOrder.MonthDayYear => (Third, First, Second),
        };

        return (FullYear(year), month, day);
    }

    /// <summary>The day under an order, or null when there is no such day.</summary>
    public DateOnly? Day(DateOrder order)
    {
        var (year, month, day) = In(order);
        return year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
                ? new DateOnly(year, month, day)
                : null;
    }

    private static int FullYear(int year) => year switch
    {
        < ShortYearPivot => 2000 + year,
        < 100 => 1900 + year,
        _ => year,
    };
}
