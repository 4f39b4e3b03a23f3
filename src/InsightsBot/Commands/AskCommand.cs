using System.CommandLine;
using System.Globalization;
using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Commands;

/// <summary>"ask": one question, or a file of them.</summary>
internal static class AskCommand
{
    public static Command Build(Sources sources)
    {
        var options = new SourceOptions();
        var question = new Argument<string?>("question")
        {
            Description = "The question, in German or English.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var batch = new Option<FileInfo?>("--batch")
        {
            Description = "A file of lines {\"id\", \"question\", \"conversation\"?, \"asOf\"?, \"hint\"?}; prints " +
                "one answer a line.",
        };
        var hint = HintOption();
        var format = new Option<string>("--format")
        {
            Description = "table, json, md or csv",
            DefaultValueFactory = _ => "table",
        };
        _ = format.AcceptOnlyFromAmong("table", "json", "md", "csv");
        var command = new Command("ask",
            "Answers a question with figures from the data and the SQL behind them.") { question, batch, hint, format };
        options.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(parsed.GetValue(batch) is { } file
            ? BatchRun.Of(sources, options, parsed, file, cancellation)
            : One(sources, options, parsed,
                new AskRequest(parsed.GetValue(question) ?? "") { Hint = parsed.GetValue(hint) },
                parsed.GetValue(format)!, cancellation)));
        return command;
    }

    /// <summary>The way of questions from a terminal.</summary>
    public const string Channel = "terminal";

    /// <summary>Where a verb remembers what was asked.</summary>
    public static AskLog LogOf(Sources sources, Hub hub, Language language) => AskLog.Of(
        sources.Home, hub.Model.Name, sources.Clock, sentence => Terminal.Error(sentence, language));

    /// <summary>"--hint": what words of the question mean.</summary>
    public static Option<string?> HintOption() => new("--hint")
    {
        Description = "What words of the question mean, such as \"elderly means age > 65; name = first, last\".",
    };

    private static int One(
        Sources sources, SourceOptions options, ParseResult parsed, AskRequest asked, string format,
            CancellationToken cancellation)
    {
        var question = asked.Question;
        if (string.IsNullOrWhiteSpace(question))
        {
            Terminal.Error(new BilingualText(
                "Es fehlt eine Frage; zum Beispiel: ask \"Wie viele Kunden gibt es?\"",
                "A question is missing; for example: ask \"How many customers are there?\""),
                options.SpokenIn(parsed, ""));
            return ExitCodes.Usage;
        }

        return Terminal.Guarded(options.SpokenIn(parsed, question), () =>
        {
            using var progress = new TerminalProgress();
            var hub = sources.Open(parsed.GetValue(options.Data), parsed.GetValue(options.Model), progress,
                cancellation);
            progress.Dispose();
            var request = asked with { AsOf = options.AsOfIn(parsed), Language = options.LanguageIn(parsed) };
            using var log = LogOf(sources, hub, options.SpokenIn(parsed, question));
            var (answer, _) = hub.Ask(request, Conversation.New, cancellation);
            Console.Out.Write(AnswerText.In(format, answer));
            _ = log.Remember(answer, new AskedBy(Channel, Environment.UserName), request);
            if (format == "csv" && answer.Table.Columns.Count == 0)
            {
                // Rows go where rows are expected, sentences elsewhere.
                Console.Error.WriteLine(answer.Text);
            }

            return ExitCodes.Of(answer.Status);
        });
    }

    /// <summary>A day written as yyyy-MM-dd.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : null;
}
