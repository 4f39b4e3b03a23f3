using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Tables whose rows describe the same things one to one.</summary>
/// <param name="Main">The table that stands for the things.</param>
/// <param name="Satellites">The other tables, with the columns that lead to the main one; usually none.</param>
internal sealed record TableFamily(TableProfile Main, IReadOnlyList<(TableProfile Table, JoinColumns[] On)> Satellites);
