namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>Two derived columns that join.</summary>
/// <param name="From">The column that points.</param>
/// <param name="To">The column pointed at.</param>
/// <param name="Share">The share (0–1) of different values that are found.</param>
internal sealed record DerivedJoin(string From, string To, double Share);
