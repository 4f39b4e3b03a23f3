using InsightsBot.Semantics.Sentiment;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reads what words say about how a customer feels from sentiment.yaml.</summary>
public static class SentimentFile
{
    /// <summary>The name of the file in the folder "models".</summary>
    public const string Name = "sentiment.yaml";

    private const double IronyStrength = -1.5;
    private const int WordsInPhraseMax = 12;

    private static readonly (string Key, double Strength)[] Grades =
    [
        ("positive_3", 3), ("positive_2", 2), ("positive_1", 1),
        ("negative_1", -1), ("negative_2", -2), ("negative_3", -3),
    ];

    private static readonly string[] GradeKeys = [.. Grades.Select(g => g.Key)];

    private static readonly (string Key, WordRole Role, double Strength)[] Lists =
    [
        ("nothing", WordRole.Nothing, 0), ("ironies", WordRole.Irony, IronyStrength),
        ("negators", WordRole.Negator, 0), ("negated_behind", WordRole.NegatedBehind, 0),
        ("intensifiers", WordRole.Intensifier, 0), ("diminishers", WordRole.Diminisher, 0),
        ("contrasts", WordRole.Contrast, 0), ("concessions", WordRole.Concession, 0),
        ("wishes", WordRole.Wish, 0), ("thanks", WordRole.Thanks, 0),
    ];

    private static readonly string[] FileKeys = ["judgements", "facts", "signs", .. Lists.Select(l => l.Key)];

    /// <summary>
    /// The lexicon, and every issue that was met; words without issues count even where others have some.
    /// </summary>
    /// <param name="folder">The folder; issues print it as given.</param>
    /// <param name="limits">How much is read; <see cref="ModelLimits.Default"/> where null.</param>
    public static (SentimentLexicon Lexicon, IReadOnlyList<ModelIssue> Issues) Read(
        string folder, ModelLimits? limits = null)
    {
        var bounds = limits ?? ModelLimits.Default;
        var issues = new IssueList(bounds.IssuesMax);
        var shown = YamlFile.PathIn(folder, Name);
        var entries = new List<LexiconEntry>();
        if (YamlFile.ReadRoot(Path.Combine(folder, Name), shown, issues, bounds) is { } root)
        {
            var file = new Section(root, shown, issues, FileKeys);
            var graded = new WordsOnce(issues);
            ReadGrades(file, "judgements", WordRole.Judgement, entries, graded);
            ReadGrades(file, "facts", WordRole.Fact, entries, graded);
            ReadSigns(file, entries, graded);
            foreach (var (key, role, strength) in Lists)
            {
                ReadWords(file, key, role, strength, entries, role is WordRole.Nothing or WordRole.Irony
                    ? graded : new WordsOnce(issues));
            }
        }

        return (new SentimentLexicon(entries), issues.InOrder());
    }

    private static void ReadGrades(
        Section file, string key, WordRole role, List<LexiconEntry> entries, WordsOnce graded)
    {
        if (file.Inner(key, GradeKeys) is not { } section)
        {
            return;
        }

        foreach (var (grade, strength) in Grades)
        {
            ReadWords(section, grade, role, strength, entries, graded);
        }
    }

    private static void ReadSigns(Section file, List<LexiconEntry> entries, WordsOnce graded)
    {
        if (file.Inner("signs", GradeKeys) is not { } section)
        {
            return;
        }

        foreach (var (grade, strength) in Grades)
        {
            foreach (var item in graded.Of(section, section.Items(grade), null, grade))
            {
                entries.Add(new(item, null, WordRole.Judgement, strength));
            }
        }
    }

    private static void ReadWords(Section section, string key, WordRole role, double strength,
        List<LexiconEntry> entries, WordsOnce once)
    {
        if (section.Find(key) is not { } node || section.Of(node, ["de", "en"]) is not { } both)
        {
            return;
        }

        foreach (var language in (Language[])[Language.German, Language.English])
        {
            var name = language == Language.German ? "de" : "en";
            foreach (var word in once.Of(both, both.Items(name), language, key))
            {
                entries.Add(new(word, language, role, strength));
            }
        }
    }

    /// <summary>Takes the texts of lists and says which stand twice or are no words.</summary>
    private sealed class WordsOnce(IssueList issues)
    {
        private readonly Dictionary<(Language?, string), int> _lines = [];

        public IEnumerable<string> Of(Section section, IReadOnlyList<Node> items, Language? language, string key)
        {
            foreach (var item in items)
            {
                if (item is not Node.Scalar { Text.Length: > 0 } scalar)
                {
                    issues.Error(section.PlaceOf(item), Sentences.WantsTexts(key));
                }
                else if (scalar.Text.Split(' ').Length > WordsInPhraseMax || scalar.Text.Any(char.IsControl))
                {
                    issues.Error(section.PlaceOf(item), LexiconSentences.NotAPhrase(scalar.Text, WordsInPhraseMax));
                }
                else if (!_lines.TryAdd((language, language is null ? scalar.Text : Spelling.Fold(scalar.Text)),
                    scalar.Line))
                {
                    var first = _lines[(language, language is null ? scalar.Text : Spelling.Fold(scalar.Text))];
                    issues.Warn(section.PlaceOf(item), LexiconSentences.Twice(scalar.Text, first));
                }
                else
                {
                    yield return scalar.Text;
                }
            }
        }
    }
}
