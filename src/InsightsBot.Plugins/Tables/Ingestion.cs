using InsightsBot.Plugins.Tables.Copying;
using InsightsBot.Plugins.Tables.Rows;

namespace InsightsBot.Plugins.Tables;

/// <summary>Makes a private SQLite copy of a folder of tables, or of one file, and says what it holds.</summary>
/// <param name="cacheFolder">Where copies are kept, one folder per content; made when missing.</param>
/// <param name="clock">Times the reports of progress.</param>
/// <param name="limits">How much is taken; null for the defaults.</param>
/// <remarks>
/// The source is only read. Calls may overlap, also between processes: equal content is at worst copied twice, and the
/// first copy stays. An ingest that was killed leaves nothing that a later one could take for a copy.
/// </remarks>
public sealed class Ingestion(string cacheFolder, TimeProvider clock, IngestLimits? limits = null)
{
    /// <summary>Where the finished copy of some content is, without a look at any source; null without one.</summary>
    public CopyPlace? PlaceOf(string contentHash) => new CopyStore(cacheFolder).PlaceOf(contentHash);

    /// <summary>The finished copy of some content, without a look at any source; null when there is none.</summary>
    public IngestedSource? Find(string contentHash) => new CopyStore(cacheFolder).Find(contentHash, true);

    /// <summary>Ingests a source, or finds the copy of the same content.</summary>
    /// <param name="path">A folder of CSV, TSV, TXT, XLSX, XLS and SQLite files, or one such file.</param>
    /// <param name="progress">Is told at most every tenth of a second, or null.</param>
    /// <param name="cancellation">Ends the ingest; nothing of it remains.</param>
    /// <returns>The finished copy.</returns>
    /// <exception cref="IngestException">The source cannot be ingested; the sentence says why.</exception>
    /// <exception cref="OperationCanceledException">The ingest was cancelled.</exception>
    public IngestedSource Ingest(string path, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var store = new CopyStore(cacheFolder);
        var paths = TableFiles.At(path);
        var name = SourceName.Of(path);
        var report = new ProgressReport(progress, clock);
        var bytes = Math.Max(1, paths.Sum(file => new FileInfo(file).Length));
        var scan = SourceScan.Of(
            name, paths, read => report.Tell(IngestStage.Hash, "", (double)read / bytes, 0), cancellation);
        try
        {
            store.RemoveLeftovers();
            if (store.Find(scan.ContentHash, true) is { } known)
            {
                report.Done(known.Profile.Tables.Sum(table => table.Rows));
                return known;
            }

            var copy = new SourceCopy(path, name, scan.Files, limits ?? new IngestLimits(), report, cancellation);
            store.Make(scan.ContentHash, copy.Make);
        }
        catch (SqliteFailure error) when (error.IsDisk)
        {
            throw Refusals.CopyFailed(cacheFolder, error);
        }
        catch (IOException error)
        {
            throw Refusals.CopyFailed(cacheFolder, error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw Refusals.CopyFailed(cacheFolder, error);
        }

        var made = store.Find(scan.ContentHash, false)
            ?? throw new InvalidOperationException("A finished copy cannot be read back.");
        report.Done(made.Profile.Tables.Sum(table => table.Rows));
        return made;
    }
}
