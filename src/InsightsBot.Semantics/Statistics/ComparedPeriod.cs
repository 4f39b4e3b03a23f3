namespace InsightsBot.Semantics.Statistics;

/// <summary>One period of the group that something was done to, and of one that it was not done to.</summary>
/// <param name="Treated">The group something was done to, from some period on.</param>
/// <param name="Compared">The group that shows what would have happened anyway.</param>
public sealed record ComparedPeriod(Cell Treated, Cell Compared);
