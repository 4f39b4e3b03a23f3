using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Themes;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reads what verbatims talk about from themes.yaml.</summary>
public static class ThemesFile
{
    /// <summary>The name of the file in the folder "models".</summary>
    public const string Name = "themes.yaml";

    private const int WordsInPhraseMax = 12;

    private static readonly string[] TopKeys = ["label", "synonyms", "words", "hints", "themes"];
    private static readonly string[] InnerKeys = ["label", "synonyms", "words", "hints"];

    /// <summary>
    /// The taxonomy, and every issue that was met; themes without issues count even where others have some.
    /// </summary>
    /// <param name="folder">The folder; issues print it as given.</param>
    /// <param name="limits">How much is read; <see cref="ModelLimits.Default"/> where null.</param>
    public static (ThemeTaxonomy Taxonomy, IReadOnlyList<ModelIssue> Issues) Read(
        string folder, ModelLimits? limits = null)
    {
        var bounds = limits ?? ModelLimits.Default;
        var issues = new IssueList(bounds.IssuesMax);
        var shown = YamlFile.PathIn(folder, Name);
        var themes = new List<Theme>();
        if (YamlFile.ReadRoot(Path.Combine(folder, Name), shown, issues, bounds) is { } root)
        {
            var file = new Section(root, shown, issues, ["themes"]);
            ReadThemes(file, null, themes);
        }

        return (new ThemeTaxonomy(themes), issues.InOrder());
    }

    private static void ReadThemes(Section section, string? parent, List<Theme> themes)
    {
        switch (section.Find("themes"))
        {
            case Node.Mapping all:
                foreach (var (key, value) in all.Fields)
                {
                    ReadTheme(section, key, value, parent, themes);
                }

                break;
            case null when parent is not null:
                break;
            case null:
                section.Issues.Error(section.Place, Sentences.KeyMissing("themes"));
                break;
            case { } other:
                section.Issues.Error(section.PlaceOf(other), Sentences.WantsKeys());
                break;
        }
    }

    private static void ReadTheme(Section outer, Node.Scalar key, Node value, string? parent, List<Theme> themes)
    {
        if (!SnakeName.IsOne(key.Text))
        {
            outer.Issues.Error(outer.PlaceOf(key), RuleSentences.NotSnakeCase(key.Text));
            return;
        }

        var name = parent is null ? key.Text : $"{parent}.{key.Text}";
        if (themes.Exists(t => t.Name == name))
        {
            outer.Issues.Error(outer.PlaceOf(key), LexiconSentences.ThemeTwice(name));
            return;
        }

        if (outer.Of(value, parent is null ? TopKeys : InnerKeys) is not { } section)
        {
            return;
        }

        var theme = new Theme(name, parent, section.Bilingual("label"), section.Words("synonyms"),
            section.Words("words"), section.Words("hints"));
        themes.Add(theme);
        foreach (var list in (string[])["synonyms", "words", "hints"])
        {
            Check(section, list);
        }

        if (parent is null)
        {
            ReadThemes(section, name, themes);
        }
    }

    /// <summary>Warns of words that stand twice in one list, or that no text can hold.</summary>
    private static void Check(Section section, string list)
    {
        if (section.Find(list) is not Node.Mapping both)
        {
            return;
        }

        foreach (var field in both.Fields)
        {
            var lines = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var item in (field.Value as Node.Sequence)?.Items.OfType<Node.Scalar>() ?? [])
            {
                if (item.Text.Split(' ').Length > WordsInPhraseMax || item.Text.Any(char.IsControl))
                {
                    section.Issues.Error(section.PlaceOf(item),
                        LexiconSentences.NotAPhrase(item.Text, WordsInPhraseMax));
                }
                else if (!lines.TryAdd(Spelling.Fold(item.Text), item.Line))
                {
                    section.Issues.Warn(section.PlaceOf(item),
                        LexiconSentences.Twice(item.Text, lines[Spelling.Fold(item.Text)]));
                }
            }
        }
    }
}
