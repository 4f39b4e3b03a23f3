using InsightsBot.Asking;
using InsightsBot.Plugins.AskLogs;
using InsightsBot.Plugins.Classifiers;
using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>Talks to the person at the terminal: one sentence for whatever goes wrong.</summary>
internal static class Terminal
{
    /// <summary>
    /// Runs a verb; what the world does wrong becomes a sentence on the error stream and an exit code.
    /// </summary>
    /// <param name="language">The sentence's language.</param>
    /// <param name="run">The verb.</param>
    public static int Guarded(Language language, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (IngestException failure)
        {
            Error(failure.Text, language);
        }
        catch (AskLogException failure)
        {
            Error(failure.Text, language);
        }
        catch (ClassifierFileException failure)
        {
            Error(failure.Text, language);
        }
        catch (AskingException failure)
        {
            Console.Error.WriteLine(failure.In(language));
        }
        catch (IOException failure)
        {
            Error(new BilingualText(
                $"Auf eine Datei ließ sich nicht zugreifen ({failure.Message}); Pfad und freier Platz sind zu prüfen.",
                $"A file could not be accessed ({failure.Message}); path and free space need a look."), language);
        }
        catch (UnauthorizedAccessException failure)
        {
            Error(new BilingualText(
                $"Auf eine Datei darf nicht zugegriffen werden ({failure.Message}); die Rechte sind zu prüfen.",
                $"A file may not be accessed ({failure.Message}); its permissions need a look."), language);
        }
        catch (OperationCanceledException)
        {
            Error(new BilingualText("Abgebrochen.", "Cancelled."), language);
        }

        return ExitCodes.Failed;
    }

    /// <summary>Prints a sentence on the error stream.</summary>
    public static void Error(BilingualText sentence, Language language) =>
        Console.Error.WriteLine(sentence.In(language));
}
