using System.Security.Cryptography;
using InsightsBot.Asking;
using InsightsBot.Plugins.ModelFiles;

namespace InsightsBot.Voices;

/// <summary>The words of sentiment and the themes that come with the program, in the folder "models".</summary>
internal static class ShippedReading
{
    /// <summary>The steps of reading; another number makes every text be read anew.</summary>
    private const string Steps = "1";

    /// <summary>What tells one way of reading from another: its steps, and what the word lists hold.</summary>
    public static string Version(string folder)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in new[] { SentimentFile.Name, ThemesFile.Name })
        {
            all.AppendData(File.ReadAllBytes(Path.Combine(folder, name)));
        }

        return Steps + " " + Convert.ToHexStringLower(all.GetHashAndReset());
    }

    /// <summary>Reads sentiment.yaml and themes.yaml of a folder.</summary>
    /// <exception cref="AskingException">A file has an issue; the sentence names file and line.</exception>
    public static TextReading Of(string folder)
    {
        var (lexicon, issues) = SentimentFile.Read(folder);
        var (taxonomy, more) = ThemesFile.Read(folder);
        return issues.Concat(more).FirstOrDefault() is { } issue
            ? throw new AskingException(issue.Message, issue.ToString())
            : new TextReading(lexicon, taxonomy);
    }
}
