using System.Diagnostics;
using System.Text;
using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Benchmarks;

/// <summary>How long it takes to find what drives an outcome of many customers with many dimensions.</summary>
public static class DriversBench
{
    private const int Members = 5;
    private const int Rounds = 3;
    private static readonly string[] Columns =
        ["customers", "dimensions", "ingestSeconds", "firstSeconds", "bestSeconds", "memoryBeforeMb", "peakMb"];

    /// <summary>Asks about a tenth, a half and all of some customers.</summary>
    /// <param name="customers">How many customers the largest source has.</param>
    /// <param name="dimensions">How many dimensions each has, of five members.</param>
    /// <param name="clock">Says what day it is.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the run.</param>
    public static BenchTable Run(
        int customers, int dimensions, TimeProvider clock, IProgressLine? progress, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var count in new[] { customers / 10, customers / 2, customers })
        {
            progress?.Show($"{count} customers", rows.Count / 3.0);
            rows.Add(Measure(Math.Max(100, count), dimensions, clock, cancellation));
        }

        return new BenchTable(Columns, rows);
    }

    private static IReadOnlyList<object?> Measure(
        int count, int dimensions, TimeProvider clock, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("insights-drivers-").FullName;
        try
        {
            var file = Path.Combine(folder, "customers.csv");
            Write(file, count, dimensions);
            var watch = Stopwatch.StartNew();
            var hub = new Sources(clock, Path.Combine(folder, "home")).Open(file, null, null, cancellation);
            var ingest = watch.Elapsed.TotalSeconds;
            var before = PeakMemory.Bytes() / 1e6;
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                watch.Restart();
                _ = hub.Ask(new AskRequest("What drives the churn rate?", null, Language.English), Conversation.New,
                    cancellation);
                times.Add(watch.Elapsed.TotalSeconds);
            }

            return [count, dimensions, ingest, times[0], times.Min(), before, PeakMemory.Bytes() / 1e6];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string file, int count, int dimensions)
    {
        var chance = new Random(count);
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(false));
        writer.WriteLine("customer_id," + string.Join(',', Enumerable.Range(1, dimensions).Select(d => $"trait_{d}"))
            + ",churned");
        for (var i = 0; i < count; i++)
        {
            var levels = Enumerable.Range(0, dimensions).Select(_ => chance.Next(Members)).ToArray();
            var share = 0.1 + (levels[0] == 0 ? 0.2 : 0) + (levels[^1] == 1 ? 0.1 : 0);
            writer.WriteLine($"C{i + 1:0000000},{string.Join(',', levels.Select(l => $"kind {(char)('a' + l)}"))},"
                + (chance.NextDouble() < share ? "yes" : "no"));
        }
    }
}
