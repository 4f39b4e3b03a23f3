using System.CommandLine;
using InsightsBot.Activities;
using InsightsBot.Asking;
using InsightsBot.Channels.BotFramework;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;
using Microsoft.Extensions.Logging.Console;

namespace InsightsBot.Commands;

/// <summary>"tell": asks a question and posts the answer to a chat in which the bot was heard before.</summary>
internal static class TellCommand
{
    public static Command Build(Sources sources, TimeProvider clock)
    {
        var options = new SourceOptions();
        var question = new Argument<string?>("question")
        {
            Description = "The question whose answer is posted.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var conversation = new Option<string?>("--conversation") { Description = "The chat's id, as --list shows it." };
        var list = new Option<bool>("--list") { Description = "Shows the chats that can be posted to." };
        var command = new Command(
            "tell", "Asks a question and posts the answer to a chat in which the bot was heard before.")
        {
            question, conversation, list,
        };
        options.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var spoken = options.SpokenIn(parsed, parsed.GetValue(question) ?? "");
            var (bot, fault) = BotSettings.FromEnvironment(isLoopback: true);
            if (bot is null)
            {
                Terminal.Error(fault ?? BotSentences.NotConfigured, spoken);
                return ExitCodes.Usage;
            }

            await using var sending = Sending(bot, clock);
            var references = sending.GetRequiredService<ConversationReferences>();
            if (parsed.GetValue(list))
            {
                Show(references.All);
                return ExitCodes.Answered;
            }

            if (parsed.GetValue(question) is not { Length: > 0 } asked
                || parsed.GetValue(conversation) is not { Length: > 0 } to)
            {
                Terminal.Error(Incomplete, spoken);
                return ExitCodes.Usage;
            }

            if (references.Find(to) is not { } at)
            {
                Terminal.Error(BotSentences.NoSuchConversation, spoken);
                return ExitCodes.Failed;
            }

            Answer? answer = null;
            var code = Terminal.Guarded(spoken, () =>
            {
                answer = Ask(sources, options, parsed, asked, cancellation);
                return ExitCodes.Of(answer.Status);
            });
            var isPosted = answer is null || await Post(answer, at, sending, spoken, cancellation);
            return isPosted ? code : ExitCodes.Failed;
        });
        return command;
    }

    private static BilingualText Incomplete { get; } = new(
        "Es fehlen eine Frage und --conversation mit der Kennung eines Chats; „tell --list“ zeigt die bekannten.",
        "A question and --conversation with the id of a chat are needed; “tell --list” shows the known ones.");

    private static Answer Ask(
        Sources sources, SourceOptions options, ParseResult parsed, string question, CancellationToken cancellation)
    {
        using var progress = new TerminalProgress();
        var hub = sources.Open(
            parsed.GetValue(options.Data), parsed.GetValue(options.Model), progress, cancellation);
        var request = new AskRequest(question, options.AsOfIn(parsed), options.LanguageIn(parsed));
        return hub.Ask(request, Conversation.New, cancellation).Answer;
    }

    private static async Task<bool> Post(
        Answer answer, ConversationReference at, ServiceProvider sending, Language spoken,
        CancellationToken cancellation)
    {
        var messages = GroupPolicy.Allows(answer, at.Scope)
            ? AnswerMessage.Of(answer, ConnectorReplies.LookOf(at.ChannelId), Guid.NewGuid().ToString("N"))
            : [PlainMessage.Of(GroupPolicy.Private.In(answer.Language))];
        var proactive = sending.GetRequiredService<ProactiveMessages>();
        foreach (var message in messages)
        {
            if (await proactive.Send(at.ConversationId, message, cancellation) is not { IsTaken: true })
            {
                Terminal.Error(BotSentences.NotSent, spoken);
                return false;
            }
        }

        return true;
    }

    private static void Show(IReadOnlyList<ConversationReference> known)
    {
        foreach (var at in known)
        {
            Console.Out.WriteLine($"{Printable.Line(at.ConversationId)}\t{at.ChannelId}\t{at.Scope}");
        }
    }

    private static ServiceProvider Sending(BotSettings bot, TimeProvider clock)
    {
        var services = new ServiceCollection();
        _ = services.AddSingleton(clock).AddLogging(logging => logging.AddSimpleConsole(o => o.SingleLine = true)
            .AddFilter("System.Net.Http", LogLevel.Warning).AddFilter("Polly", LogLevel.None));
        _ = services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        new BotChannel(bot, Places.Home).AddSending(services);
        return services.BuildServiceProvider();
    }
}
