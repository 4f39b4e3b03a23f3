using System.Diagnostics;
using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Benchmarks;

/// <summary>How long it takes to answer questions about the journeys of many events.</summary>
public static class JourneyBench
{
    private const int Rounds = 2;
    private static readonly string[] Columns =
        ["events", "question", "answered", "firstSeconds", "bestSeconds", "userSeconds", "ingestSeconds", "peakMb"];

    private static readonly string[] Questions =
    [
        "What is the most frequent path?", "How many variants are there?", "most frequent path before cancellation",
        "Where do cases drop off?", "How much time passes between the steps?",
        "funnel from inquiry via offer to order", "How long does it take from inquiry to order?",
        "Where are there loops?",
    ];

    /// <summary>Asks about a tenth and all of some events.</summary>
    /// <param name="events">How many events the largest log has, about.</param>
    /// <param name="clock">Says what day it is.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the run.</param>
    public static BenchTable Run(
        int events, TimeProvider clock, IProgressLine? progress, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var count in new[] { events / 10, events })
        {
            rows.AddRange(Measure(Math.Max(1000, count), clock, progress, cancellation));
        }

        return new BenchTable(Columns, rows);
    }

    private static IEnumerable<IReadOnlyList<object?>> Measure(
        int count, TimeProvider clock, IProgressLine? progress, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("insights-journey-").FullName;
        try
        {
            progress?.Show($"{count} events", 0);
            var file = Path.Combine(folder, "events.csv");
            var written = new GeneratedLog(count).Write(file);
            var watch = Stopwatch.StartNew();
            var hub = new Sources(clock, Path.Combine(folder, "home")).Open(file, null, null, cancellation);
            var ingest = watch.Elapsed.TotalSeconds;
            for (var q = 0; q < Questions.Length; q++)
            {
                progress?.Show($"{count} events: {Questions[q]}", (double)q / Questions.Length);
                yield return Timed(hub, written, Questions[q], ingest, cancellation);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IReadOnlyList<object?> Timed(
        Hub hub, int events, string question, double ingest, CancellationToken cancellation)
    {
        var (times, answered) = (new List<double>(), "");
        using var process = Process.GetCurrentProcess();
        var before = process.UserProcessorTime;
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var answer = hub.Ask(
                new AskRequest(question, null, Language.English), Conversation.New, cancellation).Answer;
            times.Add(watch.Elapsed.TotalSeconds);
            answered = answer.Status == AnswerStatus.Answered ? "yes" : "no";
        }

        process.Refresh();
        var user = (process.UserProcessorTime - before).TotalSeconds / Rounds;
        return [events, question, answered, times[0], times.Min(), user, ingest, PeakMemory.Bytes() / 1e6];
    }
}
