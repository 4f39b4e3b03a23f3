namespace InsightsBot.Semantics.Verbatims;

/// <summary>What stands between a piece and the one before it.</summary>
internal enum PieceGap
{
    Nothing,
    Space,

    /// <summary>A line break, or the start of the text.</summary>
    Break,
}
