using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Verbatims;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Benchmarks;

/// <summary>How fast an index of generated verbatims is made and searched, and in how much memory.</summary>
/// <remarks>Each size is made by one process and searched by another, so that peaks do not mix.</remarks>
public static class SearchBench
{
    /// <summary>Texts of the indexes that are made unless others are asked for.</summary>
    public static readonly IReadOnlyList<long> SizesUsual = [10_000, 100_000, 1_000_000];

    private const int Seed = 2025;
    private const int Queries = 200;
    private const int WarmUp = 10;
    private const double Megabyte = 1 << 20;

    private static readonly string[] Columns =
    [
        "texts", "buildSeconds", "buildPeakMegabytes", "diskMegabytes", "openMs", "p50Ms", "p95Ms", "filteredP50Ms",
        "filteredP95Ms", "processorMs", "searchPeakMegabytes",
    ];

    /// <summary>Makes and searches an index of each size; all is gone afterwards.</summary>
    /// <param name="sizes">Texts of the indexes.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the run; nothing of it remains.</param>
    public static BenchTable Run(IReadOnlyList<long> sizes, IProgressLine? progress, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("insights-bench-").FullName;
        try
        {
            var rows = new List<IReadOnlyList<object?>>();
            foreach (var size in sizes)
            {
                progress?.Show($"index of {size} texts", (double)rows.Count / sizes.Count);
                var place = Path.Combine(folder, size.ToString(CultureInfo.InvariantCulture));
                var built = InOwnProcess(place, size, cancellation);
                var searched = InOwnProcess(place, 0, cancellation);
                var bytes = new DirectoryInfo(place).EnumerateFiles().Sum(f => f.Length);
                rows.Add(
                [
                    size, built.Seconds, built.PeakBytes / Megabyte, bytes / Megabyte, searched.OpenMs, searched.P50Ms,
                    searched.P95Ms, searched.FilteredP50Ms, searched.FilteredP95Ms, searched.ProcessorMs,
                    searched.PeakBytes / Megabyte,
                ]);
                Directory.Delete(place, recursive: true);
            }

            return new BenchTable(Columns, rows);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Makes an index in this process.</summary>
    /// <param name="folder">Where it is to be.</param>
    /// <param name="texts">How many texts.</param>
    /// <param name="progress">Told meanwhile.</param>
    /// <param name="cancellation">Ends it.</param>
    public static SearchFigures Build(
        string folder, int texts, IProgress<VerbatimProgress>? progress, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var index = new SqliteVerbatimIndex(folder);
        _ = index.Put(new GeneratedVerbatims(Seed).Texts(texts), progress, cancellation);
        return new SearchFigures { Seconds = watch.Elapsed.TotalSeconds, PeakBytes = PeakMemory.Bytes() };
    }

    /// <summary>Opens an index in this process and searches it.</summary>
    /// <param name="folder">Where it is.</param>
    /// <param name="cancellation">Ends it.</param>
    public static SearchFigures Search(string folder, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var index = new SqliteVerbatimIndex(folder);
        var open = watch.Elapsed;
        var words = new GeneratedVerbatims(Seed).Queries(Queries + WarmUp).ToList();
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var all = Times(index, words.Select(w => new VerbatimQuery(w)), cancellation);
        var filtered = Times(index, words.Select(Filtered), cancellation);
        self.Refresh();
        return new SearchFigures
        {
            OpenMs = open.TotalMilliseconds,
            P50Ms = all[all.Count / 2],
            P95Ms = all[all.Count * 95 / 100],
            FilteredP50Ms = filtered[filtered.Count / 2],
            FilteredP95Ms = filtered[filtered.Count * 95 / 100],
            ProcessorMs = (self.TotalProcessorTime - before).TotalMilliseconds / (2 * words.Count),
            PeakBytes = PeakMemory.Bytes(),
        };
    }

    /// <summary>A third of the queries each: a source in a quarter of a year, a theme and a region, a
    /// sentiment.</summary>
    private static VerbatimQuery Filtered(string words, int number) => (number % 3) switch
    {
        0 => new VerbatimQuery(words)
        {
            Sources = ["calls"],
            Period = new Period(new DateOnly(2025, 4, 1), new DateOnly(2025, 6, 30)),
        },
        1 => new VerbatimQuery(words)
        {
            Themes = [GeneratedVerbatims.Theme(number)],
            Segments = [new SegmentFilter("region", "Nord"), new SegmentFilter("region", "West")],
        },
        _ => new VerbatimQuery(words) { Sentiments = ["negative"], Languages = ["de"] },
    };

    private static List<double> Times(
        SqliteVerbatimIndex index, IEnumerable<VerbatimQuery> queries, CancellationToken cancellation)
    {
        var times = new List<double>();
        foreach (var query in queries)
        {
            var watch = Stopwatch.StartNew();
            _ = index.Search(query, cancellation);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.RemoveRange(0, WarmUp);
        times.Sort();
        return times;
    }

    private static SearchFigures InOwnProcess(string folder, long texts, CancellationToken cancellation)
    {
        var (exitCode, output, _) = OwnProgram.Run(
            ["bench", "search-index", folder, texts.ToString(CultureInfo.InvariantCulture)], cancellation);
        return exitCode == 0
            ? JsonSerializer.Deserialize<SearchFigures>(output)!
            : throw new IOException($"bench search-index: {exitCode}");
    }
}
