using InsightsBot.Plugins.Tables.Rows;

namespace InsightsBot.Plugins.Tables;

/// <summary>The tables of a source, read word for word: no copy, no type is guessed, nothing is rounded.</summary>
/// <remarks>The source is only read. One thread at a time.</remarks>
public sealed class RawTables : IDisposable
{
    private readonly string workFolder;
    private readonly SourceTables tables;

    private RawTables(string workFolder, SourceTables tables)
    {
        this.workFolder = workFolder;
        this.tables = tables;
    }

    /// <summary>The tables in the order of files and of tables within them.</summary>
    public IReadOnlyList<RawTable> All => [.. tables.All.Select(table => new RawTable(table))];

    /// <summary>Looks into a source.</summary>
    /// <param name="path">A CSV, TSV, TXT, XLSX, XLS or SQLite file, or a folder of such files.</param>
    /// <param name="cancellation">Asked once a megabyte.</param>
    /// <exception cref="IngestException">It holds no readable table; the sentence says why.</exception>
    public static RawTables Open(string path, CancellationToken cancellation)
    {
        var scan = SourceScan.Of(SourceName.Of(path), TableFiles.At(path), _ => { }, cancellation);
        var workFolder = Directory.CreateTempSubdirectory("insights-raw-").FullName;
        SourceTables? tables = null;
        try
        {
            tables = SourceTables.Open(path, scan.Files, workFolder, new IngestLimits());
            return new RawTables(workFolder, tables);
        }
        finally
        {
            if (tables is null)
            {
                Directory.Delete(workFolder, recursive: true);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        tables.Dispose();
        Directory.Delete(workFolder, recursive: true);
    }
}
