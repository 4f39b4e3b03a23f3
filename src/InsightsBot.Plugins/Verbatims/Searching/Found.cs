namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>A row that was found.</summary>
/// <param name="Stored">Its number where its text is stored.</param>
/// <param name="Score">From 0 to 1.</param>
internal readonly record struct Found(long Stored, double Score);
