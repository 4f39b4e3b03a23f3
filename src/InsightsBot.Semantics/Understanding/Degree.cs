namespace InsightsBot.Semantics.Understanding;

/// <summary>The degree of an adjective.</summary>
internal enum Degree
{
    /// <summary>"alt", "old".</summary>
    Positive,

    /// <summary>"älter", "older".</summary>
    Comparative,

    /// <summary>"am ältesten", "oldest".</summary>
    Superlative,
}
