namespace InsightsBot.Plugins.Enrichment;

/// <summary>One read text as it stands in a complete file.</summary>
/// <param name="Id">The dataset, a slash and the key of the row.</param>
/// <param name="Source">The dataset it comes from.</param>
/// <param name="RecordId">The key of its row.</param>
/// <param name="Day">The day it was written (ISO 8601), or null.</param>
/// <param name="Text">The cleaned text without personal data.</param>
/// <param name="Language">de, en, other or unknown.</param>
/// <param name="Sentiment">positive, neutral or negative; null where the text has no words.</param>
/// <param name="Probability">How likely the sentiment is, from 0 to 1; null where the text has no words.</param>
/// <param name="RepeatOf">The first text of its group of near-duplicates.</param>
/// <param name="Mentions">The themes it speaks of.</param>
public sealed record StoredVerbatim(
    string Id,
    string Source,
    string RecordId,
    string? Day,
    string Text,
    string Language,
    string? Sentiment,
    double? Probability,
    string RepeatOf,
    IReadOnlyList<EnrichedMention> Mentions);
