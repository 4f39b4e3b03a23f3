namespace InsightsBot.Semantics.Understanding;

/// <summary>A member that a dimension has in the data, for the value index.</summary>
/// <param name="Dimension">The dimension's name.</param>
/// <param name="Stored">The member as stored, as text.</param>
/// <param name="Rows">How many rows have it.</param>
public sealed record DimensionValue(string Dimension, string Stored, long Rows);
