using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Warehouse;

/// <summary>What a warehouse holds of a model.</summary>
/// <param name="Members">The members of the dimensions that questions may name, most frequent first.</param>
/// <param name="Coverage">The first and last day of each time dimension that has any.</param>
/// <param name="RowCounts">How many rows each dataset has, by its name.</param>
public sealed record WarehouseContents(
    IReadOnlyList<DimensionValue> Members,
    IReadOnlyDictionary<string, Period> Coverage,
    IReadOnlyDictionary<string, long> RowCounts);
