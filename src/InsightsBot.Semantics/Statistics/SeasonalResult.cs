namespace InsightsBot.Semantics.Statistics;

/// <summary>The judged points of a series or the reason why there are none; exactly one of the two.</summary>
/// <param name="Points">The points, in order; null when nothing can be expected.</param>
/// <param name="Reason">Why not; null when it can.</param>
public sealed record SeasonalResult(IReadOnlyList<SeasonalPoint>? Points, SeasonalReason? Reason)
{
    internal static SeasonalResult Of(SeasonalReason reason) => new(null, reason);
}
