namespace InsightsBot.Benchmarks;

/// <summary>What making an index, or searching it, took in a process of its own.</summary>
public sealed record SearchFigures
{
    /// <summary>From the first text to the finished index.</summary>
    public double Seconds { get; init; }

    /// <summary>Opening a finished index.</summary>
    public double OpenMs { get; init; }

    /// <summary>Half of the searches without conditions took at most this.</summary>
    public double P50Ms { get; init; }

    /// <summary>95 of 100 searches without conditions took at most this.</summary>
    public double P95Ms { get; init; }

    /// <summary>Half of the searches with conditions took at most this.</summary>
    public double FilteredP50Ms { get; init; }

    /// <summary>95 of 100 searches with conditions took at most this.</summary>
    public double FilteredP95Ms { get; init; }

    /// <summary>What a search took of the processors, on average: it does not grow when others need them,
    /// too.</summary>
    public double ProcessorMs { get; init; }

    /// <summary>The most memory the process had in hand.</summary>
    public long PeakBytes { get; init; }
}
