using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Compile;

/// <summary>One join on a way: each row of From meets at most one of To.</summary>
internal sealed record JoinStep(string From, string To, IReadOnlyList<JoinColumns> Columns);
