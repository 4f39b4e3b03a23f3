namespace InsightsBot.Semantics.Learning;

/// <summary>How much more a feature stands in texts with a label than in those without.</summary>
/// <remarks>
/// The logarithm of two shares, as naive Bayes adds them up. Source: S. Wang, C. D. Manning, "Baselines and Bigrams:
/// Simple, Good Sentiment and Topic Classification", ACL 2012.
/// </remarks>
internal static class CountRatios
{
    /// <summary>The ratio of every feature.</summary>
    /// <param name="vectors">The texts.</param>
    /// <param name="texts">The places of those that count.</param>
    /// <param name="bears">Whether a text bears the label.</param>
    /// <param name="doubt">Added to each sum: the larger, the less a rare feature tells.</param>
    public static float[] Of(TextVectors vectors, int[] texts, Func<int, bool> bears, double doubt)
    {
        var with = new double[vectors.Table.Count];
        var without = new double[vectors.Table.Count];
        foreach (var text in texts)
        {
            var sums = bears(text) ? with : without;
            var features = vectors.Features(text);
            var values = vectors.Values(text);
            for (var i = 0; i < features.Length; i++)
            {
                sums[features[i]] += values[i];
            }
        }

        var words = Array.FindIndex(vectors.Table.Places, place => place >= FeatureScan.LettersFrom);
        words = words < 0 ? with.Length : words;
        var ratios = new float[with.Length];
        foreach (var (start, end) in ((int, int)[])[(0, words), (words, with.Length)])
        {
            var shift = Math.Log(Total(with, start, end, doubt) / Total(without, start, end, doubt));
            for (var at = start; at < end; at++)
            {
                ratios[at] = (float)(Math.Log((with[at] + doubt) / (without[at] + doubt)) - shift);
            }
        }

        return ratios;
    }

    private static double Total(double[] sums, int start, int end, double doubt)
    {
        var total = doubt * (end - start);
        for (var at = start; at < end; at++)
        {
            total += sums[at];
        }

        return total;
    }
}
