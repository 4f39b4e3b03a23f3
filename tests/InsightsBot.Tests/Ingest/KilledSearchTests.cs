using System.Globalization;
using System.Text;
using InsightsBot.Benchmarks;

namespace InsightsBot.Tests.Ingest;

/// <summary>What a person finds after the making of an index was ended at once.</summary>
public sealed class KilledSearchTests : IDisposable
{
    private const int Kills = 4;
    private const int AttemptsMax = 5 * Kills;
    private const int Texts = 4000;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_search_killed_anywhere_and_started_again_gives_the_bytes_of_an_undisturbed_one()
    {
        var source = Source();
        var (undisturbed, disturbed) = (Home("undisturbed"), Home("disturbed"));
        string first;
        TimeSpan work;
        using (var process = Start(undisturbed, source))
        {
            work = Watch(process, undisturbed);
            first = process.Finish();
        }

        var seed = Environment.TickCount;
        var chance = new Random(seed);
        var killed = 0;
        for (var attempt = 0; killed < Kills; attempt++)
        {
            Assert.True(attempt < AttemptsMax, "The processes were through before they could be killed.");
            var share = attempt == 0 ? 0 : chance.NextDouble();
            killed += IsKilledMidway(disturbed, source, work * share) ? 1 : 0;
        }

        using (var again = Start(disturbed, source))
        {
            Assert.Equal(first, again.Finish());
        }

        var whole = Assert.Single(Indexes(undisturbed, isWhole: true));
        var other = Assert.Single(Indexes(disturbed, isWhole: true));
        foreach (var file in Directory.GetFiles(whole))
        {
            Assert.True(
                File.ReadAllBytes(file).AsSpan()
                    .SequenceEqual(File.ReadAllBytes(Path.Combine(other, Path.GetFileName(file)))),
                string.Create(CultureInfo.InvariantCulture, $"{file} has other bytes. Seed {seed}."));
        }
    }

    private string Source()
    {
        var source = Directory.CreateDirectory(Path.Combine(_folder.Path, "source")).FullName;
        var text = new StringBuilder("case_id,feedback\n");
        foreach (var entry in new GeneratedVerbatims(3).Texts(Texts))
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"{entry.Id},\"{entry.Text}\"\n");
        }

        File.WriteAllText(Path.Combine(source, "cases.csv"), text.ToString());
        return source;
    }

    private static ProgramProcess Start(string home, string source) => ProgramProcess.Start(
        home, "search", "babe dafel", "--data", source, "--text", "feedback", "--format", "jsonl");

    /// <summary>Processor time from the first sign of an index to the end.</summary>
    private static TimeSpan Watch(ProgramProcess process, string home)
    {
        var (begun, last) = (TimeSpan.Zero, TimeSpan.Zero);
        while (process.Used is { } used)
        {
            begun = begun == TimeSpan.Zero && Indexes(home, isWhole: false).Length > 0 ? used : begun;
            last = used;
            Thread.Sleep(1);
        }

        Assert.NotEqual(TimeSpan.Zero, begun);
        return last - begun;
    }

    /// <summary>Kills a search when it has worked on its index for some processor time.</summary>
    private static bool IsKilledMidway(string home, string source, TimeSpan work)
    {
        var before = Indexes(home, isWhole: false);
        using (var process = Start(home, source))
        {
            TimeSpan? begun = null;
            while (process.Used is { } used && (begun is null || used - begun < work))
            {
                begun ??= Indexes(home, isWhole: false).Except(before).Any() ? used : null;
                Thread.Sleep(1);
            }

            process.Kill();
        }

        var whole = Indexes(home, isWhole: true);
        foreach (var index in whole)
        {
            Directory.Delete(index, recursive: true);
        }

        return whole.Length == 0;
    }

    /// <summary>The folders of indexes; one that is being made has the number of its process behind a dot.</summary>
    private static string[] Indexes(string home, bool isWhole)
    {
        var sources = Path.Combine(home, "sources");
        return !Directory.Exists(sources) ? []
            : [.. Directory.GetDirectories(sources).SelectMany(s => Directory.GetDirectories(s, "verbatims-*"))
                .Where(d => Path.GetFileName(d).Contains('.', StringComparison.Ordinal) != isWhole)];
    }

    private string Home(string name) => Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName;
}
