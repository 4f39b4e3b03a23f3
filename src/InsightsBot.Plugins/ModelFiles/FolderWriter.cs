using System.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Puts files into a folder so that nobody ever reads half of one.</summary>
internal static class FolderWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the files and removes those of <paramref name="owned"/> that are not among them.</summary>
    public static void Write(
        string folder, IReadOnlyList<(string Name, string Text)> files, IReadOnlyList<string> owned)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var draft = $"{full}.{Guid.NewGuid():N}.tmp";
        Directory.CreateDirectory(draft);
        try
        {
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(draft, name), text, Utf8);
            }

            if (!Directory.Exists(full))
            {
                Directory.Move(draft, full);
                return;
            }

            foreach (var (name, _) in files)
            {
                File.Move(Path.Combine(draft, name), Path.Combine(full, name), overwrite: true);
            }

            foreach (var name in owned.Where(name => files.All(file => file.Name != name)))
            {
                File.Delete(Path.Combine(full, name));
            }
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }
}
