namespace InsightsBot.Semantics.Statistics;

/// <summary>What the last points of a series were expected to be, from earlier points of the same season.</summary>
/// <remarks>
/// The trend is the median slope between points of the same season; the level of a season is the median of its points
/// without the trend; the spread is the median distance of every earlier point from what the others of its season say.
/// Medians throughout, so that an earlier outlier neither moves the expectation nor hides a later one. The interval
/// takes the trend as known and the spread as equal in all seasons. Sources: R. M. Hirsch, J. R. Slack and R. A. Smith,
/// "Techniques of Trend Analysis for Monthly Water Quality Data", Water Resources Research 18 (1982), 107–121;
/// B. Iglewicz and D. C. Hoaglin, How to Detect and Handle Outliers, 1993.
/// </remarks>
public static class SeasonalBaseline
{
    /// <summary>How many earlier points the season of every judged point needs.</summary>
    public const int PointsOfSeasonMin = 3;

    /// <summary>How many earlier points there must be in all.</summary>
    public const int PointsMin = 14;

    /// <summary>The confidence unless another is given: one ordinary point in a thousand falls outside.</summary>
    public const double UsualConfidence = 0.999;

    // The standard deviation of normal values in median distances from their middle.
    private const double Deviations = 1.4826022185056018;

    /// <summary>Judges the last points of a series.</summary>
    /// <param name="values">Equally spaced and in order; null where there is no value.</param>
    /// <param name="season">
    /// After how many points it begins anew: 7 of days, 52 of weeks, 12 of months, 1 without seasons.
    /// </param>
    /// <param name="judged">How many of the last points to judge; the others make the expectation.</param>
    /// <param name="confidence">A share between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static SeasonalResult Of(
        IReadOnlyList<double?> values, int season, int judged = 1, double confidence = UsualConfidence)
    {
        ArgumentNullException.ThrowIfNull(values);
        var z = Normal.Quantile(Confidence.UpperTail(confidence));
        if (season < 1 || !values.All(v => v is null || Math.Abs(v.Value) < 1e100))
        {
            return SeasonalResult.Of(SeasonalReason.Malformed);
        }

        var first = values.Count - Math.Clamp(judged, 0, values.Count);
        var points = values.Index().Where(p => p.Item is not null)
            .Select(p => (p.Index, Value: p.Item!.Value)).ToList();
        var wanted = points.FindAll(p => p.Index >= first);
        if (wanted.Count == 0)
        {
            return SeasonalResult.Of(SeasonalReason.NothingToJudge);
        }

        var seasons = points.Where(p => p.Index < first).GroupBy(p => p.Index % season)
            .ToDictionary(g => g.Key, g => g.ToArray());
        if (seasons.Values.Sum(s => s.Length) < PointsMin
            || wanted.Exists(p => (seasons.GetValueOrDefault(p.Index % season)?.Length ?? 0) < PointsOfSeasonMin))
        {
            return SeasonalResult.Of(SeasonalReason.TooShort);
        }

        var slope = Median([.. seasons.Values.SelectMany(Slopes)]);
        var levels = seasons.ToDictionary(s => s.Key, s => WithoutTrend(s.Value, slope));
        var half = Half([.. levels.Values.SelectMany(Distances)], z, points.Max(p => Math.Abs(p.Value)));
        return new SeasonalResult(
            [
                .. wanted.Select(p =>
                {
                    var expected = Median(levels[p.Index % season]) + (slope * p.Index);
                    return new SeasonalPoint(
                        p.Index, p.Value, expected, new Interval(expected - half, expected + half));
                }),
            ],
            null);
    }

    private static IEnumerable<double> Slopes((int Index, double Value)[] points)
    {
        for (var i = 0; i < points.Length; i++)
        {
            for (var k = i + 1; k < points.Length; k++)
            {
                yield return (points[k].Value - points[i].Value) / (points[k].Index - points[i].Index);
            }
        }
    }

    // In ascending order, as a median wants them.
    private static double[] WithoutTrend((int Index, double Value)[] points, double slope) =>
        [.. points.Select(p => p.Value - (slope * p.Index)).Order()];

    // How far each point is from the median of the others, which is how far a new one may be.
    private static IEnumerable<double> Distances(double[] ascending) => ascending.Length < 2
        ? []
        : ascending.Index().Select(p => Math.Abs(p.Item - MedianWithout(ascending, p.Index)));

    private static double MedianWithout(double[] ascending, int place)
    {
        var left = ascending.Length - 1;
        double At(int i) => ascending[i < place ? i : i + 1];
        return (At((left - 1) / 2) + At(left / 2)) / 2;
    }

    // Where most points lie exactly where expected, as with rare events, the farthest of them sets the bound.
    private static double Half(double[] distances, double z, double largest)
    {
        var usual = z * Deviations * Median(distances);
        var rounding = 1e-9 * largest;
        return Math.Max(usual > rounding ? usual : distances.Max(), rounding);
    }

    private static double Median(double[] values)
    {
        var ascending = values.Order().ToArray();
        return (ascending[(ascending.Length - 1) / 2] + ascending[ascending.Length / 2]) / 2;
    }
}
