using System.Globalization;
using InsightsBot.Benchmarks;

namespace InsightsBot.Tests.Ingest;

/// <summary>What a person finds after the machine or somebody ended an ingest at once.</summary>
public sealed class KilledIngestTests : IDisposable
{
    private const int Kills = 5;

    /// <summary>An attempt does not count when the process was through before it could be killed.</summary>
    private const int AttemptsMax = 4 * Kills;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ingest_killed_anywhere_and_started_again_gives_the_bytes_of_an_undisturbed_run()
    {
        var source = Source();
        var (undisturbed, disturbed) = (Home("undisturbed"), Home("disturbed"));
        var (first, work) = Watched(undisturbed, source);
        var seed = Environment.TickCount;
        var chance = new Random(seed);
        var killed = 0;
        for (var attempt = 0; killed < Kills; attempt++)
        {
            Assert.True(attempt < AttemptsMax, "The processes were through before they could be killed.");

            // The first is killed as soon as it has begun to make anything, the others after a part of their work.
            var share = attempt == 0 ? 0 : chance.NextDouble();
            killed += IsKilledMidway(disturbed, source, work * share) ? 1 : 0;
        }

        using (var again = ProgramProcess.Start(disturbed, "ingest", source))
        {
            Assert.True(again.Finish() == first, Seeded("Another profile is printed."));
        }

        Assert.Equal(Content(undisturbed), Content(disturbed));
        foreach (var file in Content(undisturbed).Where(f => File.Exists(Path.Combine(undisturbed, f))))
        {
            var same = File.ReadAllBytes(Path.Combine(undisturbed, file)).AsSpan()
                .SequenceEqual(File.ReadAllBytes(Path.Combine(disturbed, file)));
            Assert.True(same, Seeded($"{file} has other bytes."));
        }

        using var known = ProgramProcess.Start(disturbed, "ingest", source);
        Assert.Contains("(unverändert seit dem letzten Einlesen)", known.Finish(), StringComparison.Ordinal);

        string Seeded(string sentence) => string.Create(CultureInfo.InvariantCulture, $"{sentence} Seed {seed}.");
    }

    /// <summary>Two tables, so that one is finished while the other is not begun.</summary>
    private string Source()
    {
        var source = Directory.CreateDirectory(Path.Combine(_folder.Path, "source")).FullName;
        _ = new GeneratedTable(1).WriteRows(Path.Combine(source, "one.csv"), 40_000, null, CancellationToken.None);
        _ = new GeneratedTable(2).WriteRows(Path.Combine(source, "two.csv"), 40_000, null, CancellationToken.None);
        return source;
    }

    /// <summary>Ingests to the end.</summary>
    /// <returns>What was printed, and the processor time from the first sign of a copy to the end.</returns>
    private static (string Printed, TimeSpan Work) Watched(string home, string source)
    {
        using var process = ProgramProcess.Start(home, "ingest", source);
        var (begun, last) = (TimeSpan.Zero, TimeSpan.Zero);
        while (process.Used is { } used)
        {
            begun = begun == TimeSpan.Zero && Unfinished(home).Length > 0 ? used : begun;
            last = used;
            Thread.Sleep(1);
        }

        Assert.NotEqual(TimeSpan.Zero, begun);
        return (process.Finish(), last - begun);
    }

    /// <summary>Begins an ingest and kills it when it has worked on its copy for some processor time.</summary>
    /// <returns>Whether it was killed before the copy was finished.</returns>
    private static bool IsKilledMidway(string home, string source, TimeSpan work)
    {
        var before = Unfinished(home);
        using (var process = ProgramProcess.Start(home, "ingest", source))
        {
            TimeSpan? begun = null;
            while (process.Used is { } used && (begun is null || used - begun < work))
            {
                begun ??= Unfinished(home).Except(before).Any() ? used : null;
                Thread.Sleep(1);
            }

            process.Kill();
        }

        var finished = Finished(home);
        if (finished.Length == 0)
        {
            Assert.NotEmpty(Unfinished(home).Except(before));
            return true;
        }

        // It was too quick: the next one starts from nothing again.
        Directory.Delete(Assert.Single(finished), recursive: true);
        return false;
    }

    private static string[] Unfinished(string home) => Entries(home, ".ingest-*");

    private static string[] Finished(string home) =>
        [.. Entries(home, "*").Where(e => !Path.GetFileName(e).StartsWith('.'))];

    private static string[] Entries(string home, string pattern)
    {
        var folder = Path.Combine(home, "sources");
        return Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder, pattern) : [];
    }

    /// <summary>What is below "sources"; stamps only say when files were read.</summary>
    private static List<string> Content(string home)
    {
        var everything = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        return [.. Directory.EnumerateFileSystemEntries(Path.Combine(home, "sources"), "*", everything)
            .Select(e => Path.GetRelativePath(home, e)).Order(StringComparer.Ordinal)];
    }

    private string Home(string name) => Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName;
}
