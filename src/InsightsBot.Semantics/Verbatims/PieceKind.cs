namespace InsightsBot.Semantics.Verbatims;

/// <summary>What a piece is made of.</summary>
internal enum PieceKind
{
    /// <summary>There is no piece: before the first, after the last.</summary>
    None,
    Word,
    Digits,
    Sign,

    /// <summary>A placeholder, or a detail that is already found.</summary>
    Masked,
}
