using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding.Turns;

/// <summary>Changes to the last query that need no further words: a total, the period before, turned round.</summary>
internal static class FigureTurn
{
    /// <summary>Without any split.</summary>
    public static MetricQuery? Total(MetricQuery last) =>
        last.Listed is not null || last.Groups.Count == 0 || last.Having.Count > 0 || last.Limit is not null ? null
        : last with
        {
            Aim = last.ShareOf.Count > 0 || last.Measures.All(m => m.Unit == Unit.Share) ? Aim.Share : Aim.Level,
            Groups = [],
            Order = null,
            SkipEmptyGroups = false,
        };

    /// <summary>The other end first.</summary>
    public static MetricQuery? Turned(MetricQuery last) => last.Order is not { } order || last.Aim == Aim.Trend ? null
        : last with { Order = order with { Descending = !order.Descending } };

    /// <summary>The largest, or the smallest, first.</summary>
    public static MetricQuery? Sorted(MetricQuery last, bool descending)
    {
        if (last.Listed is not null)
        {
            return last with
            {
                Order = last.Order is { } order ? order with { Descending = descending }
                    : new Ordering(null, last.Columns[0], descending),
            };
        }

        return last.Groups.Count == 0 || last.Aim == Aim.Trend ? null
            : last with { Order = new Ordering(last.Order?.Measure ?? last.Measures[0].Name, null, descending) };
    }

    /// <summary>Only so many of what was shown, from its beginning or its end.</summary>
    public static MetricQuery? Cut(MetricQuery last, int rows, bool fromEnd)
    {
        if ((last.Listed is null && last.Groups.Count == 0) || last.Aim == Aim.Trend || rows < 1)
        {
            return null;
        }

        var turned = fromEnd ? Turned(last) : last;
        return turned is null ? null : turned with { Limit = rows };
    }

    /// <summary>The same over the days before (or after) those of the last query.</summary>
    /// <param name="last">The last query; it must have one period with both ends.</param>
    /// <param name="grain">How far; null goes by the length of the period.</param>
    /// <param name="direction">-1 goes back, 1 goes on.</param>
    public static MetricQuery? Moved(MetricQuery last, Grain? grain, int direction)
    {
        if (last.Filters.OfType<Filter.Within>().ToList() is not [{ First: { } first, Last: { } end } within])
        {
            return null;
        }

        Filter.Within moved;
        if (grain is null && GrainOf(first, end) is null)
        {
            var days = (end.DayNumber - first.DayNumber + 1) * direction;
            moved = within with { First = first.AddDays(days), Last = end.AddDays(days) };
        }
        else
        {
            var (step, points) = grain is { } said ? (said, 1) : GrainOf(first, end)!.Value;
            var start = Calendar.Add(step, points * direction, first);
            var next = Calendar.Add(step, points * direction, end.AddDays(1));
            moved = within with { First = start, Last = next.AddDays(-1) };
        }

        return last with { Filters = [.. last.Filters.Where(f => f != within), moved] };
    }

    /// <summary>As a part of a whole; null where nothing says of which.</summary>
    public static MetricQuery? Percent(MetricQuery last, ModelLookup lookup)
    {
        if (last.Measures is not [{ Aggregation: Aggregation.Count } counted] || last.Periods.Count > 0)
        {
            return last.Measures.Count > 0 && last.Measures.All(m => m.Unit == Unit.Share) ? last : null;
        }

        if (last.Groups is [{ Grain: null }] && last.ShareOf.Count == 0)
        {
            // A split of a count shows each part of it already.
            return last;
        }

        if (last.Groups.Count > 0)
        {
            return null;
        }

        if (lookup.RateFor(counted) is { } rate)
        {
            return last with { Aim = Aim.Share, Measures = [rate] };
        }

        return last.Filters.Where(f => f is not Filter.Within).ToList() is not [var only] ? null
            : last with { Aim = Aim.Share, Filters = [.. last.Filters.Where(f => f != only)], ShareOf = [only] };
    }

    private static (Grain Grain, int Points)? GrainOf(DateOnly first, DateOnly end)
    {
        var next = end.AddDays(1);
        return (first, next) switch
        {
            ({ Day: 1, Month: 1 }, { Day: 1, Month: 1 }) => (Grain.Year, next.Year - first.Year),
            ({ Day: 1 }, { Day: 1 }) => (Grain.Month, (12 * (next.Year - first.Year)) + next.Month - first.Month),
            _ => null,
        };
    }
}
