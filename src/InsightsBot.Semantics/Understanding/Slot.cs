using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>One place of a question that must be accounted for: a word, or a part of a compound.</summary>
/// <param name="Index">The place, from 0.</param>
/// <param name="Token">The word the place belongs to.</param>
/// <param name="TokenIndex">Which token of the question that is.</param>
/// <param name="Atom">What stands there.</param>
internal sealed record Slot(int Index, Token Token, int TokenIndex, Atom Atom);
