using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Plugins.Tests.ModelFiles;
using InsightsBot.Semantics.Sentiment;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tests.Voices;

public sealed class LexiconFileTests
{
    [Fact]
    public void Grades_become_strengths_and_lists_become_roles()
    {
        var (lexicon, issues) = Sentiment("""
            judgements:
              positive_3:
                de: [perfekt]
                en: [perfect, second to none]
            facts:
              negative_2:
                en: [on hold for hours]
            negators:
              de: [nicht]
            signs:
              negative_3: ["😡"]
            """);

        Assert.Empty(issues);
        Assert.Equal(
        [
            new("perfekt", Language.German, WordRole.Judgement, 3),
            new("perfect", Language.English, WordRole.Judgement, 3),
            new("second to none", Language.English, WordRole.Judgement, 3),
            new("on hold for hours", Language.English, WordRole.Fact, -2),
            new("😡", null, WordRole.Judgement, -3),
            new("nicht", Language.German, WordRole.Negator, 0),
        ],
            lexicon.Entries);
    }

    [Fact]
    public void A_word_that_stands_twice_is_told_with_both_lines()
    {
        var (lexicon, issues) = Sentiment("judgements:\n  positive_3:\n    de: [gut]\n  negative_1:\n    de: [Gut]\n");

        _ = Assert.Single(lexicon.Entries);
        Assert.EndsWith("sentiment.yaml:5: 'Gut' already stands in line 3, remove one of the two",
            Assert.Single(issues).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_understood_is_told_and_the_rest_is_read()
    {
        var (lexicon, issues) = Sentiment("judgments: {}\nnegators:\n  de: [nicht, [a, b]]\n  fr: [pas]\n");

        Assert.Equal("nicht", Assert.Single(lexicon.Entries).Pattern);
        Assert.Equal(3, issues.Count);
        Assert.All(issues, i => Assert.Equal(Severity.Error, i.Severity));
        Assert.Contains(issues, i => i.ToString().Contains("judgements", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[a, b]")]
    [InlineData("a: [")]
    [InlineData("judgements: nothing")]
    [InlineData("judgements:\n  positive_3: [a]\n")]
    [InlineData("themes: nothing")]
    [InlineData("themes:\n  Delivery: {label: x}\n")]
    [InlineData("themes:\n  a: {label: x, themes: {b: {label: y, themes: {}}}}\n")]
    public void A_wrong_file_gives_sentences_and_never_an_error(string text)
    {
        Assert.NotEmpty(Sentiment(text).Issues);
        Assert.NotEmpty(Themes(text).Issues);
    }

    [Fact]
    public void A_missing_file_is_told()
    {
        using var folder = new TestFolder();

        _ = Assert.Single(SentimentFile.Read(folder.Path).Issues);
        _ = Assert.Single(ThemesFile.Read(folder.Path).Issues);
    }

    [Fact]
    public void Themes_have_their_parents_in_their_names()
    {
        var (taxonomy, issues) = Themes("""
            themes:
              delivery:
                label: {de: Lieferung, en: delivery}
                words: {de: [Paket], en: [parcel]}
                themes:
                  late:
                    label: {de: verspätet, en: late}
                    synonyms: {de: [Verzug], en: [delays]}
                    words: {de: [zu spät geliefert], en: [late delivery]}
            """);

        Assert.Empty(issues);
        Assert.Equal(["delivery", "delivery.late"], taxonomy.Themes.Select(t => t.Name));
        Assert.Equal(("delivery", "late", "Verzug"),
            (taxonomy.Themes[1].Top, taxonomy.Themes[1].Label.En, taxonomy.Themes[1].Synonyms.De[0]));
    }

    [Fact]
    public void A_theme_that_stands_twice_is_told_and_read_once()
    {
        var (taxonomy, issues) = Themes("themes:\n  a: {label: x}\n  a: {label: y}\n");

        _ = Assert.Single(taxonomy.Themes);
        Assert.Contains(issues, i => i.Line == 3 && i.Severity == Severity.Error);
    }

    private static (SentimentLexicon Lexicon, IReadOnlyList<ModelIssue> Issues) Sentiment(string text)
    {
        using var folder = new TestFolder();
        folder.Put("sentiment.yaml", text);
        return SentimentFile.Read(folder.Path);
    }

    private static (Semantics.Themes.ThemeTaxonomy Taxonomy, IReadOnlyList<ModelIssue> Issues) Themes(string text)
    {
        using var folder = new TestFolder();
        folder.Put("themes.yaml", text);
        return ThemesFile.Read(folder.Path);
    }
}
