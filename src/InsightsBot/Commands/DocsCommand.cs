using System.CommandLine;
using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"docs": writes the reference pages that come from the model and from the verbs themselves.</summary>
internal static class DocsCommand
{
    /// <param name="root">The command tree; read when the verb runs, so that every verb is in it.</param>
    public static Command Build(RootCommand root)
    {
        var output = new Option<string>("--out")
        {
            Description = "The folder of the pages.",
            DefaultValueFactory = _ => "docs/reference",
        };
        var check = new Option<bool>("--check") { Description = "Writes nothing; exit code 1 when a page is stale." };
        var command = new Command("docs", "Writes the reference pages of the model and of the verbs.")
        {
            output, check,
        };
        command.SetAction(parsed => Terminal.Guarded(Language.English, () =>
        {
            var folder = parsed.GetValue(output)!;
            var model = Sources.ReadModel(Path.Combine(Vocabulary.ShippedFolder, "cx"));
            IReadOnlyList<(string File, string Text)> pages =
            [
                (Path.Combine(folder, "commands.md"), new CommandReference(root).Page()),
                (Path.Combine(folder, "model.md"), new ModelReference(model).Page()),
            ];
            return parsed.GetValue(check) ? Check(pages) : Write(folder, pages);
        }));
        return command;
    }

    private static int Write(string folder, IReadOnlyList<(string File, string Text)> pages)
    {
        _ = Directory.CreateDirectory(folder);
        foreach (var (file, text) in pages)
        {
            File.WriteAllText(file + ".tmp", text);
            File.Move(file + ".tmp", file, overwrite: true);
            Console.Out.WriteLine(file);
        }

        return ExitCodes.Answered;
    }

    private static int Check(IReadOnlyList<(string File, string Text)> pages)
    {
        var stale = pages.Where(p => !File.Exists(p.File)
            || File.ReadAllText(p.File).ReplaceLineEndings("\n") != p.Text).ToList();
        foreach (var (file, _) in stale)
        {
            Console.Error.WriteLine($"{file} is stale; the verb docs writes it anew.");
        }

        return stale.Count == 0 ? ExitCodes.Answered : ExitCodes.Failed;
    }
}
