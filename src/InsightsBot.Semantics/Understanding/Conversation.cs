using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding;

/// <summary>What a reader must know of the turns before: the last query, and what was offered to choose from.</summary>
/// <param name="Last">The last query that was answered; null at the beginning or after a new topic.</param>
/// <param name="Offered">The choices of the last question back; empty when there was none.</param>
public sealed record Conversation(MetricQuery? Last, IReadOnlyList<Choice> Offered)
{
    /// <summary>A conversation without turns.</summary>
    public static readonly Conversation New = new(null, []);
}
