using InsightsBot.Asking;
using InsightsBot.Evaluation;
using InsightsBot.Ingest;

namespace InsightsBot.Benchmarks;

/// <summary>How long the answers to a suite take in a warm process.</summary>
/// <param name="hub">The hub that is asked.</param>
public sealed class AskBench(Hub hub)
{
    private static readonly string[] Columns =
    [
        "case", "answers", "readP50Ms", "readP95Ms", "readMaxMs", "totalP50Ms", "totalP95Ms", "totalMaxMs",
    ];

    /// <summary>Asks all lines once to warm up, then in rounds.</summary>
    /// <param name="lines">The questions.</param>
    /// <param name="rounds">How often each is asked after the first time.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the run.</param>
    public BenchTable Run(
        IReadOnlyList<SuiteLine> lines, int rounds, IProgressLine? progress, CancellationToken cancellation)
    {
        var first = Round(lines, cancellation);
        var warm = new List<LineOutcome>();
        for (var round = 0; round < rounds; round++)
        {
            progress?.Show($"round {round + 1} of {rounds}", (double)round / rounds);
            warm.AddRange(Round(lines, cancellation));
        }

        return new BenchTable(Columns, [Row("first pass", first), Row("warm", warm)]);
    }

    private List<LineOutcome> Round(IReadOnlyList<SuiteLine> lines, CancellationToken cancellation)
    {
        var run = new SuiteRun(hub);
        return [.. lines.Select(line =>
        {
            cancellation.ThrowIfCancellationRequested();
            return run.Ask(line, cancellation);
        })];
    }

    private static IReadOnlyList<object?> Row(string name, List<LineOutcome> outcomes)
    {
        var timings = outcomes.Where(o => o.Answer is not null).Select(o => o.Answer!.Timings).ToList();
        var (read, total) = (timings.Select(t => t.Read).ToList(), timings.Select(t => t.Total).ToList());
        return [name, timings.Count, .. Figures(read), .. Figures(total)];
    }

    private static IEnumerable<object?> Figures(List<TimeSpan> times)
    {
        var latency = Latency.Of(times);
        return [latency.Median.TotalMilliseconds, latency.P95.TotalMilliseconds, times.Max().TotalMilliseconds];
    }
}
