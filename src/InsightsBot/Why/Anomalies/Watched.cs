using InsightsBot.Semantics.Model;

namespace InsightsBot.Why.Anomalies;

/// <summary>Measures of one dataset and one time, looked at over all rows or by one dimension in one query.</summary>
/// <param name="Time">What places rows in time.</param>
/// <param name="Measures">The measures.</param>
/// <param name="By">The dimension; null for all rows.</param>
internal sealed record Watched(Dimension Time, IReadOnlyList<Measure> Measures, Dimension? By);
