using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Query;

/// <summary>What rows are sorted by.</summary>
/// <param name="Measure">The name of a measure of the query; null sorts by a dimension or by the first
/// grouping.</param>
/// <param name="Dimension">The dimension; null sorts by the measure or by the first grouping.</param>
/// <param name="Descending">Whether the largest comes first.</param>
public sealed record Ordering(string? Measure, Dimension? Dimension, bool Descending)
{
    /// <summary>A language-neutral text; equal orderings have equal keys.</summary>
    public string Key => (Measure ?? Dimension?.Name ?? "group") + (Descending ? " desc" : " asc");
}
