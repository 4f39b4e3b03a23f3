namespace InsightsBot.Semantics.Understanding;

/// <summary>The smallest part of a name or question that can carry meaning: a word, or a part of a compound.</summary>
/// <param name="Text">The part in folded spelling ("kuendigung").</param>
/// <param name="Stem">Its stem; two atoms with one stem are the same word even when no concept knows them.</param>
/// <param name="Senses">What it may mean; empty for words outside the vocabulary.</param>
/// <param name="Number">Its value when it is a numeral, else null.</param>
public sealed record Atom(string Text, string Stem, IReadOnlyList<Sense> Senses, double? Number = null)
{
    /// <summary>
    /// The stem by English rules; <see cref="Stem"/> is by German ones, whatever the question's language.
    /// </summary>
    public string EnglishStem { get; init; } = "";

    /// <summary>Whether two atoms are one word, inflection aside, in either language.</summary>
    public bool IsSameWord(Atom other) =>
        (Stem.Length > 0 && Stem == other.Stem) || (EnglishStem.Length > 0 && EnglishStem == other.EnglishStem);

    /// <summary>
    /// Whether the vocabulary knows both and knows them apart: that "schlecht" and "Geschlecht" have one stem says
    /// nothing.
    /// </summary>
    public bool IsOtherThan(Atom other) => Text != other.Text && Senses.Count > 0 && other.Senses.Count > 0
        && !Senses.Any(s => other.Senses.Any(o => o.Concept == s.Concept));

    /// <summary>Whether the vocabulary knows the atom.</summary>
    public bool IsKnown => Senses.Count > 0 || Number is not null;

    /// <summary>Whether two atoms mean the same: a concept of both, one number, or one stem.</summary>
    public bool Means(Atom other) =>
        (Number is not null && Number == other.Number)
        || IsSameWord(other)
        || Senses.Any(s => other.Senses.Any(o => o.Concept == s.Concept && o.Negated == s.Negated));
}
