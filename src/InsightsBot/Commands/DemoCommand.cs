using System.CommandLine;
using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"demo": two years of an invented telecom provider, ready to be asked.</summary>
internal static class DemoCommand
{
    private const int QuestionsShown = 6;

    public static Command Build(Sources sources)
    {
        var output = new Option<string?>("--out") { Description = "A folder that the CSV files are written to, too." };
        var force = new Option<bool>("--force") { Description = "Replaces files that are there already." };
        var language = OutputLanguage.Option();
        var command = new Command(
            "demo", "Makes the demo: two years of an invented telecom provider as CSV files, read like any data.")
        {
            output, force, language,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var spoken = OutputLanguage.Of(parsed, language);
            return Task.FromResult(Terminal.Guarded(spoken, () =>
            {
                var folder = parsed.GetValue(output) is { } wanted
                    ? OutputPath.Folder(wanted, null, parsed.GetValue(force))
                    : null;
                string files;
                IngestedSource ingested;
                using (var progress = new TerminalProgress())
                {
                    files = sources.DemoFolder(progress, cancellation);
                    ingested = sources.Demo(progress, cancellation);
                }

                if (folder is not null)
                {
                    Copy(files, folder);
                }

                Print(ingested, folder, spoken);
                return ExitCodes.Answered;
            }));
        });
        return command;
    }

    /// <summary>Puts each file in its place whole.</summary>
    private static void Copy(string files, string folder)
    {
        _ = Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(files))
        {
            var place = Path.Combine(folder, Path.GetFileName(file));
            File.Copy(file, place + ".tmp", overwrite: true);
            File.Move(place + ".tmp", place, overwrite: true);
        }
    }

    private static void Print(IngestedSource ingested, string? folder, Language language)
    {
        var rows = NumberWriting.Plain(ingested.Profile.Tables.Sum(t => t.Rows), language);
        var tables = ingested.Profile.Tables.Count;
        Console.Out.WriteLine(new BilingualText(
            $"Die Demo ist bereit: {tables} Tabellen mit {rows} Zeilen in {ingested.DatabasePath}",
            $"The demo is ready: {tables} tables with {rows} rows in {ingested.DatabasePath}").In(language));
        if (folder is not null)
        {
            Console.Out.WriteLine(
                new BilingualText($"Die CSV-Dateien: {folder}", $"The CSV files: {folder}").In(language));
        }

        Console.Out.WriteLine();
        Console.Out.WriteLine(new BilingualText("Fragen, zum Beispiel:", "Questions, for example:").In(language));
        var model = Sources.ReadModel(Path.Combine(Vocabulary.ShippedFolder, "cx"));
        foreach (var verified in model.VerifiedQuestions.Take(QuestionsShown))
        {
            Console.Out.WriteLine($"  ask \"{verified.Question.In(language)}\"");
        }
    }
}
