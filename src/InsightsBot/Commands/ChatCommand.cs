using System.CommandLine;
using InsightsBot.Asking;
using InsightsBot.Ingest;

namespace InsightsBot.Commands;

/// <summary>"chat": a conversation at the terminal, or of piped lines.</summary>
internal static class ChatCommand
{
    public static Command Build(Sources sources)
    {
        var options = new SourceOptions();
        var command = new Command(
            "chat", "A conversation at the terminal: follow-up questions, suggestions by number, /help.");
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Terminal.Guarded(options.SpokenIn(parsed, ""), () =>
        {
            Hub hub;
            using (var progress = new TerminalProgress())
            {
                hub = sources.Open(
                    parsed.GetValue(options.Data), parsed.GetValue(options.Model), progress, cancellation);
            }

            var isPiped = Console.IsInputRedirected || Console.IsOutputRedirected;
            IChatScreen screen = isPiped ? new PlainScreen() : new RichScreen();
            using var log = AskCommand.LogOf(sources, hub, options.SpokenIn(parsed, ""));
            using var interrupt = new ChatInterrupt(cancellation);
            try
            {
                new ChatSession(hub, screen, options.AsOfIn(parsed), options.LanguageIn(parsed),
                    new ChatRuns(hub, log), ChatHistory.Of(sources.Home)).Run(interrupt);
            }
            catch (OperationCanceledException)
            {
                // Ctrl+C is a way to say goodbye.
            }

            return ExitCodes.Answered;
        })));
        return command;
    }
}
