namespace InsightsBot.Semantics.Understanding;

/// <summary>One way to explain a question: mentions from left to right that do not overlap.</summary>
internal sealed record Cover(IReadOnlyList<Mention> Mentions, double Score);
