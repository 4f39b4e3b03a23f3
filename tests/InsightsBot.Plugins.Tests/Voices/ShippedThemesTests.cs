using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Semantics.Sentiment;

namespace InsightsBot.Plugins.Tests.Voices;

public sealed class ShippedThemesTests
{
    [Fact]
    public void Reviewed_examples_are_found()
    {
        var examples = Shipped.Examples("theme-examples.csv").ToList();
        var wrong = examples.Select(e => (e.Expected, e.Text,
                Found: Shipped.Themes.Find(e.Text, e.Language).Select(m => m.Theme.Name).ToList()))
            .Where(e => e.Expected == "none" ? e.Found.Count > 0
                : !e.Found.Exists(f => f == e.Expected || f.StartsWith(e.Expected + ".", StringComparison.Ordinal)))
            .Select(e => $"{e.Expected}: {e.Text} → {string.Join(", ", e.Found)}").ToList();

        Assert.True(examples.Count >= 100);
        // Of the sentences, written before the taxonomy was tuned, one in fifty may stay wrong.
        Assert.True(wrong.Count * 50 <= examples.Count, string.Join('\n', wrong));
    }

    [Fact]
    public void The_shipped_file_has_no_issues() => Assert.Empty(ThemesFile.Read(Shipped.Models).Issues);

    [Fact]
    public void Every_theme_has_labels_synonyms_and_words_in_both_languages() =>
        Assert.All(ThemesFile.Read(Shipped.Models).Taxonomy.Themes, theme =>
        {
            Assert.NotEmpty(theme.Label.De);
            Assert.NotEmpty(theme.Label.En);
            Assert.NotEmpty(theme.Synonyms.De);
            Assert.NotEmpty(theme.Synonyms.En);
            Assert.NotEmpty(theme.Words.De);
            Assert.NotEmpty(theme.Words.En);
        });

    [Fact]
    public void Themes_of_one_text_are_judged_apart()
    {
        var found = Shipped.Themes.Find("The food was delicious but the waiter was rude.");

        Assert.Contains(found, m => m.Theme.Top == "food_drink" && m.Sentiment.Label == SentimentLabel.Positive);
        Assert.Contains(found, m => m.Theme.Top == "staff" && m.Sentiment.Label == SentimentLabel.Negative);
        Assert.DoesNotContain(found, m => m.Theme.Top == "staff" && m.Sentiment.Label == SentimentLabel.Positive);
    }
}
