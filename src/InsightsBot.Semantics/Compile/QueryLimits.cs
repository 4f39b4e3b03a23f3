namespace InsightsBot.Semantics.Compile;

/// <summary>Bounds of one compiled query.</summary>
/// <param name="RowsMax">Rows a query returns at most when it names no smaller limit. In rows.</param>
public sealed record QueryLimits(int RowsMax = 1000);
