using System.CommandLine;
using System.Text;
using InsightsBot.Ingest;
using InsightsBot.Plugins.AskLogs;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"log export": runs with their feedback, one JSON object a line, oldest first.</summary>
internal static class LogExportCommand
{
    public static Command Build(Sources sources)
    {
        var options = new LogOptions();
        var language = OutputLanguage.Option();
        var output = new Option<string?>("--out") { Description = "The file to write; without it the output is." };
        var force = new Option<bool>("--force") { Description = "Replaces the file of --out where there is one." };
        var command = new Command("export", "Writes runs with their feedback, one JSON object a line.")
        {
            output, force, language,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var spoken = OutputLanguage.Of(parsed, language);
            return LogCommand.Over(sources, spoken, file =>
            {
                var target = parsed.GetValue(output) is { } wanted
                    ? OutputPath.File(wanted, null, parsed.GetValue(force)) : null;
                var runs = file.Runs(options.In(parsed, null));
                if (target is null)
                {
                    Write(Console.Out, file, runs);
                    return;
                }

                var draft = $"{target}.{Guid.NewGuid():N}.tmp";
                try
                {
                    using (var writer = new StreamWriter(draft, append: false, new UTF8Encoding(false)))
                    {
                        Write(writer, file, runs);
                    }

                    File.Move(draft, target, overwrite: true);
                }
                finally
                {
                    File.Delete(draft);
                }

                Console.Out.WriteLine(new BilingualText(
                    $"{NumberWriting.Plain(runs.Count, Language.German)} Läufe geschrieben: {target}",
                    $"{NumberWriting.Plain(runs.Count, Language.English)} runs written: {target}").In(spoken));
            });
        });
        return command;
    }

    private static void Write(TextWriter writer, AskLogFile file, IReadOnlyList<LoggedRun> runs)
    {
        var feedback = file.Feedback(null).ToLookup(f => f.Run);
        foreach (var run in runs.Reverse())
        {
            writer.WriteLine(RunJson.Of(run, [.. feedback[run.Id]]));
        }
    }
}
