using InsightsBot.Evaluation;
using InsightsBot.Ingest;

namespace InsightsBot.Benchmarks;

/// <summary>How long "ask" takes from the start of its process to the end, on a dataset that is in the cache.</summary>
public static class ColdBench
{
    private const int Failed = 1;
    private const int Usage = 2;
    private static readonly string[] Columns = ["case", "starts", "medianSeconds", "minSeconds", "maxSeconds"];

    /// <summary>Starts "ask" once to fill the cache, then a number of times.</summary>
    /// <param name="data">What is asked; null for the demo.</param>
    /// <param name="question">The question.</param>
    /// <param name="times">How often.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="IOException">"ask" failed.</exception>
    public static BenchTable Run(
        string? data, string question, int times, IProgressLine? progress, CancellationToken cancellation)
    {
        string[] arguments = data is null ? ["ask", question] : ["ask", "--data", data, question];
        _ = Once(arguments, cancellation);
        var measured = new List<TimeSpan>();
        for (var i = 0; i < times; i++)
        {
            progress?.Show($"start {i + 1} of {times}", (double)i / times);
            measured.Add(Once(arguments, cancellation));
        }

        var median = Latency.Of(measured).Median;
        return new BenchTable(Columns,
        [
            ["ask, cached", times, median.TotalSeconds, measured.Min().TotalSeconds, measured.Max().TotalSeconds],
        ]);
    }

    private static TimeSpan Once(string[] arguments, CancellationToken cancellation)
    {
        var (exitCode, _, time) = OwnProgram.Run(arguments, cancellation);
        return exitCode is Failed or Usage ? throw new IOException($"ask: {exitCode}") : time;
    }
}
