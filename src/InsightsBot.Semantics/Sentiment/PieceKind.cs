namespace InsightsBot.Semantics.Sentiment;

/// <summary>What a piece of a verbatim is.</summary>
internal enum PieceKind
{
    /// <summary>Letters and digits.</summary>
    Word,

    /// <summary>An emoji or an emoticon of the lexicon.</summary>
    Sign,

    /// <summary>A comma, semicolon, colon, dash or bracket.</summary>
    ClauseEnd,

    /// <summary>A full stop or a line break.</summary>
    SentenceEnd,

    /// <summary>An exclamation mark.</summary>
    Exclamation,

    /// <summary>A question mark.</summary>
    Question,

    /// <summary>A quotation mark.</summary>
    Quote,
}
