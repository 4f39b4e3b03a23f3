using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Semantics.Sentiment;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Themes;

namespace InsightsBot.Plugins.Tests.Voices;

/// <summary>The lexicon and the taxonomy that the hub is shipped with, and the reviewed examples of both.</summary>
internal static class Shipped
{
    private static readonly Lazy<LexiconSentiment> LazySentiment = new(() => new(SentimentFile.Read(Models).Lexicon));

    private static readonly Lazy<ThemeFinder> LazyThemes =
        new(() => new(ThemesFile.Read(Models).Taxonomy, LazySentiment.Value));

    public static string Models => Path.Combine(Root(), "models");

    public static LexiconSentiment Sentiment => LazySentiment.Value;

    public static ThemeFinder Themes => LazyThemes.Value;

    /// <summary>The lines of an example file: what is expected, the language, the text.</summary>
    public static IEnumerable<(string Expected, Language Language, string Text)> Examples(string name) =>
        File.ReadLines(Path.Combine(Root(), "tests/InsightsBot.Plugins.Tests/Voices", name)).Skip(1)
            .Select(line => line.Split(';', 3))
            .Select(part => (part[0], part[1] == "de" ? Language.German : Language.English, part[2]));

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "InsightsBot.sln")))
        {
            at = at.Parent ?? throw new DirectoryNotFoundException("No InsightsBot.sln above the tests.");
        }

        return at.FullName;
    }
}
