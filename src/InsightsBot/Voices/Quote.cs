using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Voices;

/// <summary>A passage of a customer's text that an answer quotes.</summary>
/// <param name="Text">The text as a whole, masked.</param>
/// <param name="Start">Where the passage begins in it, in characters from 0.</param>
/// <param name="Length">How many characters the passage takes.</param>
/// <param name="Source">The dataset that the text comes from.</param>
/// <param name="RecordId">The key of its row there.</param>
/// <param name="Day">The day it was written, or null.</param>
/// <param name="Sentiment">How the text sounds, as stored; null where nothing tells.</param>
internal sealed record Quote(
    string Text, int Start, int Length, string Source, string RecordId, DateOnly? Day, string? Sentiment)
{
    /// <summary>The passage, word for word.</summary>
    public string Words => Text.Substring(Start, Length);

    /// <summary>Whether the passage is in a language, as far as its words tell.</summary>
    public bool IsIn(Language language) => TextLanguage.Of(Words) == (language == Language.German
        ? GuessedLanguage.German : GuessedLanguage.English);
}
