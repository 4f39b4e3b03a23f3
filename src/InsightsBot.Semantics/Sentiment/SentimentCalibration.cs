namespace InsightsBot.Semantics.Sentiment;

/// <summary>Turns sums of praise and blame into the probabilities of the three labels.</summary>
/// <remarks>
/// A logistic model over few marks. Its weights were fitted once over halves of public feedback of several fields in
/// both languages and are the same for all; docs/evaluation.md holds the figures of the other halves.
/// </remarks>
internal static class SentimentCalibration
{
    private static readonly double[] PositiveWeights =
        [-0.42, 3.58, -1.79, -2.82, 0.24, 0.21, -1.69, -1.58, 0.52, 0.03, -0.53, -1.3];

    private static readonly double[] NegativeWeights =
        [-0.53, -0.37, 1.66, 0.44, -0.22, -0.08, -0.06, -0.6, 0.3, -0.05, 0.44, -0.61];

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
