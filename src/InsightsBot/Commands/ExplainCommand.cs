using System.CommandLine;
using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Commands;

/// <summary>"explain": every stage of one question up to the SQL, without running it.</summary>
internal static class ExplainCommand
{
    public static Command Build(Sources sources)
    {
        var options = new SourceOptions();
        var question = new Argument<string>("question") { Description = "The question, in German or English." };
        var hint = AskCommand.HintOption();
        var command = new Command("explain", "Shows how a question is read and which SQL it becomes.")
        {
            question, hint,
        };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Terminal.Guarded(Spoken(parsed), () =>
        {
            using var progress = new TerminalProgress();
            var hub = sources.Open(parsed.GetValue(options.Data), parsed.GetValue(options.Model), progress,
                cancellation);
            progress.Dispose();
            var request = new AskRequest(parsed.GetValue(question)!, options.AsOfIn(parsed),
                options.LanguageIn(parsed)) { Hint = parsed.GetValue(hint) };
            return Print(hub.ExplainFully(request, Conversation.New));
        })));
        return command;

        Language Spoken(ParseResult parsed) => options.SpokenIn(parsed, parsed.GetValue(question)!);
    }

    private static int Print(Explanation explained)
    {
        var language = explained.Language;
        Section("receive", [explained.Question, $"language {language}, today {explained.Calendar.Today:yyyy-MM-dd}"]);
        Section("read", explained.Trace);
        var code = explained.Reading.Match(
            clear =>
            {
                Section("plan", [clear.Query.Key, .. clear.Assumptions.Select(a => a.In(language))]);
                return ExitCodes.Answered;
            },
            ambiguous =>
            {
                Section("plan", [ambiguous.Question.In(language),
                    .. ambiguous.Choices.Select(c => $"{c.Label.In(language)}: {c.Query.Key}")]);
                return ExitCodes.Clarification;
            },
            outOfReach =>
            {
                Section("plan", [outOfReach.Reason.In(language), .. outOfReach.Nearest.Select(n => n.In(language))]);
                return ExitCodes.Refused;
            },
            definition => Named("definition",
                definition.Measure?.Name ?? definition.Dimension?.Name ?? definition.Dataset?.Name ?? ""),
            about => Named("about the hub", about.IsSmallTalk ? "small talk" : "overview"));
        return explained.Compiled?.Match(Compiled, refused => Refused(refused.Reason, language)) ?? code;
    }

    private static int Named(string kind, string name)
    {
        Section("plan", [$"{kind}: {name}"]);
        return ExitCodes.Answered;
    }

    private static int Compiled(Compilation.Done done)
    {
        Section("compile", [done.Sql.Text, .. done.Sql.Parameters.Select(p => $"@{p.Key} = {p.Value}")]);
        return ExitCodes.Answered;
    }

    private static int Refused(BilingualText reason, Language language)
    {
        Section("compile", [reason.In(language)]);
        return ExitCodes.Refused;
    }

    private static void Section(string title, IReadOnlyList<string> lines)
    {
        Console.Out.WriteLine($"== {title}");
        foreach (var line in lines)
        {
            Console.Out.WriteLine(line);
        }
    }
}
