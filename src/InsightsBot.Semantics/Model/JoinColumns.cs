namespace InsightsBot.Semantics.Model;

/// <summary>Two columns that must be equal.</summary>
/// <param name="Here">The column of the dataset that declares the join.</param>
/// <param name="There">The column of the dataset that is joined.</param>
public sealed record JoinColumns(string Here, string There);
