using System.Globalization;
using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Demo;
using InsightsBot.Plugins.Warehouse;

namespace InsightsBot.Benchmarks;

/// <summary>Makes a demo for each of many seeds, one after the other, and removes it again.</summary>
/// <param name="clock">Says what day it is.</param>
/// <param name="customers">How many customers a demo has.</param>
internal sealed class SeededDemos(TimeProvider clock, int customers)
{
    /// <summary>Does something with the demo of every seed; ends early when cancelled.</summary>
    /// <param name="seeds">How many seeds.</param>
    /// <param name="first">The first of them; the others follow.</param>
    /// <param name="progress">Told after each seed how things stand.</param>
    /// <param name="count">Counts the answers over a demo, and says how things stand.</param>
    /// <param name="cancellation">Ends the run after what was done.</param>
    public void Each(
        int seeds, int first, IProgressLine? progress, Func<int, Hub, DemoTruths, string> count,
        CancellationToken cancellation)
    {
        for (var i = 0; i < seeds; i++)
        {
            try
            {
                var stand = With(first + i, count, cancellation);
                progress?.Show(
                    string.Create(CultureInfo.InvariantCulture, $"seed {first + i} ({i + 1} of {seeds}): {stand}"),
                    (i + 1.0) / seeds);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private string With(int seed, Func<int, Hub, DemoTruths, string> count, CancellationToken cancellation)
    {
        var home = Directory.CreateTempSubdirectory("insights-demos-").FullName;
        try
        {
            var files = Path.Combine(home, "files");
            var truths = new DemoFiles(seed, customers).Write(files, null, cancellation);
            var hub = new Sources(clock, home).Open(
                files, Path.Combine(Vocabulary.ShippedFolder, "cx"), null, cancellation);
            return count(seed, hub, truths);
        }
        finally
        {
            // Open connections would keep the room of deleted files.
            SqliteWarehouse.CloseIdle();
            Directory.Delete(home, recursive: true);
        }
    }
}
