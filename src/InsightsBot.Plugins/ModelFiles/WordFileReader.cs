using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Reads the word file of one language.</summary>
internal sealed class WordFileReader(string folder, string name, ModelLimits limits)
{
    private static readonly string[] FileKeys = ["concepts", "scales"];

    private static readonly string[] ConceptKeys =
        ["label", "plural", "compound", "nouns", "verbs", "adjectives", "opposites"];

    private static readonly string[] ScaleKeys = ["concepts", "more", "less"];

    private readonly IssueList _issues = new(limits.IssuesMax);
    private readonly Dictionary<string, ConceptWords> _concepts = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<WordPage.OneSidedScale> _scales = [];

    public WordPage Read()
    {
        var shown = YamlFile.PathIn(folder, name);
        if (YamlFile.ReadRoot(Path.Combine(folder, name), shown, _issues, limits) is { } root)
        {
            var file = new Section(root, shown, _issues, FileKeys);
            ReadConcepts(file, shown);
            foreach (var scale in file.Sections("scales", ScaleKeys))
            {
                ReadScale(scale);
            }
        }

        return new(_concepts, _order, _scales, _issues);
    }

    private void ReadConcepts(Section file, string shown)
    {
        switch (file.Find("concepts"))
        {
            case Node.Mapping concepts:
                KeysOnce.Check(concepts, shown, _issues);
                foreach (var (key, value) in concepts.Fields)
                {
                    ReadConcept(file, key, value);
                }

                break;
            case null:
                _issues.Error(file.Place, Sentences.KeyMissing("concepts"));
                break;
            case { } other:
                _issues.Error(file.PlaceOf(other), Sentences.WantsKeys());
                break;
        }
    }

    private void ReadConcept(Section file, Node.Scalar key, Node value)
    {
        if (!SnakeName.IsOne(key.Text))
        {
            _issues.Error(file.PlaceOf(key), RuleSentences.NotSnakeCase(key.Text));
        }

        if (file.Of(value, ConceptKeys) is not { } section)
        {
            return;
        }

        var words = new ConceptWords
        {
            Label = section.Text("label"),
            Plural = section.OptionalText("plural"),
            Compound = section.OptionalText("compound"),
            Nouns = section.Texts("nouns"),
            Verbs = section.Texts("verbs"),
            Adjectives = section.Texts("adjectives"),
            Opposites = section.Texts("opposites"),
        };
        foreach (var verb in words.Verbs)
        {
            // A comma within the parentheses of "ab|nehmen (nimmt, nahm)" ends an item that has no quotes.
            if (verb.Contains('(', StringComparison.Ordinal) != verb.Contains(')', StringComparison.Ordinal))
            {
                section.Error("verbs", RuleSentences.VerbInPieces(verb));
            }
        }

        if (_concepts.TryAdd(key.Text, words))
        {
            _order.Add(key.Text);
        }
    }

    private void ReadScale(Section section)
    {
        var concepts = section.Texts("concepts");
        if (concepts.Count == 0)
        {
            section.Issues.Error(section.Place, Sentences.KeyMissing("concepts"));
        }

        var (more, less) = (section.Texts("more"), section.Texts("less"));
        if (more.Count == 0 && less.Count == 0)
        {
            section.Issues.Error(section.Place, Sentences.KeyMissing("more"));
        }

        _scales.Add(new(concepts, more, less, section));
    }
}
