using System.CommandLine;
using InsightsBot.Ingest;

namespace InsightsBot.Commands;

/// <summary>"bench directline": many conversations at once over Direct Line.</summary>
internal static class DirectLineBenchCommand
{
    public static Command Build(Sources sources, TimeProvider clock)
    {
        var source = new SourceOptions();
        var conversations = BenchCommand.Whole("--conversations", "Conversations at once.", 200);
        var turns = BenchCommand.Whole("--turns", "Questions of each conversation.", 20);
        var pause = BenchCommand.Whole(
            "--pause", "Milliseconds that an asker reads before the next question, on average.", 2_000);
        var command = new Command(
            "directline", "Asks in many conversations at once over Direct Line, each with a WebSocket.")
        {
            conversations, turns, pause,
        };
        source.AddTo(command);
        return BenchCommand.Printing(command, (parsed, progress, cancellation) =>
        {
            var hub = sources.Open(parsed.GetValue(source.Data), parsed.GetValue(source.Model), progress, cancellation);
            var questions = TurnsBench.Questions(hub, cancellation);
            // Verbs that measure run to their end on the thread that asked for them.
            return new DirectLineBench(hub, clock, progress).Run(
                questions, parsed.GetValue(conversations), parsed.GetValue(turns), parsed.GetValue(pause),
                cancellation).GetAwaiter().GetResult();
        });
    }
}
