namespace InsightsBot.Semantics.Sentiment;

/// <summary>A word, sign or mark of a verbatim with its place.</summary>
internal readonly record struct Piece(int Start, int Length, PieceKind Kind)
{
    public int End => Start + Length;
}
