namespace InsightsBot.Semantics.Statistics;

/// <summary>A fitted regression or the reason why there is none; exactly one of the two.</summary>
/// <param name="Fit">The regression; null when it could not be fitted.</param>
/// <param name="Reason">Why not; null when it could.</param>
public sealed record RegressionResult(RegressionFit? Fit, RegressionReason? Reason)
{
    internal static RegressionResult Of(RegressionReason reason) => new(null, reason);
}
