using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Plugins.AskLogs;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"log show": one run whole.</summary>
internal static class LogShowCommand
{
    public static Command Build(Sources sources)
    {
        var id = new Argument<string>("run") { Description = "The id of the run, or its beginning." };
        var format = new Option<string>("--format")
        {
            Description = "text or json", DefaultValueFactory = _ => "text",
        };
        _ = format.AcceptOnlyFromAmong("text", "json");
        var language = OutputLanguage.Option();
        var command = new Command("show", "Shows one run: question, reading, answer, SQL, times and feedback.")
        {
            id, format, language,
        };
        command.SetAction(parsed =>
        {
            var spoken = OutputLanguage.Of(parsed, language);
            return LogCommand.Over(sources, spoken, file =>
            {
                var run = One(file, parsed.GetValue(id)!);
                var feedback = file.Feedback(run.Id);
                if (parsed.GetValue(format) == "json")
                {
                    Console.Out.WriteLine(RunJson.Of(run, feedback));
                    return;
                }

                foreach (var line in Lines(run, feedback, spoken == Language.German))
                {
                    Console.Out.WriteLine(Printable.Text(line));
                }
            });
        });
        return command;
    }

    private static LoggedRun One(AskLogFile file, string id)
    {
        var typed = Printable.Line(id, 40);
        var found = file.Runs(new RunFilter { Id = id, CountMax = 2 });
        return found is [var run] ? run : throw new AskingException(found.Count == 0
            ? SlottedText.Of($"Einen Lauf „{typed}“ gibt es im Protokoll nicht; „log“ zeigt die letzten.",
                $"There is no run “{typed}” in the log; “log” shows the last ones.")
            : SlottedText.Of($"Mehrere Läufe beginnen mit „{typed}“; mehr Zeichen sagen, welcher.",
                $"Several runs begin with “{typed}”; more characters say which."));
    }

    private static IEnumerable<string> Lines(LoggedRun run, IReadOnlyList<LoggedFeedback> feedback, bool isGerman)
    {
        string L(string de, string en, string? text) => $"{(isGerman ? de : en)}: {Printable.Line(text ?? "–", 2_000)}";
        yield return L("Lauf", "run", run.Id);
        yield return L("Wann (UTC)", "when (UTC)",
            run.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        yield return L("Frage", "question", run.Question);
        yield return L("Ausgang", "status", run.Status);
        yield return L("Weg", "channel", run.Channel);
        yield return L("Wer", "asker", run.Asker);
        yield return L("Gespräch", "conversation", run.Conversation);
        yield return L("Modell", "model", run.Model + " · " + run.Version);
        yield return L("Daten bis", "data up to", run.DataAsOf);
        yield return L("Gelesen als", "read as", run.Interpretation);
        yield return L("Abfrage", "query", run.QueryKey);
        yield return L("Sicherheit der Lesart", "sureness of the reading",
            run.Sureness.ToString("0.00", CultureInfo.InvariantCulture));
        yield return L("Lesen/Abfrage/gesamt", "read/query/total", string.Create(CultureInfo.InvariantCulture,
            $"{run.Read.TotalMilliseconds:0} / {run.Query.TotalMilliseconds:0} / {run.Total.TotalMilliseconds:0} ms"));
        yield return "";
        yield return run.Answer;
        foreach (var line in Statements(run))
        {
            yield return line;
        }

        yield return L("Zeilen", "rows", run.Rows.ToString(CultureInfo.InvariantCulture));
        foreach (var judged in feedback)
        {
            yield return L("Urteil", "feedback",
                LogTable.Verdict(judged.IsHelpful) + (judged.Reason is null ? "" : " · " + judged.Reason));
        }
    }

    private static IEnumerable<string> Statements(LoggedRun run)
    {
        using var statements = JsonDocument.Parse(run.Statements);
        foreach (var statement in statements.RootElement.EnumerateArray())
        {
            yield return "";
            yield return statement.GetProperty("sql").GetString() ?? "";
            foreach (var parameter in statement.GetProperty("parameters").EnumerateObject())
            {
                yield return $"-- @{parameter.Name} = {Printable.Line(parameter.Value.ToString())}";
            }
        }

        yield return "";
    }
}
