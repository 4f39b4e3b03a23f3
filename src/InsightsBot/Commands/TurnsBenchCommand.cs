using System.CommandLine;
using InsightsBot.Ingest;

namespace InsightsBot.Commands;

/// <summary>"bench turns": many conversations at once over the bot's endpoint, and many activities.</summary>
internal static class TurnsBenchCommand
{
    public static Command Build(Sources sources, TimeProvider clock)
    {
        var source = new SourceOptions();
        var conversations = BenchCommand.Whole("--conversations", "Conversations at once.", 200);
        var turns = BenchCommand.Whole("--turns", "Questions of each conversation.", 20);
        var pause = BenchCommand.Whole(
            "--pause", "Milliseconds that an asker reads before the next question, on average.", 2_000);
        var activities = BenchCommand.Whole(
            "--activities", "Activities of all kinds that are sent afterwards.", 100_000);
        var command = new Command(
            "turns", "Asks in many conversations at once over the bot's endpoint, then sends many activities.")
        {
            conversations, turns, pause, activities,
        };
        source.AddTo(command);
        return BenchCommand.Printing(command, (parsed, progress, cancellation) =>
        {
            var hub = sources.Open(parsed.GetValue(source.Data), parsed.GetValue(source.Model), progress, cancellation);
            var bench = new TurnsBench(hub, clock, progress);
            // Verbs that measure run to their end on the thread that asked for them.
            return bench.Run(parsed.GetValue(conversations), parsed.GetValue(turns), parsed.GetValue(pause),
                parsed.GetValue(activities), cancellation).GetAwaiter().GetResult();
        });
    }
}
