using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reads how people ask from grammar.yaml.</summary>
public static class GrammarFile
{
    internal const string Name = "grammar.yaml";
    private static readonly string[] FileKeys =
        ["cards", "cues", "fillers", "generic", "occasions", "small_talk", "turns", "voices", "why"];

    private static readonly string[] LanguageKeys = ["de", "en"];

    /// <summary>The cues and fillers, and every issue that was met.</summary>
    /// <param name="folder">The folder; issues print it as given.</param>
    /// <param name="limits">How much is read; <see cref="ModelLimits.Default"/> where null.</param>
    public static (GrammarWords Words, IReadOnlyList<ModelIssue> Issues) Read(string folder, ModelLimits? limits = null)
    {
        var bounds = limits ?? ModelLimits.Default;
        var issues = new IssueList(bounds.IssuesMax);
        var shown = YamlFile.PathIn(folder, Name);
        var cues = new Dictionary<string, BilingualWords>(StringComparer.Ordinal);
        var turns = new Dictionary<string, BilingualWords>(StringComparer.Ordinal);
        var voices = new Dictionary<string, BilingualWords>(StringComparer.Ordinal);
        var why = new Dictionary<string, BilingualWords>(StringComparer.Ordinal);
        var cards = new Dictionary<string, BilingualWords>(StringComparer.Ordinal);
        var (fillers, generic) = (BilingualWords.None, BilingualWords.None);
        var (occasions, smallTalk) = (BilingualWords.None, BilingualWords.None);
        if (YamlFile.ReadRoot(Path.Combine(folder, Name), shown, issues, bounds) is { } root)
        {
            var file = new Section(root, shown, issues, FileKeys);
            Fill(cues, file, "cues");
            Fill(turns, file, "turns");
            Fill(voices, file, "voices");
            Fill(why, file, "why");
            Fill(cards, file, "cards");
            fillers = file.Find("fillers") is { } f ? Words(file, f) : fillers;
            generic = file.Find("generic") is { } g ? Words(file, g) : generic;
            occasions = file.Find("occasions") is { } o ? Words(file, o) : occasions;
            smallTalk = file.Find("small_talk") is { } s ? Words(file, s) : smallTalk;
        }

        var words = new GrammarWords(cues, fillers, generic, occasions, smallTalk)
        {
            Turns = turns, Voices = voices, Why = why, Cards = cards,
        };
        return (words, issues.InOrder());
    }

    private static void Fill(Dictionary<string, BilingualWords> words, Section file, string key)
    {
        foreach (var (name, value) in file.Find(key) is Node.Mapping all ? all.Fields : [])
        {
            words[name.Text] = Words(file, value);
        }
    }

    private static BilingualWords Words(Section file, Node node) =>
        file.Of(node, LanguageKeys) is { } section
            ? new BilingualWords(section.Texts("de"), section.Texts("en"))
            : BilingualWords.None;
}
