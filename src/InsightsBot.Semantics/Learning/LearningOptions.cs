namespace InsightsBot.Semantics.Learning;

/// <summary>How a classifier is learned.</summary>
public sealed record LearningOptions
{
    /// <summary>Whether a text may bear several labels, or none. Default: it bears one.</summary>
    public bool SeveralLabels { get; init; }

    /// <summary>Where every draw begins. The same seed and texts make the same classifier.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many threads may work; what is learned does not depend on it. Default 0: one a core.</summary>
    public int ThreadsMax { get; init; }

    /// <summary>
    /// How many features of texts are held in memory while learning, 8 bytes each. Default 100 million (0.8 GB); where
    /// texts have more, a drawn part of them is learned from.
    /// </summary>
    public long FeaturesHeldMax { get; init; } = 100_000_000;
}
