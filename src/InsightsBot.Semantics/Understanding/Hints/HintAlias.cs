using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Hints;

/// <summary>Words of a question that a hint gives a meaning.</summary>
/// <param name="Words">The words, fillers aside; empty when the hint says only the meaning.</param>
/// <param name="Atoms">The same words with their stems and senses.</param>
/// <param name="Meaning">What they mean.</param>
internal sealed record HintAlias(IReadOnlyList<Token> Words, IReadOnlyList<Atom> Atoms, HintMeaning Meaning);
