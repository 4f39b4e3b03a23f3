namespace InsightsBot.Semantics.Statistics;

/// <summary>The first of two figures minus the second, with what may be said of it.</summary>
/// <param name="Amount">The difference in the unit of the figures; of shares, 0.1 are 10 percentage points.</param>
/// <param name="Interval">The interval of the difference; null with too few values.</param>
/// <param name="Verdict">Clear only when the interval does not reach 0.</param>
public sealed record Difference(double Amount, Interval? Interval, Verdict Verdict)
{
    /// <summary>The difference of two shares of separate groups.</summary>
    /// <param name="first">One group.</param>
    /// <param name="second">The other; nobody may be in both.</param>
    /// <param name="confidence">A share between 0 and 1.</param>
    /// <remarks>
    /// Source: R. G. Newcombe, "Interval Estimation for the Difference between Independent Proportions: Comparison of
    /// Eleven Methods", Statistics in Medicine 17 (1998), 873–890, method 10.
    /// </remarks>
    public static Difference OfShares(Proportion first, Proportion second, double confidence = Confidence.Usual)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (one, other) = (first.Wilson(confidence), second.Wilson(confidence));
        var amount = first.Share - second.Share;
        var below = Math.Sqrt(Square(first.Share - one.Low) + Square(other.High - second.Share));
        var above = Math.Sqrt(Square(one.High - first.Share) + Square(second.Share - other.Low));
        return Judged(amount, new Interval(Math.Max(-1, amount - below), Math.Min(1, amount + above)));
    }

    /// <summary>The difference of two means of separate groups, whose spreads may differ.</summary>
    /// <param name="first">One group.</param>
    /// <param name="second">The other; nobody may be in both.</param>
    /// <param name="confidence">A share between 0 and 1.</param>
    /// <remarks>
    /// Source: B. L. Welch, "The Generalization of 'Student's' Problem when Several Different Population Variances are
    /// Involved", Biometrika 34 (1947), 28–35.
    /// </remarks>
    public static Difference OfMeans(Sample first, Sample second, double confidence = Confidence.Usual)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var upper = Confidence.UpperTail(confidence);
        var amount = first.Mean - second.Mean;
        if (first.Base < 2 || second.Base < 2)
        {
            return new Difference(amount, null, Verdict.TooFew);
        }

        var square = first.ErrorSquared + second.ErrorSquared;
        if (square == 0)
        {
            // Values without any spread are too odd to conclude from.
            return new Difference(amount, null, Verdict.TooFew);
        }

        var degrees = Square(square)
            / ((Square(first.ErrorSquared) / (first.Base - 1)) + (Square(second.ErrorSquared) / (second.Base - 1)));
        var half = StudentT.Quantile(upper, degrees) * Math.Sqrt(square);
        return Judged(amount, new Interval(amount - half, amount + half));
    }

    /// <summary>The difference in points of two Net Promoter Scores of separate groups.</summary>
    /// <param name="first">One group.</param>
    /// <param name="second">The other; nobody may be in both.</param>
    /// <param name="confidence">A share between 0 and 1.</param>
    /// <remarks>The two intervals are combined as Newcombe combines those of shares.</remarks>
    public static Difference OfScores(
        NetPromoterScore first, NetPromoterScore second, double confidence = Confidence.Usual)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (one, other) = (first.IntervalOfPoints(confidence), second.IntervalOfPoints(confidence));
        var amount = first.Points - second.Points;
        var below = Math.Sqrt(Square(first.Points - one.Low) + Square(other.High - second.Points));
        var above = Math.Sqrt(Square(one.High - first.Points) + Square(second.Points - other.Low));
        return Judged(amount, new Interval(Math.Max(-200, amount - below), Math.Min(200, amount + above)));
    }

    private static Difference Judged(double amount, Interval interval) => new(
        amount,
        interval,
        interval.Low > 0 ? Verdict.Higher : interval.High < 0 ? Verdict.Lower : Verdict.Unclear);

    private static double Square(double value) => value * value;
}
