using InsightsBot.Asking;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>
/// Looks at where a verb is to write before it works: nothing is replaced unasked, no source is written.
/// </summary>
internal static class OutputPath
{
    /// <summary>The full path of a file that may be written.</summary>
    /// <param name="wanted">As typed.</param>
    /// <param name="source">What is read; the file may not lie in it.</param>
    /// <param name="force">Whether an existing file is replaced.</param>
    /// <exception cref="AskingException">It may not be written; the sentence says why.</exception>
    public static string File(string wanted, string? source, bool force)
    {
        var file = Full(wanted);
        if (Directory.Exists(file))
        {
            throw new AskingException(new BilingualText(
                $"„{wanted}“ ist ein Ordner; nach --out gehört hier der Name einer Datei.",
                $"“{wanted}” is a folder; here --out takes the name of a file."));
        }

        if (source is not null)
        {
            NotWithin(file, wanted, source);
        }

        if (System.IO.File.Exists(file) && !force)
        {
            throw new AskingException(new BilingualText(
                $"Die Datei „{wanted}“ gibt es schon; --force ersetzt sie.",
                $"The file “{wanted}” already exists; --force replaces it."));
        }

        if (Path.GetDirectoryName(file) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw new AskingException(new BilingualText(
                $"Den Ordner für „{wanted}“ gibt es nicht; er muss vorher angelegt werden.",
                $"The folder for “{wanted}” does not exist; it has to be made first."));
        }

        return file;
    }

    /// <summary>The full path of a folder that may be written.</summary>
    /// <param name="wanted">As typed.</param>
    /// <param name="source">What is read; the folder may not lie in it. Null reads nothing.</param>
    /// <param name="force">Whether files of a folder that is not empty are replaced.</param>
    /// <exception cref="AskingException">It may not be written; the sentence says why.</exception>
    public static string Folder(string wanted, string? source, bool force)
    {
        var folder = Full(wanted);
        if (System.IO.File.Exists(folder))
        {
            throw new AskingException(new BilingualText(
                $"„{wanted}“ ist eine Datei; nach --out gehört hier der Name eines Ordners.",
                $"“{wanted}” is a file; here --out takes the name of a folder."));
        }

        if (source is not null)
        {
            NotWithin(folder, wanted, source);
        }

        if (!force && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new AskingException(new BilingualText(
                $"Der Ordner „{wanted}“ ist nicht leer; --force ersetzt die Dateien, die geschrieben werden.",
                $"The folder “{wanted}” is not empty; --force replaces the files that are written."));
        }

        return folder;
    }

    private static string Full(string wanted)
    {
        try
        {
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(wanted));
        }
        catch (ArgumentException)
        {
            throw new AskingException(new BilingualText(
                "Der Pfad nach --out ist leer oder enthält ein unmögliches Zeichen; er ist zu prüfen.",
                "The path after --out is empty or has an impossible character; it needs a look."));
        }
    }

    private static void NotWithin(string target, string wanted, string source)
    {
        var read = Path.TrimEndingDirectorySeparator(Path.GetFullPath(source));
        if (target == read || target.StartsWith(read + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new AskingException(new BilingualText(
                $"„{wanted}“ gehört zu dem, was gelesen wird, und bleibt unberührt; nach --out gehört ein anderer Ort.",
                $"“{wanted}” belongs to what is read and stays untouched; --out needs another place."));
        }
    }
}
