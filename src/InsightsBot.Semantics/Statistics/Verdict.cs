namespace InsightsBot.Semantics.Statistics;

/// <summary>What may be said of two figures side by side.</summary>
public enum Verdict
{
    /// <summary>The first is higher, and chance alone hardly explains it.</summary>
    Higher,

    /// <summary>The first is lower, and chance alone hardly explains it.</summary>
    Lower,

    /// <summary>The difference may be chance.</summary>
    Unclear,

    /// <summary>There are too few values to say anything.</summary>
    TooFew,
}
