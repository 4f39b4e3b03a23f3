namespace InsightsBot.Semantics.Statistics;

/// <summary>How many times as often something holds in one group as in another.</summary>
/// <param name="Ratio">The first share divided by the second; 2 is twice as often. Without unit, above 0.</param>
/// <param name="Interval">The interval of the ratio; above 0.</param>
/// <param name="Verdict">Clear only when the interval does not reach 1.</param>
public sealed record RelativeRisk(double Ratio, Interval Interval, Verdict Verdict)
{
    /// <summary>
    /// The ratio of two shares of separate groups; null where it is undefined: nobody in one of the groups has it, or
    /// everybody in both.
    /// </summary>
    /// <param name="first">One group.</param>
    /// <param name="second">The other; nobody may be in both.</param>
    /// <param name="confidence">A share between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    /// <remarks>
    /// The interval is symmetric on the scale of logarithms. Source: D. Katz, J. Baptista, S. P. Azen and M. C. Pike,
    /// "Obtaining Confidence Intervals for the Risk Ratio in Cohort Studies", Biometrics 34 (1978), 469–474, method C.
    /// </remarks>
    public static RelativeRisk? Of(Proportion first, Proportion second, double confidence = Confidence.Usual)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var z = Normal.Quantile(Confidence.UpperTail(confidence));
        if (first.Hits == 0 || second.Hits == 0 || (first.Hits == first.Base && second.Hits == second.Base))
        {
            return null;
        }

        var ratio = first.Share / second.Share;
        var factor = Math.Exp(z * Math.Sqrt(LogErrorSquared(first) + LogErrorSquared(second)));
        var interval = new Interval(ratio / factor, ratio * factor);
        return new RelativeRisk(
            ratio,
            interval,
            interval.Low > 1 ? Verdict.Higher : interval.High < 1 ? Verdict.Lower : Verdict.Unclear);
    }

    private static double LogErrorSquared(Proportion share) => (1.0 / share.Hits) - (1.0 / share.Base);
}
