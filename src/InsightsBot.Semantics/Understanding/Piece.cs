namespace InsightsBot.Semantics.Understanding;

/// <summary>
/// Some places of a question that together are one atom: a word, a phrase, a verb with its far prefix.
/// </summary>
/// <param name="Mask">The places, a bit each.</param>
/// <param name="First">The first place.</param>
/// <param name="Last">The last place.</param>
/// <param name="Atom">What they mean together.</param>
/// <param name="Strength">1 as written, less when a typo was read over.</param>
internal sealed record Piece(UInt128 Mask, int First, int Last, Atom Atom, double Strength = 1)
{
    /// <summary>Whether the atom stands for all that an adjective of degree may speak of.</summary>
    public bool IsScale { get; init; }
}
