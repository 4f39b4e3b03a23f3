namespace InsightsBot.Semantics.Statistics;

/// <summary>So many cases that were watched equally long with the same end.</summary>
/// <param name="Duration">How long they were watched, in any one unit; 0 or more.</param>
/// <param name="IsEvent">Whether it happened then; otherwise it had not happened when watching ended.</param>
/// <param name="Count">How many cases; 0 or more, fractions allowed as weights.</param>
public sealed record SurvivalRow(double Duration, bool IsEvent, double Count);
