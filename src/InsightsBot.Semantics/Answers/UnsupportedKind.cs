namespace InsightsBot.Semantics.Answers;

/// <summary>What an answer says without a source.</summary>
public enum UnsupportedKind
{
    /// <summary>A number that no cell, base, parameter or limit gives.</summary>
    Number,

    /// <summary>A quote that stands in no verbatim and is no name from the data.</summary>
    Quote,

    /// <summary>A marker [n] without a citation n.</summary>
    Citation,
}
