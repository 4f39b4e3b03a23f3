namespace InsightsBot.Semantics.Statistics;

/// <summary>How long it takes until something happens, also where for some it has not happened yet.</summary>
/// <param name="Points">One for each time at which it happened, in order.</param>
/// <param name="Cases">How many cases there are.</param>
/// <param name="Events">To how many it happened while they were watched.</param>
/// <param name="Median">The time by which it has happened to half; null when it has not.</param>
/// <param name="MedianLow">The low end of the interval of the median; null when it is not reached.</param>
/// <param name="MedianHigh">The high end; null when it is not reached, which is beyond all times watched.</param>
/// <remarks>
/// Sources: E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", Journal of the American
/// Statistical Association 53 (1958), 457–481; M. Greenwood, "The Natural Duration of Cancer", 1926; the interval of
/// the share on the scale of log(-log): J. D. Kalbfleisch and R. L. Prentice, 1980; that of the median: R. Brookmeyer
/// and J. Crowley, Biometrics 38 (1982), 29–41.
/// </remarks>
public sealed record KaplanMeier(
    IReadOnlyList<SurvivalPoint> Points,
    double Cases,
    double Events,
    double? Median,
    double? MedianLow,
    double? MedianHigh)
{
    // Products of fractions that make one half may miss it by a last digit.
    private const double Half = 0.5 + 1e-12;

    /// <summary>
    /// The curve of counted cases; null without cases, or when a duration or a count is negative or no number.
    /// </summary>
    /// <param name="rows">
    /// The cases, in any order; rows alike are added up. Who is watched up to the time of an event was at risk of it.
    /// </param>
    /// <param name="confidence">A share between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static KaplanMeier? Of(IReadOnlyList<SurvivalRow> rows, double confidence = Confidence.Usual)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var z = Normal.Quantile(Confidence.UpperTail(confidence));
        var cases = rows.Sum(r => r.Count);
        if (!IsSound(rows) || !(cases > 0) || !double.IsFinite(cases))
        {
            return null;
        }

        var points = new List<SurvivalPoint>();
        var (survival, greenwood, events) = (1.0, 0.0, 0.0);
        foreach (var (time, atRisk, happened) in RiskSets(rows))
        {
            survival *= Math.Max(0, 1 - (happened / atRisk));
            greenwood += happened < atRisk ? happened / (atRisk * (atRisk - happened)) : 0;
            events += happened;
            points.Add(new SurvivalPoint(
                time, atRisk, happened, survival, survival * survival * greenwood,
                survival is > 0 and < 1 ? LogLog(survival, z * Math.Sqrt(greenwood)) : null));
        }

        return new KaplanMeier(
            points,
            cases,
            events,
            points.Find(p => p.Survival <= Half)?.Time,
            points.Find(p => (p.Interval?.Low ?? 0) <= Half)?.Time,
            points.Find(p => p.Interval is { } i ? i.High <= Half : p.Survival <= Half)?.Time);
    }

    /// <summary>The share to whom it has not happened up to a time, from 0 to 1; 1 before the first event.</summary>
    /// <param name="time">In the unit of the durations. Beyond the last one watched the last share is returned.</param>
    public double SurvivalAt(double time) => Points.LastOrDefault(p => p.Time <= time)?.Survival ?? 1;

    /// <summary>Whether durations and counts are numbers of 0 or more.</summary>
    internal static bool IsSound(IReadOnlyList<SurvivalRow> rows) => rows.All(r =>
        r.Duration >= 0 && double.IsFinite(r.Duration) && r.Count >= 0 && double.IsFinite(r.Count));

    /// <summary>The times of events in order, with who was at risk and to how many it happened.</summary>
    internal static IReadOnlyList<(double Time, double AtRisk, double Events)> RiskSets(IReadOnlyList<SurvivalRow> rows)
    {
        var found = new List<(double Time, double AtRisk, double Events)>();
        var atRisk = 0.0;

        // From the end, so that who is at risk is a sum and not a difference that rounding makes negative.
        foreach (var time in rows.GroupBy(r => r.Duration).OrderByDescending(g => g.Key))
        {
            atRisk += time.Sum(r => r.Count);
            var events = time.Where(r => r.IsEvent).Sum(r => r.Count);
            if (events > 0)
            {
                found.Add((time.Key, atRisk, events));
            }
        }

        found.Reverse();
        return found;
    }

    private static Interval LogLog(double survival, double half)
    {
        var log = Math.Log(survival);
        var factor = Math.Exp(half / log);
        return new Interval(Math.Exp(log / factor), Math.Exp(log * factor));
    }
}
