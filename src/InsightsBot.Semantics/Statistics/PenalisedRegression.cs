namespace InsightsBot.Semantics.Statistics;

/// <summary>
/// Regression with a ridge penalty: what each column adds to an outcome while the others are held. The penalty keeps
/// it solvable where columns say the same and finite where they tell the outcome without error.
/// </summary>
/// <remarks>
/// The penalty is half of its size times the sum of the squared coefficients; the intercept bears none. A column of 0
/// and 1 counts in its own unit, any other per two standard deviations. The errors are those of the posterior with the
/// penalty as a prior, so they stay honest where the penalty decides; they assume the cases to be independent.
/// Sources: A. E. Hoerl and R. W. Kennard, "Ridge Regression", Technometrics 12 (1970), 55–67; S. le Cessie and
/// J. C. van Houwelingen, "Ridge Estimators in Logistic Regression", Applied Statistics 41 (1992), 191–201.
/// </remarks>
public static class PenalisedRegression
{
    /// <summary>The penalty unless another is given: as a prior, coefficients mostly lie between -2 and 2.</summary>
    public const double UsualPenalty = 1;

    /// <summary>A logistic regression of a yes/no outcome over grouped rows.</summary>
    /// <param name="columns">The columns, each with one number per row; the intercept is not among them.</param>
    /// <param name="cases">How many cases each row stands for.</param>
    /// <param name="successes">How many of them came out as yes.</param>
    /// <param name="penalty">0 or more.</param>
    /// <param name="confidence">A share between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The penalty or the confidence is outside its range.</exception>
    public static RegressionResult Logistic(
        IReadOnlyList<double[]> columns,
        double[] cases,
        double[] successes,
        double penalty = UsualPenalty,
        double confidence = Confidence.Usual)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(successes);
        Check(penalty, confidence);
        if (!RegressionDesign.IsSound(columns, cases) || successes.Length != cases.Length
            || !successes.Zip(cases, (yes, of) => yes >= 0 && yes <= of).All(sound => sound))
        {
            return RegressionResult.Of(RegressionReason.Malformed);
        }

        return Unfit(cases.Sum(), successes.Sum() <= 0 || successes.Zip(cases, (yes, of) => of - yes).Sum() <= 0)
            ?? Fit(columns, cases, d => LogisticRegression.Fit(d, successes, penalty, confidence));
    }

    /// <summary>A linear regression of a measured outcome over grouped rows.</summary>
    /// <param name="columns">The columns, each with one number per row; the intercept is not among them.</param>
    /// <param name="cases">How many cases each row stands for.</param>
    /// <param name="sums">The sum of their outcomes.</param>
    /// <param name="sumsOfSquares">The sum of the squares of their outcomes.</param>
    /// <param name="penalty">0 or more, against the sum of squared errors: it weighs like as many cases.</param>
    /// <param name="confidence">A share between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The penalty or the confidence is outside its range.</exception>
    public static RegressionResult Linear(
        IReadOnlyList<double[]> columns,
        double[] cases,
        double[] sums,
        double[] sumsOfSquares,
        double penalty = UsualPenalty,
        double confidence = Confidence.Usual)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(sums);
        ArgumentNullException.ThrowIfNull(sumsOfSquares);
        Check(penalty, confidence);
        if (!RegressionDesign.IsSound(columns, cases) || sums.Length != cases.Length
            || sumsOfSquares.Length != cases.Length || !sums.All(v => Math.Abs(v) < 1e100)
            || !sumsOfSquares.All(v => v is >= 0 and < 1e200))
        {
            return RegressionResult.Of(RegressionReason.Malformed);
        }

        var (n, mean) = (cases.Sum(), sums.Sum() / cases.Sum());
        return Unfit(n, !((sumsOfSquares.Sum() / n) - (mean * mean) > 1e-12 * mean * mean))
            ?? Fit(columns, cases, d => LinearRegression.Fit(d, sums, sumsOfSquares, penalty, confidence));
    }

    private static RegressionResult? Unfit(double cases, bool isOneOutcome) =>
        cases <= 0 ? RegressionResult.Of(RegressionReason.NoCases)
        : isOneOutcome ? RegressionResult.Of(RegressionReason.OneOutcome)
        : null;

    private static RegressionResult Fit(
        IReadOnlyList<double[]> columns, double[] cases, Func<RegressionDesign, RegressionResult> fit)
    {
        var design = RegressionDesign.Of(columns, cases);
        return design.Columns.Count == 0 ? RegressionResult.Of(RegressionReason.NoColumns) : fit(design);
    }

    private static void Check(double penalty, double confidence)
    {
        _ = Confidence.UpperTail(confidence);
        if (!(penalty >= 0) || !double.IsFinite(penalty))
        {
            throw new ArgumentOutOfRangeException(nameof(penalty), penalty, "A penalty is 0 or more.");
        }
    }
}
