using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Why.Anomalies;

/// <summary>One measure of one member, point by point.</summary>
/// <param name="Watched">What it is one of.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Key">The member as stored; null for all rows.</param>
/// <param name="Label">The member as an answer calls it.</param>
/// <param name="Points">One for each week or month; null where there are no values.</param>
/// <param name="Sql">The query it comes from.</param>
/// <param name="Rows">How many rows that had.</param>
internal sealed record PointSeries(
    Watched Watched, Measure Measure, string? Key, string Label, IReadOnlyList<Tally?> Points, CompiledSql Sql,
        int Rows)
{
    /// <summary>Whether the figure is a number of things or a sum, whose parts add up.</summary>
    public bool AddsUp => Measure.Aggregation is Aggregation.Count or Aggregation.Sum;
}
