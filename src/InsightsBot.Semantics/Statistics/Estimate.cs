namespace InsightsBot.Semantics.Statistics;

/// <summary>A figure that a calculation found, with how sure it is.</summary>
/// <param name="Amount">The figure, in its own unit.</param>
/// <param name="Error">Its standard error, in the same unit; above 0.</param>
/// <param name="Interval">Its interval.</param>
/// <param name="PValue">
/// How likely chance alone makes it at least as far from 0, were it 0; two-sided, from 0 to 1.
/// </param>
public sealed record Estimate(double Amount, double Error, Interval Interval, double PValue)
{
    /// <summary>Clear only when the interval does not reach 0.</summary>
    public Verdict Verdict => Interval.Low > 0 ? Verdict.Higher : Interval.High < 0 ? Verdict.Lower : Verdict.Unclear;

    /// <summary>
    /// The estimate by Student's distribution; null when figure or error are no numbers or the error is 0.
    /// </summary>
    /// <param name="amount">The figure.</param>
    /// <param name="error">Its standard error.</param>
    /// <param name="degreesOfFreedom">Infinity for the normal distribution.</param>
    /// <param name="confidence">A share between 0 and 1.</param>
    internal static Estimate? Of(double amount, double error, double degreesOfFreedom, double confidence)
    {
        if (!double.IsFinite(amount) || !double.IsFinite(error) || error <= 0 || !(degreesOfFreedom > 0))
        {
            return null;
        }

        var half = error * StudentT.Quantile(Confidence.UpperTail(confidence), degreesOfFreedom);
        var p = Math.Min(1, 2 * StudentT.Cumulative(-Math.Abs(amount / error), degreesOfFreedom));
        return double.IsFinite(half) && double.IsFinite(p)
            ? new Estimate(amount, error, new Interval(amount - half, amount + half), p)
            : null;
    }
}
