namespace InsightsBot.Benchmarks;

/// <summary>What ingesting one file took.</summary>
/// <param name="Rows">Rows of all its tables.</param>
/// <param name="Bytes">Bytes of the file.</param>
/// <param name="Seconds">From the first look at the file to the finished copy with its profile.</param>
/// <param name="PeakBytes">The most memory the process had in hand, the runtime included.</param>
public sealed record IngestFigures(long Rows, long Bytes, double Seconds, long PeakBytes);
