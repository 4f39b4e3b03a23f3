using System.Globalization;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Answering;

/// <summary>
/// Finds points of a trend that the data or the period covers only in part: a fall in them says nothing.
/// </summary>
internal sealed class IncompletePoints(IReadOnlyDictionary<string, Period> coverage)
{
    /// <summary>
    /// A point that misses no more than this share of its days counts as whole: data seldom has every day.
    /// </summary>
    private const double ShareMissingMax = 0.05;

    /// <summary>The first and last point where they are incomplete, in the words of the answer.</summary>
    public IReadOnlyList<string> Of(MetricQuery query, ResultRows rows, Language language)
    {
        if (query.Groups is not [{ Grain: { } grain } group]
            || !coverage.TryGetValue(group.Dimension.Name, out var known))
        {
            return [];
        }

        var within = query.Filters.OfType<Filter.Within>()
            .FirstOrDefault(f => f.Dimension.Name == group.Dimension.Name);
        var first = within?.First is { } from && from > known.First ? from : known.First;
        var last = within?.Last is { } to && to < known.Last ? to : known.Last;
        var points = Enumerable.Range(0, rows.Count).Select(r => rows[r][0] as string).OfType<string>()
            .Order(StringComparer.Ordinal).ToList();
        return [.. points.Take(1).Concat(points.TakeLast(1)).Distinct()
            .Where(p => PeriodOf(p, grain) is { } days && Missing(days, first, last) > ShareMissingMax)
            .Select(p => TimeNames.Of(p, language))];
    }

    private static double Missing(Period days, DateOnly first, DateOnly last)
    {
        var from = days.First > first ? days.First : first;
        var to = days.Last < last ? days.Last : last;
        return 1 - ((double)Math.Max(0, to.DayNumber - from.DayNumber + 1) / days.Days);
    }

    private static Period? PeriodOf(string point, Grain grain)
    {
        if (point.Length < 4
            || !int.TryParse(point.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1 or > 9998)
        {
            return null;
        }

        var place = point.Length > 5
            && int.TryParse(
                point.AsSpan(5).TrimStart("QW"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0;
        return (grain, place) switch
        {
            (Grain.Day, _) => null,
            (Grain.Week, >= 1 and <= 53) =>
                Week(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, place, DayOfWeek.Monday))),
            (Grain.Month, >= 1 and <= 12) => Period.OfMonth(year, place),
            (Grain.Quarter, >= 1 and <= 4) => Period.OfQuarter(year, place),
            (Grain.Year, _) => Period.OfYear(year),
            _ => null,
        };
    }

    private static Period Week(DateOnly monday) => new(monday, monday.AddDays(6));
}
