using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why.Anomalies;

/// <summary>Holds points of a series against what they were expected to be.</summary>
/// <remarks>
/// A member is held against the rest of its dimension: what all share, such as a busy winter, drops out. All rows are
/// held against the same season of earlier years where there are three of them, else against how far each point was
/// from a year before; figures, but not counts, last against their trend alone. The distance is counted in the larger
/// of the usual spread and what chance makes of so few rows.
/// </remarks>
internal sealed class Expectation(PointLine line)
{
    private const double CountMin = 5;

    // What nineteen of twenty normal values lie within.
    private const double Usual = 1.959963984540054;

    /// <summary>All rows: their point against its season or trend; null where it cannot be judged.</summary>
    public Anomaly? OfAll(PointSeries all, int place)
    {
        var values = Enumerable.Range(0, place + 1).Select(p => ValueOf(all, all.Points[p], p)).ToList();
        if (all.Points[place] is not { } now || values[place] is not { } value || IsTooSmall(all, place))
        {
            return null;
        }

        var sampling = all.AddsUp ? 1 / Math.Sqrt(Math.Max(1, now.Sum)) : Math.Sqrt(now.ErrorSquared);
        var season = line.Season;
        var result = SeasonalBaseline.Of(values, season);
        var before = 0.0;
        if (result.Points is null && place >= season && values[place - season] is { } yearAgo)
        {
            before = yearAgo;
            result = SeasonalBaseline.Of([.. Enumerable.Range(0, place + 1)
                .Select(p => p < season ? null : values[p] - values[p - season])], 1);
            sampling *= Math.Sqrt(2);
        }

        if (result.Points is null && !all.AddsUp)
        {
            (before, result) = (0, SeasonalBaseline.Of(values, 1));
        }

        return result.Points is { Count: > 0 } points
            ? Of(all, place, value - before, points[^1], sampling, Count(values, place), e => Written(all, e
            + before, place))
            : null;
    }

    /// <summary>A member: its point against that of the rest; null where it cannot be judged.</summary>
    public Anomaly? OfMember(PointSeries member, IReadOnlyList<Tally?> rest, int place)
    {
        if (IsTooSmall(member, place) || member.Points[place] is not { } now || rest[place] is not { } others
            || (!member.AddsUp && others.Base < member.Measure.SmallestBase))
        {
            return null;
        }

        var values = Enumerable.Range(0, place + 1).Select(p => Apart(member, member.Points[p], rest[p])).ToList();
        var result = SeasonalBaseline.Of(values, line.Season);
        result = result.Points is null ? SeasonalBaseline.Of(values, 1) : result;
        if (values[place] is not { } value || result.Points is not { Count: > 0 } points)
        {
            return null;
        }

        var sampling = member.AddsUp ? Math.Sqrt((1 / (now.Sum + 0.5)) + (1 / (others.Sum + 0.5)))
            : Math.Sqrt(now.ErrorSquared + others.ErrorSquared);
        return Of(member, place, value, points[^1], sampling, Count(values, place),
            e => member.AddsUp ? ((others.Sum + 0.5) * Math.Exp(e)) - 0.5 : others.Figure + e);
    }

    private static Anomaly Of(
        PointSeries series, int place, double value, SeasonalPoint point, double sampling, int history,
        Func<double, double> written)
    {
        var spread = point.Interval.High - point.Expected;
        spread /= Normal.Quantile(1 - ((1 - SeasonalBaseline.UsualConfidence) / 2));
        var error = Math.Max(spread, sampling) * Math.Sqrt(1 + (1.0 / history));
        var off = value - point.Expected;
        var distance = error > 0 ? off / error : off == 0 ? 0 : Math.Sign(off) * double.MaxValue;

        // A spread that was estimated is less sure than one that is known.
        var probability = spread > sampling ? Math.Min(1, 2 * StudentT.Cumulative(-Math.Abs(distance), history - 2))
            : Normal.TwoSided(distance);
        var now = series.Points[place]!.Value;
        var (low, high) = (written(point.Expected - (Usual * error)), written(point.Expected + (Usual * error)));
        return new Anomaly(series, place, series.AddsUp ? now.Sum : now.Figure,
            Within(series, written(point.Expected)), new Interval(Within(series, low), Within(series, high)), distance,
            probability, series.AddsUp ? now.Sum : now.Base);
    }

    private static double Within(PointSeries series, double value) =>
        series.AddsUp ? Math.Max(0, Math.Round(value))
        : Tally.IsShare(series.Measure) ? Math.Clamp(value, 0, 1) : value;

    private double? ValueOf(PointSeries series, Tally? tally, int place) =>
        !series.AddsUp ? tally is { } figure && figure.Base >= 1 ? figure.Figure : null
        : tally is { Sum: > 0 } count ? Math.Log(count.Sum / line.DaysOf(place).Days) : null;

    private double Written(PointSeries series, double value, int place) =>
        series.AddsUp ? Math.Exp(value) * line.DaysOf(place).Days : value;

    private static double? Apart(PointSeries series, Tally? member, Tally? rest) =>
        member is not { } m || rest is not { } r ? null
        : !series.AddsUp ? m.Base >= CountMin && r.Base >= CountMin ? m.Figure - r.Figure : null
        : m.Sum >= 0 && r.Sum > 0 ? Math.Log((m.Sum + 0.5) / (r.Sum + 0.5)) : null;

    /// <summary>Few rows, or a count that is usually near none, say nothing.</summary>
    private static bool IsTooSmall(PointSeries series, int place)
    {
        var sizes = series.Points.Take(place).Select(p => (series.AddsUp ? p?.Sum : p?.Base) ?? 0).Order().ToList();
        return sizes.Count == 0 || sizes[sizes.Count / 2] < CountMin
            || (!series.AddsUp && !(series.Points[place]?.Base >= series.Measure.SmallestBase));
    }

    private static int Count(List<double?> values, int place) => values.Take(place).Count(v => v is not null);
}
