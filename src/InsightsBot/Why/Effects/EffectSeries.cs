using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why.Effects;

/// <summary>The group in scope and the comparison groups from point to point: the event study.</summary>
/// <param name="Points">Points in order of time, those before the start first.</param>
/// <param name="TrendPerPoint">By how much the gap drifted per point before the start; null with too few
/// points.</param>
/// <param name="TrendError">The standard error of that drift.</param>
internal sealed record EffectSeries(IReadOnlyList<EffectSeries.Point> Points, double? TrendPerPoint, double TrendError)
{
    private const int TrendPointsMin = 4;

    /// <summary>The series of cells.</summary>
    /// <param name="cells">The rows by member and time.</param>
    /// <param name="treated">The member in scope.</param>
    /// <param name="compared">The members compared with; none where there is no comparison group.</param>
    /// <param name="scale">How changes are compared.</param>
    public static EffectSeries Of(
        IReadOnlyList<EffectCell> cells, string treated, IReadOnlyList<string> compared, EffectScale scale)
    {
        var points = cells.GroupBy(c => (c.IsAfter, c.Point)).OrderBy(g => g.Key.IsAfter)
            .ThenBy(g => g.Key.Point, StringComparer.Ordinal)
            .Select(g => (g.Key.Point, g.Key.IsAfter,
                Own: Sum(g.Where(c => c.Member == treated)), Others: Sum(g.Where(c => compared.Contains(c.Member)))))
            .ToList();
        var before = points.Where(p => !p.IsAfter).ToList();
        var level = Gap(
            before.Aggregate(default(Tally), (a, p) => a + p.Own),
            before.Aggregate(default(Tally), (a, p) => a + p.Others), scale)?.Amount ?? 0;
        var found = points.Select(p => new Point(
            p.Point, p.IsAfter, p.Own, p.Others, Gap(p.Own, p.Others, scale) is { } gap
                ? (gap.Amount - level, Math.Sqrt(gap.ErrorSquared)) : null)).ToList();
        var (trend, error) = Trend([.. found.Where(p => !p.IsAfter)]);
        return new EffectSeries(found, trend, error);
    }

    /// <summary>How the groups would seem to differ had it begun in the middle of the time before: nothing, if all is
    /// well.</summary>
    public static EffectStudy? Placebo(IReadOnlyList<EffectCell> cells, string treated, EffectScale scale)
    {
        var before = cells.Where(c => !c.IsAfter).ToList();
        var points = before.Select(c => c.Point).Distinct().Order(StringComparer.Ordinal).ToList();
        return points.Count < TrendPointsMin ? null : EffectStudy.Of(
            [.. before.Select(c => c with
            {
                IsAfter = string.CompareOrdinal(c.Point, points[points.Count / 2]) >= 0,
            })],
            treated, scale);
    }

    private static (double? Slope, double Error) Trend(IReadOnlyList<Point> before)
    {
        var at = before.Select((p, i) => (X: (double)i, p.Gap)).Where(p => p.Gap is { Error: > 0 })
            .Select(p => (p.X, Y: p.Gap!.Value.Amount, W: 1 / (p.Gap.Value.Error * p.Gap.Value.Error))).ToList();
        if (at.Count < TrendPointsMin)
        {
            return (null, 0);
        }

        var weight = at.Sum(p => p.W);
        var (x, y) = (at.Sum(p => p.W * p.X) / weight, at.Sum(p => p.W * p.Y) / weight);
        var spread = at.Sum(p => p.W * (p.X - x) * (p.X - x));
        return (at.Sum(p => p.W * (p.X - x) * (p.Y - y)) / spread, Math.Sqrt(1 / spread));
    }

    private static (double Amount, double ErrorSquared)? Gap(Tally own, Tally others, EffectScale scale) =>
        scale.At(own) is { } one && scale.At(others) is { } other
            ? (one - other, scale.ErrorSquared(own) + scale.ErrorSquared(others)) : null;

    private static Tally Sum(IEnumerable<EffectCell> cells) =>
        cells.Aggregate(default(Tally), (sum, c) => sum + c.Tally);

    /// <summary>One month or week.</summary>
    /// <param name="Name">"2025-04".</param>
    /// <param name="IsAfter">Whether its days are on or after the start.</param>
    /// <param name="Own">The group in scope.</param>
    /// <param name="Others">The comparison groups.</param>
    /// <param name="Gap">How much further apart they are than before the start on average, with its error.</param>
    internal sealed record Point(
        string Name, bool IsAfter, Tally Own, Tally Others, (double Amount, double Error)? Gap)
    {
        /// <summary>The interval of the gap at 95 %.</summary>
        public Interval? Interval => Gap is not { } gap ? null
            : new Interval(gap.Amount - (1.959963984540054 * gap.Error), gap.Amount + (1.959963984540054 * gap.Error));
    }
}
