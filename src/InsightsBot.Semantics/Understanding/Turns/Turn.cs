namespace InsightsBot.Semantics.Understanding.Turns;

/// <summary>A question of a conversation, taken apart into what speaks of the answer before and the rest.</summary>
/// <param name="Moves">What is to be done with the answer before; at least one, or something goes.</param>
/// <param name="Rest">What else was said, as typed; may be empty.</param>
/// <param name="Dropped">What was said to go ("instead of the month"); null where nothing was.</param>
/// <param name="IsAdded">Whether it begins with "and": columns come on top of those shown.</param>
internal sealed record Turn(IReadOnlyList<Move> Moves, string Rest, string? Dropped, bool IsAdded)
{
    /// <summary>Whether nothing else was said.</summary>
    public bool IsWhole => Rest.Length == 0 && Dropped is null;

    public bool Has(params Move[] moves) => Moves.Any(moves.Contains);
}
