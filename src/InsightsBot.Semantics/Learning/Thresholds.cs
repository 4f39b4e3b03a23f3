namespace InsightsBot.Semantics.Learning;

/// <summary>Finds the probability from which a text is said to bear a label.</summary>
internal static class Thresholds
{
    private const double Usual = 0.5;

    /// <summary>One threshold for all labels: the one with the best F1 over all decisions together.</summary>
    /// <param name="probabilities">Per text and label, from members that had not seen the text.</param>
    /// <param name="bears">Per label and text whether the text bears it.</param>
    /// <remarks>
    /// Rare labels alone have too few texts to tell a threshold of their own. Source: Z. C. Lipton, C. Elkan,
    /// B. Narayanaswamy, "Optimal Thresholding of Classifiers to Maximize F1 Measure", ECML 2014.
    /// </remarks>
    public static double[] Of(double[][] probabilities, bool[][] bears)
    {
        var decisions = new List<(double Probability, bool IsTrue)>();
        for (var text = 0; text < probabilities.Length; text++)
        {
            for (var label = 0; label < bears.Length; label++)
            {
                decisions.Add((probabilities[text][label], bears[label][text]));
            }
        }

        decisions.Sort((left, right) => right.Probability.CompareTo(left.Probability));
        var trueOnes = decisions.Count(d => d.IsTrue);
        var (best, threshold, right) = (0.0, Usual, 0);
        for (var at = 0; at < decisions.Count; at++)
        {
            right += decisions[at].IsTrue ? 1 : 0;
            var isLastOfEqual = at + 1 == decisions.Count
                || decisions[at + 1].Probability < decisions[at].Probability;
            var f1 = 2.0 * right / (at + 1 + trueOnes);
            if (isLastOfEqual && f1 > best)
            {
                (best, threshold) = (f1, decisions[at].Probability);
            }
        }

        var found = new double[bears.Length];
        Array.Fill(found, threshold);
        return found;
    }
}
