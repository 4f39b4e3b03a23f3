namespace InsightsBot.Semantics.Compile;

/// <summary>A finished SELECT whose first columns are the groups, and the columns that follow them.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Columns">The columns after the groups.</param>
internal sealed record SqlPart(string Text, IReadOnlyList<CompiledColumn> Columns);
