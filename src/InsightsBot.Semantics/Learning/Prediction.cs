namespace InsightsBot.Semantics.Learning;

/// <summary>What a classifier says about one text.</summary>
/// <param name="Best">
/// The most probable label; of several the first. Where texts may bear several it need not be among the chosen ones.
/// </param>
/// <param name="All">
/// Every label in the classifier's order. The probabilities add up to 1 where a text bears one label; where it may
/// bear several each stands for itself.
/// </param>
/// <param name="Chosen">The labels the text is said to bear, most probable first: one, or any number.</param>
public sealed record Prediction(
    LabelProbability Best, IReadOnlyList<LabelProbability> All, IReadOnlyList<LabelProbability> Chosen);
