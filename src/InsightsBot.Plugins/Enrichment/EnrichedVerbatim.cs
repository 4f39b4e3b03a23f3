namespace InsightsBot.Plugins.Enrichment;

/// <summary>One text after reading: cleaned, masked, with its language, sentiment and themes.</summary>
/// <param name="Raw">What it was read from.</param>
/// <param name="Text">The cleaned text without personal data: what is stored, shown and quoted.</param>
/// <param name="Language">de, en, other or unknown.</param>
/// <param name="Sentiment">positive, neutral or negative; null where the text has no words.</param>
/// <param name="Probability">How likely the sentiment is, from 0 to 1; null where the text has no words.</param>
/// <param name="RepeatOf">The id of the first text of its group of near-duplicates; its own where it is the first.
/// </param>
/// <param name="Mentions">The themes it speaks of; each once.</param>
public sealed record EnrichedVerbatim(
    RawVerbatim Raw,
    string Text,
    string Language,
    string? Sentiment,
    double? Probability,
    string RepeatOf,
    IReadOnlyList<EnrichedMention> Mentions);
