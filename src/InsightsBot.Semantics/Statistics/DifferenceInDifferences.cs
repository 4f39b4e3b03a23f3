namespace InsightsBot.Semantics.Statistics;

/// <summary>
/// Whether something worked: how a group changed after it, less how a group changed that it was not done to.
/// </summary>
/// <remarks>
/// Each period gives one difference of the groups' means. They are weighted by half the harmonic mean of the two bases,
/// the same in both groups, so that what happens to everybody in a period cancels out. Two errors are calculated: that
/// of the values inside the periods, by the normal distribution, and that of the periods' scatter around the mean of
/// their side, by Student's with the periods less two as degrees of freedom, from three periods on. The larger error
/// counts. Both take values and periods as independent; where bad months follow bad months they promise too much.
/// Sources: D. Card and A. B. Krueger, "Minimum Wages and Employment", American Economic Review 84 (1994), 772–793;
/// S. G. Donald and K. Lang, "Inference with Difference-in-Differences and Other Panel Data", Review of Economics and
/// Statistics 89 (2007), 221–233, for inference on period means; M. Bertrand, E. Duflo and S. Mullainathan, Quarterly
/// Journal of Economics 119 (2004), 249–275, for its limits.
/// </remarks>
public static class DifferenceInDifferences
{
    private const int TrendPeriodsMin = 3;
    private const int PlaceboPeriodsMin = 2;

    /// <summary>The effect over equally long periods in order; one before and one after are enough.</summary>
    /// <param name="periods">The periods; one in which a group has no values is passed over.</param>
    /// <param name="firstAfter">The place of the first period after, from 0.</param>
    /// <param name="placeboAfter">
    /// The place of the first period after the date at which nothing was done; null for the middle of those before.
    /// </param>
    /// <param name="confidence">A share between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static TreatmentEffectResult Of(
        IReadOnlyList<ComparedPeriod> periods,
        int firstAfter,
        int? placeboAfter = null,
        double confidence = Confidence.Usual)
    {
        ArgumentNullException.ThrowIfNull(periods);
        _ = Confidence.UpperTail(confidence);
        if (!periods.All(p => p.Treated.IsSound && p.Compared.IsSound))
        {
            return new TreatmentEffectResult(null, TreatmentEffectReason.Malformed);
        }

        var gaps = Gaps(periods);
        var (before, after) = (gaps.FindAll(g => g.Place < firstAfter), gaps.FindAll(g => g.Place >= firstAfter));
        var reason = periods.All(p => p.Treated.Base == 0) ? TreatmentEffectReason.NoTreatedGroup
            : periods.All(p => p.Compared.Base == 0) ? TreatmentEffectReason.NoComparisonGroup
            : before.Count == 0 ? TreatmentEffectReason.NoBefore
            : after.Count == 0 ? TreatmentEffectReason.NoAfter
            : (TreatmentEffectReason?)null;
        if (reason is not null)
        {
            return new TreatmentEffectResult(null, reason);
        }

        var (effect, isByPeriods) = Step(before, after, confidence);
        return effect is null
            ? new TreatmentEffectResult(null, TreatmentEffectReason.NoSpread)
            : new TreatmentEffectResult(
                new TreatmentEffect(
                    effect,
                    isByPeriods,
                    Mean(before, g => g.Treated),
                    Mean(after, g => g.Treated),
                    Mean(before, g => g.Compared),
                    Mean(after, g => g.Compared),
                    Against(before[^1], gaps, periods.Count, confidence),
                    before.Count < TrendPeriodsMin ? null : Trend(before, confidence),
                    Placebo(before, placeboAfter, confidence)),
                null);
    }

    private static List<Gap> Gaps(IReadOnlyList<ComparedPeriod> periods)
    {
        var treated = Pooled(periods.Select(p => p.Treated));
        var compared = Pooled(periods.Select(p => p.Compared));
        return
        [
            .. periods.Index().Where(p => p.Item.Treated.Base > 0 && p.Item.Compared.Base > 0).Select(p => new Gap(
                p.Index,
                p.Item.Treated.Sum / p.Item.Treated.Base,
                p.Item.Compared.Sum / p.Item.Compared.Base,
                1 / ((1.0 / p.Item.Treated.Base) + (1.0 / p.Item.Compared.Base)),
                ErrorSquared(p.Item.Treated, treated) + ErrorSquared(p.Item.Compared, compared))),
        ];
    }

    // The variance inside the periods of one group.
    private static double Pooled(IEnumerable<Cell> cells)
    {
        var (squares, degrees) = (0.0, 0L);
        foreach (var cell in cells.Where(c => c.Base > 1))
        {
            (squares, degrees) = (squares + cell.Squares, degrees + cell.Base - 1);
        }

        return degrees > 0 ? squares / degrees : 0;
    }

    // A period whose values happen to be equal has no less spread than the others.
    private static double ErrorSquared(Cell cell, double pooled) =>
        (cell.Squares > 0 ? cell.Squares / (cell.Base - 1) : pooled) / cell.Base;

    private static double Mean(List<Gap> gaps, Func<Gap, double> figure) =>
        gaps.Sum(g => g.Weight * figure(g)) / gaps.Sum(g => g.Weight);

    private static (Estimate? Effect, bool IsByPeriods) Step(List<Gap> before, List<Gap> after, double confidence)
    {
        var (first, second) = (Mean(before, g => g.Amount), Mean(after, g => g.Amount));
        var scatter = before.Sum(g => g.Weight * Square(g.Amount - first))
            + after.Sum(g => g.Weight * Square(g.Amount - second));
        var (one, other) = (before.Sum(g => g.Weight), after.Sum(g => g.Weight));
        var inside = before.Sum(g => Square(g.Weight / one) * g.ErrorSquared)
            + after.Sum(g => Square(g.Weight / other) * g.ErrorSquared);
        return Larger(
            second - first, inside, scatter * ((1 / one) + (1 / other)), before.Count + after.Count - 2, confidence);
    }

    private static Estimate? Trend(List<Gap> before, double confidence)
    {
        var (centre, level) = (Mean(before, g => g.Place), Mean(before, g => g.Amount));
        var length = before.Sum(g => g.Weight * Square(g.Place - centre));
        var slope = before.Sum(g => g.Weight * (g.Place - centre) * g.Amount) / length;
        var scatter = before.Sum(g => g.Weight * Square(g.Amount - level - (slope * (g.Place - centre))));
        var inside = before.Sum(g => Square(g.Weight * (g.Place - centre) / length) * g.ErrorSquared);
        return Larger(slope, inside, scatter / length, before.Count - 2, confidence).Estimate;
    }

    private static Estimate? Placebo(List<Gap> before, int? placeboAfter, double confidence)
    {
        var date = placeboAfter ?? before[before.Count / 2].Place;
        var (early, late) = (before.FindAll(g => g.Place < date), before.FindAll(g => g.Place >= date));
        return early.Count < PlaceboPeriodsMin || late.Count < PlaceboPeriodsMin
            ? null
            : Step(early, late, confidence).Effect;
    }

    private static (Estimate? Estimate, bool IsByPeriods) Larger(
        double amount, double inside, double scatter, int degrees, double confidence)
    {
        var between = degrees > 0 ? scatter / degrees : 0;
        return between > inside
            ? (Estimate.Of(amount, Math.Sqrt(between), degrees, confidence), true)
            : (Estimate.Of(amount, Math.Sqrt(inside), double.PositiveInfinity, confidence), false);
    }

    private static Estimate?[] Against(Gap last, List<Gap> gaps, int count, double confidence)
    {
        var estimates = new Estimate?[count];
        foreach (var gap in gaps.Where(g => g != last))
        {
            estimates[gap.Place] = Estimate.Of(
                gap.Amount - last.Amount,
                Math.Sqrt(gap.ErrorSquared + last.ErrorSquared),
                double.PositiveInfinity,
                confidence);
        }

        return estimates;
    }

    private static double Square(double value) => value * value;

    // How far the groups are apart in one period.
    private sealed record Gap(int Place, double Treated, double Compared, double Weight, double ErrorSquared)
    {
        public double Amount => Treated - Compared;
    }
}
