namespace InsightsBot.Semantics.Learning;

/// <summary>A text and what somebody said it is.</summary>
/// <param name="Text">The words, as they came.</param>
/// <param name="Labels">One label, or any number of them, or none, where texts may bear several.</param>
public sealed record LabelledText(string Text, IReadOnlyList<string> Labels);
