namespace InsightsBot.Semantics.Learning;

/// <summary>What a weighted sum of features adds up.</summary>
/// <param name="Features">The weight of each feature.</param>
/// <param name="Bias">What is added for every text.</param>
internal sealed record Weights(float[] Features, double Bias)
{
    /// <summary>The sum for a text.</summary>
    public double Score(TextVectors vectors, int text)
    {
        var features = vectors.Features(text);
        var values = vectors.Values(text);
        var sum = Bias;
        for (var i = 0; i < features.Length; i++)
        {
            sum += Features[features[i]] * values[i];
        }

        return sum;
    }
}
