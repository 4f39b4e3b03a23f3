using System.Globalization;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Time;

/// <summary>A run of whole days, both ends included.</summary>
/// <remarks>
/// The days are the company's local days, not UTC days: a survey answered at 23:30 local time on the 31st belongs
/// to that month, whatever the date was in UTC.
/// </remarks>
public sealed record Period
{
    /// <summary>A period from its first to its last day.</summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public Period(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            throw new ArgumentException($"The last day {last:yyyy-MM-dd} is before the first day {first:yyyy-MM-dd}.");
        }

        First = first;
        Last = last;
    }

    /// <summary>The first day, inside the period.</summary>
    public DateOnly First { get; }

    /// <summary>The last day, inside the period.</summary>
    public DateOnly Last { get; }

    /// <summary>How many days the period has; at least 1.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>The calendar month of a year.</summary>
    public static Period OfMonth(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new Period(first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>The calendar quarter (1–4) of a year.</summary>
    public static Period OfQuarter(int year, int quarter)
    {
        var first = new DateOnly(year, (3 * (quarter - 1)) + 1, 1);
        return new Period(first, first.AddMonths(3).AddDays(-1));
    }

    /// <summary>The calendar year.</summary>
    public static Period OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>Whether the day is inside.</summary>
    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>Whether the two periods share a day.</summary>
    public bool Overlaps(Period other) => First <= other.Last && other.First <= Last;

    /// <summary>The days as an answer prints them: "01.01.–31.03.2024", "1 Jan – 31 Mar 2024".</summary>
    /// <remarks>A single day stands alone; the year stands twice only when the ends differ in it.</remarks>
    public string Describe(Language language)
    {
        var (day, yearless, dash) = language switch
        {
            Language.German => ("dd.MM.yyyy", "dd.MM.", "–"),
            Language.English => ("d MMM yyyy", "d MMM", " – "),
        };
        var last = Last.ToString(day, CultureInfo.InvariantCulture);
        return First == Last
            ? last
            : First.ToString(First.Year == Last.Year ? yearless : day, CultureInfo.InvariantCulture) + dash + last;
    }
}
