using InsightsBot.Benchmarks;
using InsightsBot.Ingest;

namespace InsightsBot.Tests.Benchmarks;

/// <summary>Benchmarks that make a demo for each of many seeds.</summary>
public sealed class SeededDemosTests
{
    private const int Customers = 300;
    private const int Answers = 3;

    [Fact]
    public void A_run_that_is_ended_gives_what_was_counted_until_then()
    {
        using var source = new CancellationTokenSource();
        var steps = new Steps(source);
        var table = new PlantedBench(TimeProvider.System).Run(3, 1, Customers, steps, source.Token);
        Assert.Single(steps.Told);
        Assert.StartsWith("seed 1 (1 of 3): churn ", steps.Told[0], StringComparison.Ordinal);
        Assert.All(table.Rows, row => Assert.Equal(1, row[Answers]));
    }

    [OpenFilesAreListedFact]
    public void No_copy_stays_open_after_its_seed()
    {
        _ = new PlantedBench(TimeProvider.System).Run(2, 1, Customers, null, CancellationToken.None);
        var open = Directory.GetFiles("/proc/self/fd")
            .Select(file => File.ResolveLinkTarget(file, returnFinalTarget: false)?.FullName ?? "");
        Assert.DoesNotContain(open, path => path.Contains("insights-demos-", StringComparison.Ordinal));
    }

    /// <summary>Runs where the system lists the open files of a process.</summary>
    private sealed class OpenFilesAreListedFactAttribute : FactAttribute
    {
        public OpenFilesAreListedFactAttribute()
        {
            if (!Directory.Exists("/proc/self/fd"))
            {
                Skip = "The system does not list the open files of a process.";
            }
        }
    }

    private sealed class Steps(CancellationTokenSource source) : IProgressLine
    {
        public List<string> Told { get; } = [];

        public void Show(string what, double shareDone)
        {
            Told.Add(what);
            source.Cancel();
        }
    }
}
