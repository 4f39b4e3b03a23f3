using System.CommandLine;
using InsightsBot.Channels.DirectLine;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Text;
using InsightsBot.Voices;

namespace InsightsBot.Commands;

/// <summary>"forget": removes the texts of a customer from the private copy and all that was made of it.</summary>
internal static class ForgetCommand
{
    public static Command Build(Sources sources)
    {
        var options = new SourceOptions();
        var customer = new Option<string>("--customer")
        {
            Description = "The customer's number, as it stands in the data.", Required = true,
        };
        var command = new Command(
            "forget", "Removes the texts of a customer, their vectors and index entries, and proves it.")
        {
            customer, options.Data, options.Model, options.Language,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var language = OutputLanguage.Of(parsed.GetValue(options.Language), "");
            return Task.FromResult(Terminal.Guarded(language, () =>
            {
                var id = parsed.GetValue(customer)!;
                Forgotten? forgotten;
                using (var progress = new TerminalProgress())
                {
                    forgotten = sources.Forget(
                        id, parsed.GetValue(options.Data), parsed.GetValue(options.Model), progress, cancellation);
                }

                if (forgotten is null)
                {
                    Terminal.Error(SlottedText.Of(
                        $"Von „{id}“ gibt es hier keine Texte; zu prüfen ist die Schreibweise der Kundennummer.",
                        $"There are no texts of “{id}” here; the spelling of the customer number needs a look."),
                        language);
                    return ExitCodes.Refused;
                }

                foreach (var line in Lines(forgotten, language))
                {
                    Console.Out.WriteLine(line);
                }

                // An answer may have quoted them; conversations are short-lived anyway.
                var deleted = LiveConversations.DeleteAll(DirectLineSettings.FolderIn(sources.Home));
                if (deleted > 0)
                {
                    Console.Out.WriteLine(new BilingualText(
                        $"aufbewahrte Gespräche gelöscht: {NumberWriting.Plain(deleted, Language.German)}",
                        $"kept conversations deleted: {NumberWriting.Plain(deleted, Language.English)}").In(language));
                }

                return forgotten.StillThere == 0 ? ExitCodes.Answered : ExitCodes.Failed;
            }));
        });
        return command;
    }

    private static IEnumerable<string> Lines(Forgotten forgotten, Language language)
    {
        string N(int number) => NumberWriting.Plain(number, language);
        var isGerman = language == Language.German;
        yield return isGerman ? $"Texte in der Kopie geleert: {N(forgotten.Texts)}"
            : $"texts emptied in the copy: {N(forgotten.Texts)}";
        yield return isGerman ? $"gelesene Texte mit Stimmung und Themen entfernt: {N(forgotten.ReadTexts)}"
            : $"read texts removed with sentiment and themes: {N(forgotten.ReadTexts)}";
        yield return isGerman ? $"Einträge und Vektoren des Suchindex entfernt: {N(forgotten.Indexed)}"
            : $"entries and vectors of the search index removed: {N(forgotten.Indexed)}";
        yield return isGerman ? $"Fragen aus dem Protokoll entfernt: {N(forgotten.Runs)}"
            : $"questions removed from the log: {N(forgotten.Runs)}";
        yield return isGerman
            ? $"Nachweis: von {N(forgotten.Looked)} eigenen Texten sind {N(forgotten.StillThere)} noch in den Dateien."
            : $"Proof: of {N(forgotten.Looked)} texts of their own {N(forgotten.StillThere)} still stand in the files.";
        yield return isGerman
            ? "Die Quelle selbst wurde nicht verändert; wird sie neu eingelesen, bleiben diese Texte draußen."
            : "The source itself was not changed; when it is read again, these texts stay out.";
    }
}
