using System.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reads one file into nodes; whatever is wrong becomes an issue.</summary>
internal static class YamlFile
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The path of a file in a folder as issues print it.</summary>
    public static string PathIn(string folder, string name)
    {
        var shown = folder.Replace('\\', '/').TrimEnd('/');
        return shown.Length == 0 ? name : $"{shown}/{name}";
    }

    /// <summary>The mapping at the root of a file, or null after an issue.</summary>
    public static Node.Mapping? ReadRoot(string path, string shownAs, IssueList issues, ModelLimits limits)
    {
        var text = ReadText(path, shownAs, issues, limits);
        if (text is null)
        {
            return null;
        }

        if (PlainYaml.TryRead(text) is { } plain)
        {
            return plain;
        }

        var own = new IssueList(limits.IssuesMax);
        var node = YamlEvents.Read(text, shownAs, own, limits.DepthMax);
        issues.AddAll(own);
        switch (node)
        {
            case Node.Mapping mapping:
                return mapping;
            case null when own.HasErrors:
                return null;
            case null:
                issues.Error(Place.OfFile(shownAs), Sentences.FileEmpty());
                return null;
            default:
                issues.Error(new(shownAs, node.Line, node.Column), Sentences.WantsKeys());
                return null;
        }
    }

    private static string? ReadText(string path, string shownAs, IssueList issues, ModelLimits limits)
    {
        var place = Place.OfFile(shownAs);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                issues.Error(place, Sentences.FileMissing());
                return null;
            }

            if (file.Length > limits.FileBytesMax)
            {
                issues.Error(place, Sentences.FileTooLarge(file.Length, limits.FileBytesMax));
                return null;
            }

            var text = Strict.GetString(File.ReadAllBytes(path));
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            issues.Error(place, Sentences.NotUtf8());
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            issues.Error(place, Sentences.Unreadable());
        }

        return null;
    }
}
