using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Compile;

/// <summary>A scan for figures: a column for each grouping, then what each row adds to each measure.</summary>
/// <param name="Scan">The statement.</param>
/// <param name="Groupings">The groupings, in the order of their columns.</param>
/// <param name="Measures">The measures, in the order of their columns; none is made of others.</param>
public sealed record SplitScan(
    CompiledScan Scan, IReadOnlyList<Grouping> Groupings, IReadOnlyList<Measure> Measures);
