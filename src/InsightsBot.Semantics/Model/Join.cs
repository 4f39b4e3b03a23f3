namespace InsightsBot.Semantics.Model;

/// <summary>A way from one dataset to another by equal columns.</summary>
/// <param name="To">The name of the dataset that is joined.</param>
/// <param name="Columns">Pairs of columns: here, there. At least one.</param>
/// <param name="Kind">The relation, seen from the dataset that declares the join.</param>
/// <param name="Role">What the other row is for this one ("sender", "recipient") where there are two ways; else
/// null.</param>
public sealed record Join(string To, IReadOnlyList<JoinColumns> Columns, JoinKind Kind, string? Role = null);
