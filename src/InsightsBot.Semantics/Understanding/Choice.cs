using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>One way an ambiguous question could be meant.</summary>
/// <param name="Label">What the asker is offered.</param>
/// <param name="Query">The query it stands for.</param>
public sealed record Choice(BilingualText Label, MetricQuery Query);
