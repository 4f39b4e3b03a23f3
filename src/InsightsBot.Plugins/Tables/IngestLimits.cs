namespace InsightsBot.Plugins.Tables;

/// <summary>How much of a source is taken; beyond a limit the ingest is refused, never cut silently.</summary>
public sealed record IngestLimits
{
    /// <summary>Columns in one table. Default 1,990: SQLite holds 2,000, and derived join keys need a few.</summary>
    public int ColumnsMax { get; init; } = 1_990;

    /// <summary>Bytes in one row of a delimited file, line breaks in quotes included. Default 8 MB.</summary>
    public int RowBytesMax { get; init; } = 8 * 1024 * 1024;

    /// <summary>Tables in one source. Default 200.</summary>
    public int TablesMax { get; init; } = 200;

    /// <summary>
    /// The share (0–1) of rows with missing trailing cells from which a file is refused. Default 0.01.
    /// </summary>
    public double ShortRowsShareMax { get; init; } = 0.01;

    /// <summary>
    /// Different values counted exactly in one column; above it the number is estimated. Default 1,000,000.
    /// </summary>
    public int DistinctExactMax { get; init; } = 1_000_000;

    /// <summary>Different values whose rows are counted; a column with more has no members. Default 100,000.</summary>
    public int MembersCountedMax { get; init; } = 100_000;

    /// <summary>Bytes all distinct counters of one table may take together. Default 160 MB.</summary>
    public long CounterBytesMax { get; init; } = 160L * 1024 * 1024;

    /// <summary>Bytes SQLite may cache while copying. Default 48 MB.</summary>
    public long CopyCacheBytes { get; init; } = 48L * 1024 * 1024;
}
