using InsightsBot.Semantics.Sentiment;
using InsightsBot.Semantics.Tests.Sentiment;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Themes;

namespace InsightsBot.Semantics.Tests.Themes;

public sealed class ThemeFinderTests
{
    private static readonly ThemeFinder Finder = new(new ThemeTaxonomy(
    [
        Theme("delivery", null, ["Lieferung", "Paket"], []),
        Theme("delivery.late", "delivery", ["Lieferverzögerung", "Lieferung .. spät", "zu spät geliefert"], []),
        Theme("food", null, ["Essen", "Speisekarte"], ["Karte"]),
        Theme("staff", null, ["Bedienung", "Kellner"], []),
        Theme("staff.friendliness", "staff", ["freundlich"], []),
        Theme("waiting", null, ["Wartezeit"], []),
    ]), new LexiconSentiment(SmallLexicon.Read()));

    [Fact]
    public void A_text_may_talk_about_several_themes() =>
        Assert.Equal(["food", "staff"], Names("Essen gut, Bedienung schlecht"));

    [Fact]
    public void Each_theme_is_judged_by_the_words_around_it()
    {
        var found = Finder.Find("Das Essen war gut, aber die Bedienung war schlecht.", Language.German);

        Assert.Equal([SentimentLabel.Positive, SentimentLabel.Negative], found.Select(m => m.Sentiment.Label));
    }

    [Fact]
    public void And_divides_the_words_of_two_themes()
    {
        var found = Finder.Find("Das Essen war gut und die Bedienung schlecht", Language.German);

        Assert.Equal([SentimentLabel.Positive, SentimentLabel.Negative], found.Select(m => m.Sentiment.Label));
    }

    [Fact]
    public void Adjectives_before_their_nouns_go_with_them()
    {
        var found = Finder.Find("gutes Essen, schlechte Bedienung", Language.German);

        Assert.Equal([SentimentLabel.Positive, SentimentLabel.Negative], found.Select(m => m.Sentiment.Label));
    }

    [Fact]
    public void A_clause_without_judgement_borrows_from_one_without_theme()
    {
        var found = Assert.Single(Finder.Find("Wir hatten die Pizza vom Kellner, schlecht war das.", Language.German));

        Assert.Equal(SentimentLabel.Negative, found.Sentiment.Label);
    }

    [Fact]
    public void The_second_level_wins_over_the_first_at_the_same_words()
    {
        Assert.Equal(["delivery.late"], Names("Die Lieferung kam zu spät"));
        Assert.Equal(["delivery.late"], Names("Lieferverzögerungen"));
    }

    [Fact]
    public void Compounds_are_met_by_their_end() => Assert.Equal(["food"], Names("Die Mittagsspeisekarte"));

    [Fact]
    public void A_negation_does_not_matter() => Assert.Equal(["waiting"], Names("Keine Wartezeit"));

    [Fact]
    public void A_hint_counts_only_beside_its_theme()
    {
        Assert.Empty(Names("Die Karte ging nicht"));
        Assert.Equal(["food", "food"], Names("Die Karte ist klein, das Essen schön"));
    }

    [Fact]
    public void Mentions_stand_where_the_words_stand()
    {
        const string text = "Tja … 😀 die Lieferung!";
        var only = Assert.Single(Finder.Find(text, Language.German));

        Assert.Equal("Lieferung", text.Substring(only.Start, only.Length));
        Assert.Equal(("delivery", "delivery"), (only.Theme.Name, only.Theme.Top));
    }

    [Theory]
    [MemberData(nameof(LexiconSentimentTests.Hostile), MemberType = typeof(LexiconSentimentTests))]
    public void Hostile_texts_give_mentions_and_never_an_error(string text)
    {
        var long1 = text + string.Concat(Enumerable.Repeat("Essen und Bedienung gut ", 2_000));

        Assert.All(Finder.Find(text), m => Assert.InRange(m.End, 1, text.Length));
        Assert.Equal(Finder.Find(long1).Select(m => (m.Start, m.Sentiment.Score)),
            Finder.Find(long1).Select(m => (m.Start, m.Sentiment.Score)));
    }

    [Fact]
    public void A_theme_before_its_parent_is_an_error() => Assert.Throws<ArgumentException>(
        () => new ThemeTaxonomy([Theme("a.b", "a", [], []), Theme("a", null, [], [])]));

    private static IEnumerable<string> Names(string text) =>
        Finder.Find(text, Language.German).Select(m => m.Theme.Name);

    private static Theme Theme(string name, string? parent, string[] words, string[] hints) => new(
        name, parent, BilingualText.Same(name), BilingualWords.None, new(words, []), new(hints, []));
}
