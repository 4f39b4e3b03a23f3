namespace InsightsBot.Plugins.AskLogs;

/// <summary>Which runs of the log are wanted; null or empty leaves a part open.</summary>
public sealed record RunFilter
{
    /// <summary>Runs from this moment on.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>"answered", "clarification", "refused" or "failed".</summary>
    public string? Status { get; init; }

    /// <summary>Runs whose last judgement was helpful, or was not.</summary>
    public bool? IsHelpful { get; init; }

    /// <summary>The way the question came.</summary>
    public string? Channel { get; init; }

    /// <summary>Words that stand in question or answer, in any case.</summary>
    public string? Search { get; init; }

    /// <summary>The id or its beginning.</summary>
    public string? Id { get; init; }

    /// <summary>How many, newest first; null for all.</summary>
    public int? CountMax { get; init; }
}
