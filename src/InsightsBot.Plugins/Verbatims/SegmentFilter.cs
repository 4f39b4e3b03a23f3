namespace InsightsBot.Plugins.Verbatims;

/// <summary>A condition on a segment: its value is just this one.</summary>
/// <param name="Name">The segment's name, as the entries have it.</param>
/// <param name="Value">The value, as the entries have it.</param>
public sealed record SegmentFilter(string Name, string Value);
