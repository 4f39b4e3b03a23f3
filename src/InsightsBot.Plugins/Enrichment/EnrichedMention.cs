namespace InsightsBot.Plugins.Enrichment;

/// <summary>One theme that a text speaks of.</summary>
/// <param name="Theme">The theme of the second level, as named in the taxonomy.</param>
/// <param name="MainTheme">Its theme of the first level.</param>
/// <param name="Sentiment">How the passage sounds: positive, neutral or negative.</param>
public sealed record EnrichedMention(string Theme, string MainTheme, string Sentiment);
