using System.CommandLine;
using InsightsBot.Ingest;
using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"model check": every issue of a model's files, and of the rows it speaks of.</summary>
internal static class ModelCheckCommand
{
    public static Command Build(Sources sources)
    {
        var folder = new Argument<string>("dir") { Description = "The folder of the model." };
        var data = new Option<string?>("--data")
        {
            Description = "The tables that the model speaks of; without them the files alone are checked.",
        };
        var language = OutputLanguage.Option();
        var command = new Command("check", "Prints each issue as file:line: sentence; exit code 1 on an error.")
        {
            folder, data, language,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var spoken = OutputLanguage.Of(parsed, language);
            return Task.FromResult(Terminal.Guarded(spoken, () =>
            {
                var reading = ModelFolder.Read(parsed.GetValue(folder)!);
                var issues = reading.Match(
                    sound => [.. sound.Issues, .. InRows(sources, sound, parsed.GetValue(data), cancellation)],
                    faulty => faulty.Issues);
                return Print(issues, spoken);
            }));
        });
        return command;
    }

    private static IReadOnlyList<ModelIssue> InRows(
        Sources sources, ModelReading.Sound sound, string? data, CancellationToken cancellation)
    {
        if (data is null)
        {
            return [];
        }

        using var progress = new TerminalProgress();
        var ingested = sources.Ingest(data, progress, cancellation);
        return ModelCheck.Run(sound.Model, ingested.DatabasePath, sound.Places, cancellation);
    }

    private static int Print(IReadOnlyList<ModelIssue> issues, Language language)
    {
        var warning = new BilingualText(" (Warnung)", " (warning)").In(language);
        foreach (var issue in issues)
        {
            var mark = issue.Severity == Severity.Warning ? warning : "";
            Console.Out.WriteLine(Printable.Line(issue.In(language)) + mark);
        }

        var errors = issues.Count(i => i.Severity == Severity.Error);
        var warnings = issues.Count - errors;
        Console.Out.WriteLine(new BilingualText(
            $"{errors} Fehler, {warnings} {(warnings == 1 ? "Warnung" : "Warnungen")}",
            $"{errors} {(errors == 1 ? "error" : "errors")}, {warnings} {(warnings == 1 ? "warning" : "warnings")}")
                .In(language));
        return errors == 0 ? ExitCodes.Answered : ExitCodes.Failed;
    }
}
