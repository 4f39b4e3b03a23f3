using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>A sentence of a text and its language.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Language">Its language; that of the text where its own words do not tell.</param>
public readonly record struct Sentence(SentenceSpan Span, GuessedLanguage Language);
