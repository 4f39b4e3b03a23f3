using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Tables;

namespace InsightsBot.Benchmarks;

/// <summary>How fast generated files of several sizes are ingested, and in how much memory.</summary>
/// <param name="clock">Times the reports of progress.</param>
/// <remarks>Each file is ingested by a process of its own into an empty cache, so that peaks do not mix.</remarks>
public sealed class IngestBench(TimeProvider clock)
{
    /// <summary>Rows of the files that are ingested unless others are asked for.</summary>
    public static readonly IReadOnlyList<long> SizesUsual = [1_000_000, 2_000_000, 4_000_000];

    private const int Seed = 2025;
    private const long Gigabyte = 1L << 30;
    private const double Megabyte = 1 << 20;

    private static readonly string[] Columns =
    [
        "case", "rows", "fileMegabytes", "seconds", "rowsPerSecond", "megabytesPerSecond", "peakMegabytes", "rowsRatio",
        "secondsRatio",
    ];

    /// <summary>Generates and ingests each size; the files are gone afterwards.</summary>
    /// <param name="sizes">Rows of the files.</param>
    /// <param name="withGigabyte">Whether a file of 1 GiB is ingested, too.</param>
    /// <param name="progress">Shown while files are written.</param>
    /// <param name="cancellation">Ends the run; nothing of it remains.</param>
    public static BenchTable Run(
        IReadOnlyList<long> sizes, bool withGigabyte, IProgressLine? progress, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("insights-bench-").FullName;
        try
        {
            var measured = new List<(string Case, IngestFigures Figures)>();
            foreach (var size in sizes)
            {
                var path = Path.Combine(folder, "table.csv");
                _ = new GeneratedTable(Seed).WriteRows(path, size, progress, cancellation);
                var name = size.ToString("N0", CultureInfo.InvariantCulture) + " rows";
                measured.Add((name, InOwnProcess(path, folder, cancellation)));
            }

            if (withGigabyte)
            {
                var path = Path.Combine(folder, "table.csv");
                _ = new GeneratedTable(Seed).WriteBytes(path, Gigabyte, progress, cancellation);
                measured.Add(("1 GiB", InOwnProcess(path, folder, cancellation)));
            }

            var first = measured[0].Figures;
            return new BenchTable(Columns, [.. measured.Select(m => Row(m.Case, m.Figures, first))]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Ingests one file in this process.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cacheFolder">An empty folder for the copy.</param>
    /// <param name="progress">Shown while it is read.</param>
    /// <param name="cancellation">Ends the ingest.</param>
    public IngestFigures Ingest(
        string path, string cacheFolder, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var source = new Ingestion(cacheFolder, clock).Ingest(path, progress, cancellation);
        var time = watch.Elapsed;
        return new IngestFigures(
            source.Profile.Tables.Sum(t => t.Rows), new FileInfo(path).Length, time.TotalSeconds, PeakMemory.Bytes());
    }

    private static IngestFigures InOwnProcess(string path, string folder, CancellationToken cancellation)
    {
        var cache = Path.Combine(folder, "cache");
        var (exitCode, output, _) = OwnProgram.Run(["bench", "ingest-file", path, cache], cancellation);
        Directory.Delete(cache, recursive: true);
        return exitCode == 0
            ? JsonSerializer.Deserialize<IngestFigures>(output)!
            : throw new IOException($"bench ingest-file: {exitCode}");
    }

    private static IReadOnlyList<object?> Row(string name, IngestFigures figures, IngestFigures first) =>
    [
        name, figures.Rows, figures.Bytes / Megabyte, figures.Seconds, figures.Rows / figures.Seconds,
        figures.Bytes / Megabyte / figures.Seconds, figures.PeakBytes / Megabyte, (double)figures.Rows / first.Rows,
        figures.Seconds / first.Seconds,
    ];
}
