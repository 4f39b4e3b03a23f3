namespace InsightsBot.Semantics.Understanding;

/// <summary>A piece of a question that says an atom of a name.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="Atom">Which atom of the name.</param>
/// <param name="Negated">Whether the contrary was said.</param>
/// <param name="Strength">1 for the very word, less for another word for the same or over a typo.</param>
internal sealed record Hit(Piece Piece, int Atom, bool Negated, double Strength);
