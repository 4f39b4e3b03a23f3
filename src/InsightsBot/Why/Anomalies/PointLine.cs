using System.Globalization;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Time;
using Calendar = InsightsBot.Semantics.Time.Calendar;

namespace InsightsBot.Why.Anomalies;

/// <summary>The weeks or months of the data up to the end of what is judged.</summary>
/// <param name="Grain">Weeks or months.</param>
/// <param name="First">The day the first of them begins.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Judged">How many of the last are judged.</param>
/// <param name="Last">The last day that counts.</param>
internal sealed record PointLine(Grain Grain, DateOnly First, int Count, int Judged, DateOnly Last)
{
    private const int DaysOfMonthMin = 27;

    /// <summary>After how many points the year begins anew.</summary>
    public int Season => Grain == Grain.Month ? 12 : 52;

    /// <summary>Weeks for shorter windows, else months.</summary>
    public static Grain GrainOf(Filter.Within window) =>
        window.Last!.Value.DayNumber - window.First!.Value.DayNumber + 1 >= DaysOfMonthMin
            || (window.First.Value.Day == 1 && window.First.Value.AddDays(6) < window.Last.Value) ? Grain.Month
                : Grain.Week;

    /// <summary>The points between the first with rows and the end of the window; null where there are none.</summary>
    public static PointLine? Of(Grain grain, IEnumerable<string> keys, Filter.Within window)
    {
        var days = keys.Select(k => DayOf(grain, k)).OfType<DateOnly>().ToList();
        var last = window.Last!.Value;
        if (days.Count == 0)
        {
            return null;
        }

        // The first point may be cut off by the beginning of the data.
        var first = Calendar.Add(grain, 1, days.Min());
        var count = Between(grain, first, StartOf(grain, last)) + 1;
        var judged = Between(grain, StartOf(grain, window.First!.Value), StartOf(grain, last)) + 1;
        return count < 1 ? null : new PointLine(grain, first, count, Math.Min(judged, count), last);
    }

    /// <summary>The place of a point in the line; null where it is outside.</summary>
    public int? PlaceOf(string key) =>
        DayOf(Grain, key) is { } day && Between(Grain, First, day) is >= 0 and var at && at < Count ? at : null;

    /// <summary>The days of a point that count.</summary>
    public Period DaysOf(int place)
    {
        var first = Calendar.Add(Grain, place, First);
        var last = Calendar.Add(Grain, 1, first).AddDays(-1);
        return new Period(first, last < Last ? last : Last);
    }

    private static DateOnly StartOf(Grain grain, DateOnly day) => new Calendar(day).StartOf(grain, day);

    private static int Between(Grain grain, DateOnly from, DateOnly to) => grain == Grain.Month
        ? (12 * (to.Year - from.Year)) + to.Month - from.Month : (to.DayNumber - from.DayNumber) / 7;

    private static DateOnly? DayOf(Grain grain, string key)
    {
        if (grain == Grain.Month)
        {
            return DateOnly.TryParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var month) ? month : null;
        }

        var parts = key.Split("-W");
        return parts.Length == 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture,
            out var year)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var week)
            && year is >= 1 and <= 9998 && week is >= 1 and <= 53
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)) : null;
    }
}
