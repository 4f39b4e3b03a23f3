namespace InsightsBot.Semantics.Statistics;

/// <summary>What is known of measured values when a mean is reported.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="StandardDeviation">The standard deviation with divisor base - 1; 0 or more.</param>
/// <param name="Base">How many values there are.</param>
public sealed record Sample(double Mean, double StandardDeviation, long Base)
{
    /// <summary>The interval of the mean; null below two values, where it can be anything.</summary>
    /// <param name="confidence">A share between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    /// <remarks>Source: Student, "The Probable Error of a Mean", Biometrika 6 (1908), 1–25.</remarks>
    public Interval? IntervalOfMean(double confidence = Confidence.Usual)
    {
        var upper = Confidence.UpperTail(confidence);
        if (Base < 2)
        {
            return null;
        }

        var half = StudentT.Quantile(upper, Base - 1) * Math.Sqrt(ErrorSquared);
        return new Interval(Mean - half, Mean + half);
    }

    /// <summary>The square of the standard error of the mean.</summary>
    internal double ErrorSquared => StandardDeviation * StandardDeviation / Base;
}
