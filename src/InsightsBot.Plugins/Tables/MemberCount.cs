namespace InsightsBot.Plugins.Tables;

/// <summary>A value and how many rows have it.</summary>
public sealed record MemberCount(string Value, long Rows);
