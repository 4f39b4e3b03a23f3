using System.CommandLine;
using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Plugins.AskLogs;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"log": what was asked and answered, and what askers thought of it.</summary>
internal static class LogCommand
{
    private const int CountUsual = 20;

    public static Command Build(Sources sources)
    {
        var options = new LogOptions();
        var language = OutputLanguage.Option();
        var format = new Option<string>("--format")
        {
            Description = "table, json, csv or md", DefaultValueFactory = _ => "table",
        };
        _ = format.AcceptOnlyFromAmong("table", "json", "csv", "md");
        var count = new Option<int>("--count")
        {
            Description = "How many runs, the newest.", DefaultValueFactory = _ => CountUsual,
        };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError(Usage.Both("Nach --count steht eine Zahl über 0", "--count takes a number above 0"));
            }
        });
        var command = new Command("log", "Shows what was asked, newest first; see docs/log.md.")
        {
            count, format, language,
            LogShowCommand.Build(sources), LogSummaryCommand.Build(sources), LogProposalsCommand.Build(sources),
            LogExportCommand.Build(sources), LogDeleteCommand.Build(sources),
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var spoken = OutputLanguage.Of(parsed, language);
            return Over(sources, spoken, file => Print(
                file.Runs(options.In(parsed, parsed.GetValue(count))), parsed.GetValue(format)!, spoken));
        });
        return command;
    }

    /// <summary>Runs a verb over the log; where there is none, that is a sentence.</summary>
    public static int Over(Sources sources, Language language, Action<AskLogFile> run) =>
        Terminal.Guarded(language, () =>
        {
            using var file = AskLogFile.OpenExisting(AskLogPlace.In(sources.Home).File, AskLogLimits.Default);
            if (file is null)
            {
                throw new AskingException(new BilingualText(
                    "Es gibt noch kein Protokoll; die erste Frage beginnt es.",
                    "There is no log yet; the first question begins it."));
            }

            run(file);
            return ExitCodes.Answered;
        });

    private static void Print(IReadOnlyList<LoggedRun> runs, string format, Language language)
    {
        if (format == "json")
        {
            Console.Out.WriteLine("[" + string.Join(",\n", runs.Select(r => RunJson.Of(r, []))) + "]");
            return;
        }

        var table = LogTable.Of(runs, language);
        Console.Out.Write(format switch
        {
            "csv" => AnswerText.In("csv", Shown(table, language)),
            "md" => TextTable.Markdown(table, language, runs.Count),
            _ => runs.Count == 0
                ? new BilingualText("Nichts im Protokoll passt dazu.", "Nothing in the log fits.").In(language) + "\n"
                : Printable.Text(TextTable.Of(table, language, runs.Count)),
        });
    }

    /// <summary>A table by itself, as an answer is written.</summary>
    private static Answer Shown(AnswerTable table, Language language) => new()
    {
        Question = "", Status = AnswerStatus.Answered, Language = language, Text = "", Table = table,
    };
}
