namespace InsightsBot.Semantics.Statistics;

/// <summary>How sure an interval is to hold the true value; a share between 0 and 1.</summary>
public static class Confidence
{
    /// <summary>95 %: of 20 such intervals, one misses.</summary>
    public const double Usual = 0.95;

    /// <summary>The probability below the upper end of a two-sided interval: 0.975 for 0.95.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    internal static double UpperTail(double confidence) => confidence is > 0 and < 1
        ? 0.5 + (confidence / 2)
        : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Confidence lies between 0 and 1.");
}
