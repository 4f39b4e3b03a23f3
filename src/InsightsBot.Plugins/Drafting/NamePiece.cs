using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>A word of a name, or a part of a compound in it.</summary>
/// <param name="Folded">The word in folded spelling.</param>
/// <param name="Concept">What it means; null for words outside the vocabulary.</param>
/// <param name="Class">As what part of speech it means that.</param>
/// <param name="Negated">Whether it says the contrary of the concept.</param>
/// <param name="IsUnsure">Whether another concept is as likely.</param>
internal sealed record NamePiece(
    string Folded,
    Concept? Concept,
    WordClass Class = WordClass.Noun,
    bool Negated = false,
    bool IsUnsure = false);
