using System.CommandLine;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Enrichment;
using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"ingest": reads tables into a private copy and says what they hold.</summary>
internal static class IngestCommand
{
    public static Command Build(Sources sources)
    {
        var path = new Argument<string>("path")
        {
            Description = "A folder of CSV, TSV, TXT, XLSX, XLS and SQLite files, or one such file; it is only read.",
        };
        var output = new Option<string?>("--out") { Description = "A SQLite file that the copy is written to, too." };
        var force = new Option<bool>("--force") { Description = "Replaces the file of --out where there is one." };
        var language = OutputLanguage.Option();
        var command = new Command("ingest", "Reads tables into a private copy and shows types, keys, joins and notes.")
        {
            path, output, force, language,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var spoken = OutputLanguage.Of(parsed, language);
            return Task.FromResult(Terminal.Guarded(spoken, () =>
            {
                var source = parsed.GetValue(path)!;
                var file = parsed.GetValue(output) is { } wanted
                    ? OutputPath.File(wanted, source, parsed.GetValue(force))
                    : null;
                IngestedSource ingested;
                string? texts;
                using (var progress = new TerminalProgress())
                {
                    ingested = sources.Ingest(source, progress, cancellation);
                    texts = sources.ReadTexts(source, null, progress, cancellation);
                }

                Print(ingested, spoken);
                if (texts is not null)
                {
                    var count = NumberWriting.Plain(new StoredVerbatims(texts).Count(), spoken);
                    Console.Out.WriteLine(new BilingualText(
                        $"{count} Texte von Kunden gelesen: ohne personenbezogene Angaben, mit Stimmung und Themen",
                        $"{count} texts of customers read: without personal data, with sentiment and themes")
                        .In(spoken));
                }

                if (file is not null)
                {
                    Copy(ingested.DatabasePath, file);
                    Console.Out.WriteLine(new BilingualText(
                        $"Kopie geschrieben: {file}", $"Copy written: {file}").In(spoken));
                }

                return ExitCodes.Answered;
            }));
        });
        return command;
    }

    private static void Print(IngestedSource ingested, Language language)
    {
        var tables = ingested.Profile.Tables;
        var rows = NumberWriting.Plain(tables.Sum(t => t.Rows), language);
        var name = Printable.Line(ingested.Profile.Name);
        Console.Out.WriteLine(new BilingualText(
            $"{name}: {tables.Count} {(tables.Count == 1 ? "Tabelle" : "Tabellen")}, {rows} Zeilen"
                + (ingested.FromCache ? " (unverändert seit dem letzten Einlesen)" : ""),
            $"{name}: {tables.Count} {(tables.Count == 1 ? "table" : "tables")}, {rows} rows"
                + (ingested.FromCache ? " (unchanged since it was last read)" : "")).In(language));
        foreach (var line in new ProfileText(ingested.Profile, language).Lines())
        {
            Console.Out.WriteLine(line);
        }
    }

    /// <summary>Puts the whole file in its place or nothing.</summary>
    private static void Copy(string database, string file)
    {
        var draft = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.Copy(database, draft);
            File.Move(draft, file, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
