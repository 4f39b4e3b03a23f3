namespace InsightsBot.Semantics.Statistics;

/// <summary>One group of a ratio in two periods; a group that was not there has a base of 0.</summary>
/// <param name="BaseBefore">What the ratio is divided by, in the earlier period; 0 or more.</param>
/// <param name="TotalBefore">What is divided: hits, points or money; 0 where the base is 0.</param>
/// <param name="BaseAfter">The base in the later period.</param>
/// <param name="TotalAfter">The total in the later period.</param>
public sealed record RatioPart(double BaseBefore, double TotalBefore, double BaseAfter, double TotalAfter);
