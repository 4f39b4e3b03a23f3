namespace InsightsBot.Semantics.Learning;

/// <summary>How sure it is that a text bears a label.</summary>
/// <param name="Label">The label.</param>
/// <param name="Probability">From 0 to 1.</param>
public sealed record LabelProbability(string Label, double Probability);
