using System.CommandLine;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Drafting;
using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"model draft": a first model of a source, as files that a person corrects.</summary>
internal static class ModelDraftCommand
{
    public static Command Build(Sources sources)
    {
        var path = new Argument<string>("path") { Description = "A folder of tables, a table file or a SQLite file." };
        var output = new Option<string>("--out") { Description = "The folder for the model's files.", Required = true };
        var force = new Option<bool>("--force") { Description = "Replaces a model that is already in the folder." };
        var language = OutputLanguage.Option();
        var command = new Command(
            "draft", "Writes a first model: types, keys, joins, measures, dimensions, labels in both languages.")
        {
            path, output, force, language,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var spoken = OutputLanguage.Of(parsed, language);
            return Task.FromResult(Terminal.Guarded(spoken, () =>
            {
                var source = parsed.GetValue(path)!;
                var wanted = parsed.GetValue(output)!;
                var folder = OutputPath.Folder(wanted, source, parsed.GetValue(force));
                DraftedModel draft;
                using (var progress = new TerminalProgress())
                {
                    var profile = sources.Ingest(source, progress, cancellation).Profile;
                    draft = new ModelDraft(sources.Vocabulary.Lexicon).Draft(profile);
                }

                ModelFolder.Write(draft.Model, folder, draft.Comments);
                Print(draft, source, wanted, spoken);
                return ExitCodes.Answered;
            }));
        });
        return command;
    }

    private static void Print(DraftedModel draft, string source, string folder, Language language)
    {
        var model = draft.Model;
        Console.Out.WriteLine(new BilingualText(
            $"Modell „{model.Name}“ in {folder}: {model.Datasets.Count} Datensätze, {model.Measures.Count} Kennzahlen, "
                + $"{model.Dimensions.Count} Merkmale.",
            $"Model “{model.Name}” in {folder}: {model.Datasets.Count} datasets, {model.Measures.Count} measures, "
                + $"{model.Dimensions.Count} dimensions.").In(language));
        if (draft.Comments.Count > 0)
        {
            Console.Out.WriteLine(new BilingualText(
                "Zweifelhaftes, das ein Mensch ansehen sollte (auch als Kommentar in den Dateien):",
                "Doubtful guesses that a person should look at (also as comments in the files):").In(language));
            foreach (var (name, comment) in draft.Comments)
            {
                Console.Out.WriteLine($"  {Printable.Line(name)}: {Printable.Line(comment)}");
            }
        }

        var next = $"ask --data {source} --model {folder}";
        Console.Out.WriteLine(new BilingualText($"Weiter mit: {next} \"…\"", $"Next: {next} \"…\"").In(language));
    }
}
