namespace InsightsBot.Semantics.Learning;

/// <summary>All that a classifier consists of.</summary>
/// <param name="SeveralLabels">Whether a text may bear several labels, or none.</param>
/// <param name="Labels">
/// The labels, in ordinal order: at least two, or one where texts may bear several.
/// </param>
/// <param name="Places">The places of the features it knows, rising.</param>
/// <param name="Rarity">The factor of each feature.</param>
/// <param name="Weights">The weights, all labels of the first feature first.</param>
/// <param name="Biases">What is added for each label.</param>
/// <param name="Thresholds">Per label, the probability from which a text is said to bear it; 0 to 1.</param>
/// <param name="Shares">Per label, how probable (0–1) it is for a text without any known feature.</param>
/// <param name="Texts">How many texts it was learned from.</param>
public sealed record ClassifierParts(
    bool SeveralLabels,
    IReadOnlyList<string> Labels,
    IReadOnlyList<int> Places,
    IReadOnlyList<Half> Rarity,
    IReadOnlyList<Half> Weights,
    IReadOnlyList<double> Biases,
    IReadOnlyList<double> Thresholds,
    IReadOnlyList<double> Shares,
    long Texts)
{
    /// <summary>How many different places there can be.</summary>
    public const int PlacesMax = FeatureScan.Places;

    /// <summary>Holds the parts against each other.</summary>
    /// <exception cref="ArgumentException">They do not fit.</exception>
    internal void Check()
    {
        var fits = Labels.Count >= (SeveralLabels ? 1 : 2)
            && Labels.Distinct(StringComparer.Ordinal).Count() == Labels.Count
            && Biases.Count == Labels.Count && Thresholds.Count == Labels.Count && Rarity.Count == Places.Count
            && Weights.Count == (long)Places.Count * Labels.Count && Biases.All(double.IsFinite)
            && Thresholds.All(t => t is >= 0 and <= 1)
            && Shares.Count == Labels.Count && Shares.All(s => s is >= 0 and <= 1)
            && Weights.All(Half.IsFinite) && Rarity.All(Half.IsFinite);
        for (var at = 0; fits && at < Places.Count; at++)
        {
            fits = Places[at] < PlacesMax && Places[at] > (at == 0 ? -1 : Places[at - 1]);
        }

        if (!fits)
        {
            throw new ArgumentException("The parts of a classifier do not fit each other.");
        }
    }
}
