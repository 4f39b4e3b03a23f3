using InsightsBot.Semantics.Text;

namespace InsightsBot.Asking;

/// <summary>The world failed before a question could be read: a folder is missing, a model is faulty.</summary>
/// <param name="sentence">One sentence for people: what, where, what next.</param>
/// <param name="detail">The place, for a terminal; null when the sentence says it.</param>
public sealed class AskingException(BilingualText sentence, string? detail = null) : Exception(detail ?? sentence.En)
{
    /// <summary>One sentence for people.</summary>
    public BilingualText Sentence { get; } = sentence;

    /// <summary>The sentence in a language, after the place it speaks of.</summary>
    public string In(Language language) => detail ?? Sentence.In(language);
}
