namespace InsightsBot.Semantics.Statistics;

/// <summary>What one group adds to the change of a ratio, in the unit of the ratio.</summary>
/// <param name="Rate">Because the group's own ratio changed; 0 for a group that is new or gone.</param>
/// <param name="Mix">
/// Because the group became a larger or smaller part of the base: above 0 when one that lies above the overall ratio
/// grew, or one that lies below it shrank.
/// </param>
/// <param name="IsNew">Whether the group was not there before.</param>
/// <param name="IsGone">Whether the group is no longer there.</param>
public sealed record RatioContribution(double Rate, double Mix, bool IsNew, bool IsGone)
{
    /// <summary>Both together.</summary>
    public double Total => Rate + Mix;
}
