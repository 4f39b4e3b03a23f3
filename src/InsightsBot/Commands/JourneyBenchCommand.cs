using System.CommandLine;
using InsightsBot.Benchmarks;

namespace InsightsBot.Commands;

/// <summary>"bench journey": questions about the journeys of many events.</summary>
internal static class JourneyBenchCommand
{
    private const int EventsUsual = 10_000_000;

    public static Command Build(TimeProvider clock)
    {
        var events = BenchCommand.Whole("--events", "Events of the largest log, about.", EventsUsual, smallest: 1000);
        var command = new Command("journey", "Asks about paths, ends and times in a log of many events.") { events };
        return BenchCommand.Printing(command, (parsed, progress, cancellation) =>
            JourneyBench.Run(parsed.GetValue(events), clock, progress, cancellation));
    }
}
