namespace InsightsBot.Semantics.Query;

/// <summary>What a question wants.</summary>
public enum Aim
{
    /// <summary>One figure.</summary>
    Level,

    /// <summary>A part of a whole, from 0 to 1.</summary>
    Share,

    /// <summary>A figure per member, or the first few of them in order.</summary>
    Split,

    /// <summary>A figure per point in time.</summary>
    Trend,

    /// <summary>Figures of a few named segments or periods side by side.</summary>
    Comparison,

    /// <summary>Rows, with chosen columns.</summary>
    List,

    /// <summary>How the values of one dimension spread.</summary>
    Distribution,
}
