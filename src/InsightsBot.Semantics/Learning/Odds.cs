namespace InsightsBot.Semantics.Learning;

/// <summary>Log odds and probabilities.</summary>
internal static class Odds
{
    /// <summary>The probability of log odds.</summary>
    public static double ToProbability(double odds) => odds >= 0
        ? 1 / (1 + Math.Exp(-odds))
        : Math.Exp(odds) / (1 + Math.Exp(odds));

    /// <summary>Turns scores into probabilities that add up to 1.</summary>
    public static void ToProbabilities(Span<double> scores)
    {
        var largest = double.MinValue;
        foreach (var score in scores)
        {
            largest = Math.Max(largest, score);
        }

        var sum = 0.0;
        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] = Math.Exp(scores[at] - largest);
            sum += scores[at];
        }

        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] /= sum;
        }
    }
}
