using System.CommandLine;
using System.Text;
using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Enrichment;
using InsightsBot.Semantics.Text;
using InsightsBot.Voices;

namespace InsightsBot.Commands;

/// <summary>"export": writes the read texts of a source, masked, with language, sentiment and themes.</summary>
internal static class ExportCommand
{
    public static Command Build(Sources sources)
    {
        var options = new SourceOptions();
        var format = new Option<string>("--format")
        {
            Description = "csv or jsonl.", DefaultValueFactory = _ => "csv",
        };
        _ = format.AcceptOnlyFromAmong("csv", "jsonl");
        var output = new Option<string?>("--out") { Description = "The file to write; without it the output is." };
        var force = new Option<bool>("--force") { Description = "Replaces the file of --out where there is one." };
        var command = new Command(
            "export", "Writes customers' texts without personal data, with language, sentiment and themes.")
        {
            options.Data, options.Model, options.Language, format, output, force,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var language = OutputLanguage.Of(parsed.GetValue(options.Language), "");
            return Task.FromResult(Terminal.Guarded(language, () =>
            {
                var data = parsed.GetValue(options.Data);
                var file = parsed.GetValue(output) is { } wanted
                    ? OutputPath.File(wanted, data, parsed.GetValue(force)) : null;
                var texts = Texts(sources, data, parsed.GetValue(options.Model), cancellation);
                var isCsv = parsed.GetValue(format) == "csv";
                if (file is null)
                {
                    Write(Console.Out, texts, isCsv, cancellation);
                    return ExitCodes.Answered;
                }

                var draft = $"{file}.{Guid.NewGuid():N}.tmp";
                try
                {
                    using (var writer = new StreamWriter(draft, append: false, new UTF8Encoding(isCsv)))
                    {
                        Write(writer, texts, isCsv, cancellation);
                    }

                    File.Move(draft, file, overwrite: true);
                }
                finally
                {
                    File.Delete(draft);
                }

                Console.Out.WriteLine(new BilingualText(
                    $"{NumberWriting.Plain(texts.Count(), Language.German)} Texte geschrieben: {file}",
                    $"{NumberWriting.Plain(texts.Count(), Language.English)} texts written: {file}").In(language));
                return ExitCodes.Answered;
            }));
        });
        return command;
    }

    private static StoredVerbatims Texts(
        Sources sources, string? data, string? model, CancellationToken cancellation)
    {
        using var progress = new TerminalProgress();
        return sources.ReadTexts(data, model, progress, cancellation) is { } path
            ? new StoredVerbatims(path)
            : throw new AskingException(NoTexts.Sentence);
    }

    private static void Write(
        TextWriter writer, StoredVerbatims texts, bool isCsv, CancellationToken cancellation)
    {
        writer.Write(isCsv ? VerbatimLine.CsvHead : "");
        foreach (var text in texts.All())
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(isCsv ? VerbatimLine.Csv(text) : VerbatimLine.Json(text));
        }
    }
}
