using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.Drafting;

/// <summary>One word of a column or table name, or a phrase of it that the vocabulary knows as a whole.</summary>
/// <param name="Text">The word as it is shown: abbreviations written out, acronyms in capitals.</param>
/// <param name="Folded">The word in folded spelling.</param>
/// <param name="Language">The only language that has the word; null when both or neither do.</param>
/// <param name="Pieces">Itself, or the parts of the German compound it is.</param>
/// <param name="IsSmall">Whether it only connects others: "of", "der", "in".</param>
internal sealed record NameToken(
    string Text, string Folded, Language? Language, IReadOnlyList<NamePiece> Pieces, bool IsSmall = false)
{
    /// <summary>The word as the source misspells it; null when it does not.</summary>
    public string? Misspelled { get; init; }

    /// <summary>What the word means as a whole; null for compounds and unknown words.</summary>
    public Concept? Concept => Pieces is [var only] ? only.Concept : null;

    /// <summary>The piece that says what it is: the last one.</summary>
    public NamePiece Head => Pieces[^1];

    /// <summary>Whether every piece is in the vocabulary.</summary>
    public bool IsKnown => Pieces.All(p => p.Concept is not null);
}
