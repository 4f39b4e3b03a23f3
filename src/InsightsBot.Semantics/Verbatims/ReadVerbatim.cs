using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>One text of a customer as the hub keeps it.</summary>
/// <param name="Text">The plain, masked text: what is stored, shown and quoted word for word.</param>
/// <param name="Language">Its language.</param>
/// <param name="Sentences">Its sentences in their order; none for an empty text.</param>
/// <param name="Masked">How many personal details of each kind were masked.</param>
/// <param name="Fingerprint">What finds texts that say nearly the same.</param>
/// <param name="IsCut">Whether the text went on beyond <see cref="PlainText.CharactersMax"/>.</param>
public sealed record ReadVerbatim(
    string Text,
    GuessedLanguage Language,
    IReadOnlyList<Sentence> Sentences,
    IReadOnlyDictionary<PersonalKind, int> Masked,
    Fingerprint Fingerprint,
    bool IsCut)
{
    /// <summary>Whether there is no text: nothing was written, or what came is no text at all.</summary>
    public bool IsEmpty => Text.Length == 0;
}
