namespace InsightsBot.Semantics.Statistics;

/// <summary>How likely chance alone makes a difference at least as large, were there none.</summary>
/// <param name="PValue">The two-sided probability, from 0 to 1.</param>
/// <param name="Statistic">The difference in standard errors: above 0 when the first figure is higher.</param>
/// <param name="DegreesOfFreedom">Of Student's distribution; null where the normal one was used.</param>
/// <remarks>
/// Of many figures tested at once some are below 0.05 by chance: see <see cref="BenjaminiHochberg"/>.
/// </remarks>
public sealed record Significance(double PValue, double Statistic, double? DegreesOfFreedom)
{
    /// <summary>Of the difference of two shares; null when it holds for nobody or for everybody in both.</summary>
    /// <param name="first">One group.</param>
    /// <param name="second">The other; nobody may be in both.</param>
    /// <remarks>
    /// The score test with the share of both groups together; its square is Pearson's chi-square without correction.
    /// Source: K. Pearson, Philosophical Magazine 50 (1900), 157–175.
    /// </remarks>
    public static Significance? OfShares(Proportion first, Proportion second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var together = ((double)first.Hits + second.Hits) / ((double)first.Base + second.Base);
        var square = together * (1 - together) * ((1.0 / first.Base) + (1.0 / second.Base));
        return OfNormal(first.Share - second.Share, square);
    }

    /// <summary>
    /// Of the difference of two means; null with fewer than two values in a group or without any spread.
    /// </summary>
    /// <param name="first">One group.</param>
    /// <param name="second">The other; nobody may be in both.</param>
    /// <remarks>
    /// Source: B. L. Welch, "The Generalization of 'Student's' Problem when Several Different Population Variances are
    /// Involved", Biometrika 34 (1947), 28–35.
    /// </remarks>
    public static Significance? OfMeans(Sample first, Sample second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (one, other) = (first.ErrorSquared, second.ErrorSquared);
        if (first.Base < 2 || second.Base < 2 || !(one + other > 0))
        {
            return null;
        }

        var degrees = (one + other) * (one + other)
            / ((one * one / (first.Base - 1)) + (other * other / (second.Base - 1)));
        var t = (first.Mean - second.Mean) / Math.Sqrt(one + other);
        return double.IsFinite(t) && degrees > 0
            ? new Significance(Math.Min(1, 2 * StudentT.Cumulative(-Math.Abs(t), degrees)), t, degrees)
            : null;
    }

    /// <summary>Of the difference of two Net Promoter Scores; null when all answers are of one kind.</summary>
    /// <param name="first">One group.</param>
    /// <param name="second">The other; nobody may be in both.</param>
    /// <remarks>
    /// A group whose answers are all of one kind shows no spread of its own, which is no proof that it has none: it
    /// gets the spread of both groups together.
    /// </remarks>
    public static Significance? OfScores(NetPromoterScore first, NetPromoterScore second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var together = new NetPromoterScore(
            first.Promoters + second.Promoters, first.Passives + second.Passives, first.Detractors + second.Detractors);
        var spread = together.ErrorSquared * together.Base;
        return OfNormal(first.Points - second.Points, ErrorSquared(first, spread) + ErrorSquared(second, spread));
    }

    private static double ErrorSquared(NetPromoterScore score, double spread) =>
        score.ErrorSquared > 0 ? score.ErrorSquared : spread / score.Base;

    private static Significance? OfNormal(double difference, double errorSquared)
    {
        var z = difference / Math.Sqrt(errorSquared);
        return errorSquared > 0 && double.IsFinite(z) ? new Significance(Normal.TwoSided(z), z, null) : null;
    }
}
