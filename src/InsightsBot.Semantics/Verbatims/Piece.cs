namespace InsightsBot.Semantics.Verbatims;

/// <summary>A run of letters, a run of digits, one sign, or something masked already.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Where the text goes on after it.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Roles">What a word may be.</param>
internal readonly record struct Piece(int Start, int End, PieceKind Kind, PieceGap Gap, WordRoles Roles)
{
    /// <summary>How many characters it has.</summary>
    public int Length => End - Start;
}
