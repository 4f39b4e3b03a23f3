namespace InsightsBot.Semantics.Sentiment;

/// <summary>Turns sums of praise and blame into the probabilities of the three labels.</summary>
internal static class SentimentCalibration
{
    private static readonly double[] PositiveWeights =
        [-1.2, 1.2, -0.6, 1.0, 0.3, 0.2, -0.3, -0.5, 0.3, 0, 0, 0];

    private static readonly double[] NegativeWeights =
        [-0.6, -0.4, 1.4, -1.0, -0.3, -0.2, -0.3, -0.5, 0.3, 0.5, 0, 0];

    /// <summary>The probabilities, which add up to 1.</summary>
    /// <param name="marks">What was added up, in the order of the weights after the first, which stands alone.</param>
    public static (double Negative, double Neutral, double Positive) Of(ReadOnlySpan<double> marks)
    {
        var negative = Math.Exp(Math.Clamp(Sum(NegativeWeights, marks), -20, 20));
        var positive = Math.Exp(Math.Clamp(Sum(PositiveWeights, marks), -20, 20));
        var all = 1 + negative + positive;
        return (negative / all, 1 / all, positive / all);
    }

    private static double Sum(double[] weights, ReadOnlySpan<double> marks)
    {
        var sum = weights[0];
        for (var i = 0; i < marks.Length; i++)
        {
            sum += weights[i + 1] * marks[i];
        }

        return sum;
    }
}
