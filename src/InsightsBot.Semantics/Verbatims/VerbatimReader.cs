using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>What happens to each text of a customer before anything else.</summary>
/// <remarks>Takes any text, in time linear in its length, and throws on none. The same text gives the same
/// reading.</remarks>
public static class VerbatimReader
{
    /// <summary>Makes a text plain, tells its language, masks personal details and cuts it into sentences.</summary>
    /// <param name="raw">The text as it came; null is an empty one.</param>
    public static ReadVerbatim Read(string? raw)
    {
        var plain = PlainText.Of(raw);
        if (plain.IsEmpty)
        {
            return new ReadVerbatim("", GuessedLanguage.Unknown, [], MaskedText.None, default, plain.IsCut);
        }

        var language = TextLanguage.Of(plain.Text);
        var masked = PersonalDetails.Mask(plain.Text, PlaceholderLanguage(language));
        return new ReadVerbatim(
            masked.Text, language, Cut(masked.Text, language), masked.Counts, Fingerprint.Of(masked.Text), plain.IsCut);
    }

    /// <summary>The language of placeholders: English, but German where German is written or none tells.</summary>
    internal static Language PlaceholderLanguage(GuessedLanguage language) => language switch
    {
        GuessedLanguage.German => Language.German,
        GuessedLanguage.English => Language.English,
        GuessedLanguage.Other => Language.English,
        GuessedLanguage.Unknown => Language.German,
    };

    private static Sentence[] Cut(string text, GuessedLanguage language)
    {
        var spans = Sentences.Of(text);
        var sentences = new Sentence[spans.Count];
        for (var i = 0; i < sentences.Length; i++)
        {
            var span = spans[i];
            sentences[i] = new Sentence(
                span, spans.Count == 1 ? language : TextLanguage.Of(text.AsSpan(span.Start, span.Length), language));
        }

        return sentences;
    }
}
