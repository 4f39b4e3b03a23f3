using InsightsBot.Semantics.Sentiment;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Sentiment;

public sealed class LexiconSentimentTests
{
    private static readonly LexiconSentiment Judge = new(SmallLexicon.Read());

    [Theory]
    [InlineData("Das Essen war gut.", SentimentLabel.Positive)]
    [InlineData("Das Essen war nicht gut.", SentimentLabel.Negative)]
    [InlineData("Die Lieferung kam zwei Stunden zu spät.", SentimentLabel.Negative)]
    [InlineData("Die Filiale liegt am Markt.", SentimentLabel.Neutral)]
    [InlineData("The food was good.", SentimentLabel.Positive)]
    [InlineData("The food was not good.", SentimentLabel.Negative)]
    [InlineData("The shop is at the market.", SentimentLabel.Neutral)]
    [InlineData("", SentimentLabel.Neutral)]
    public void A_text_is_judged_by_its_words(string text, SentimentLabel label) =>
        Assert.Equal(label, Judge.Of(text).Label);

    [Fact]
    public void A_verb_may_be_negated_behind_it() =>
        Assert.Equal(SentimentLabel.Negative, Judge.Of("Das überzeugt mich leider gar nicht.", Language.German).Label);

    [Fact]
    public void A_negation_ends_with_its_clause() =>
        Assert.True(Strength("Es war nicht voll, gut war es.", "gut") > 0);

    [Fact]
    public void Emphasis_makes_stronger_and_doubt_makes_weaker()
    {
        Assert.True(Strength("sehr gut", "gut") > Strength("gut", "gut"));
        Assert.True(Strength("etwas gut", "gut") < Strength("gut", "gut"));
        Assert.True(Strength("gut!", "gut") > Strength("gut.", "gut"));
    }

    [Fact]
    public void What_follows_but_weighs_more()
    {
        var bad = Judge.Of("Das Essen war gut, aber die Bedienung war schlecht.", Language.German);
        var good = Judge.Of("Die Bedienung war schlecht, aber das Essen war gut.", Language.German);

        Assert.True(bad.Score < good.Score);
    }

    [Fact]
    public void Praise_that_is_only_wished_for_is_blame() =>
        Assert.True(Strength("Es wäre gut gewesen", "gut") < 0);

    [Fact]
    public void The_past_tense_is_no_wish_though_its_stem_is_the_same() =>
        Assert.True(Strength("Es war gut", "gut") > 0);

    [Fact]
    public void Short_words_that_only_a_stemmer_takes_for_alike_stay_apart()
    {
        Assert.Empty(Judge.Of("schon da", Language.German).Evidence);
        _ = Assert.Single(Judge.Of("schöne Bar", Language.German).Evidence);
    }

    [Fact]
    public void The_end_of_a_compound_counts_unless_un_stands_before_it()
    {
        Assert.True(Strength("gastfreundlich", "gastfreundlich") > 0);
        Assert.Empty(Judge.Of("superunfreundlich", Language.German).Evidence);
    }

    [Fact]
    public void The_longest_phrase_wins()
    {
        var only = Assert.Single(Judge.Of("Nicht schlecht", Language.German).Evidence);

        Assert.Equal((0, 14, true), (only.Start, only.Length, only.Strength > 0));
    }

    [Fact]
    public void A_gap_in_a_phrase_takes_up_to_three_words()
    {
        Assert.NotEmpty(Judge.Of("Das Netz fällt jeden Tag wieder aus", Language.German).Evidence);
        Assert.Empty(Judge.Of("Das Netz fällt mir und dir und allen aus", Language.German).Evidence);
    }

    [Fact]
    public void Words_that_say_nothing_in_german_are_not_read_as_english()
    {
        Assert.Empty(Judge.Of("Das Bad war neben der Küche", Language.German).Evidence);
        _ = Assert.Single(Judge.Of("The bath was bad", Language.English).Evidence);
    }

    [Fact]
    public void Praise_in_quotation_marks_or_before_a_bad_fact_is_never_sure()
    {
        Assert.False(Judge.Of("Der \"gute\" Service").IsSure);
        Assert.True(Judge.Of("Der \"gute\" Service").IsIronic);
        Assert.True(Judge.Of("Danke für zwei Stunden zu spät").IsIronic);
        Assert.True(Judge.Of("Danke für zwei Stunden zu spät").Score < 0);
    }

    [Fact]
    public void Evidence_stands_where_the_words_stand()
    {
        const string text = "😀 Wir fanden es sehr GUT, wirklich";
        var evidence = Judge.Of(text, Language.German).Evidence;

        Assert.Equal(["😀", "GUT"], evidence.Select(e => text.Substring(e.Start, e.Length)));
    }

    [Fact]
    public void Parts_of_a_text_are_judged_alone()
    {
        const string text = "Essen gut. Bedienung schlecht.";
        var parts = Judge.OfParts(text, [(0, 10), (11, 19)], Language.German);

        Assert.Equal([SentimentLabel.Positive, SentimentLabel.Negative], parts.Select(p => p.Label));
    }

    [Fact]
    public void Probabilities_add_up_and_the_score_lies_between_its_ends()
    {
        foreach (var text in (string[])["gut", "schlecht", "gut gut gut gut gut gut", "nicht gut?", "x", "😡😡"])
        {
            var score = Judge.Of(text);
            Assert.Equal(1, score.Negative + score.Neutral + score.Positive, 9);
            Assert.InRange(score.Score, -1, 1);
        }
    }

    [Fact]
    public void Letters_drawn_out_and_character_references_and_mentions_do_no_harm()
    {
        Assert.True(Judge.Of("guuuuut", Language.German).Score > 0);
        Assert.Empty(Judge.Of("@gut &gt;Du http://gut.de/gut gut@gut.de", Language.German).Evidence);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_texts_give_a_score_and_never_an_error(string text)
    {
        var score = Judge.Of(text);

        Assert.All(score.Evidence, e => Assert.InRange(e.End, 1, text.Length));
        Assert.Equal(score.Score, Judge.Of(text).Score);
    }

    public static TheoryData<string> Hostile() =>
    [
        "", " ", "\0\0\0", "\u202Egut\u202C", "g\u200Bu\u200Bt", "\uFEFFgut", "<b>gut</b><script>x</script>",
        new string('!', 10_000), new string('"', 9_999), new string('(', 10_000), "&&&&&&&&;", "@", "@@@@", "…",
        new string('\u0301', 5_000), "مرحبا بالعالم", "非常好", "\r\n\r\n\r\n", "a\uFFFDb",
        string.Concat(Enumerable.Repeat("gut ", 50_000)), string.Concat(Enumerable.Repeat("fällt ", 50_000)),
        new string('g', 200_000), string.Concat(Enumerable.Repeat("\"gut\" ", 20_000)),
        string.Concat(Enumerable.Repeat("😀", 20_000)),
    ];

    [Fact]
    public void Halves_of_surrogate_pairs_do_no_harm() =>
        Assert.True(Judge.Of("\uD83D gut \uDE00" + '\uDC00', Language.German).Score > 0);

    private static double Strength(string text, string word)
    {
        var span = Judge.Of(text, Language.German).Evidence.Single(e => text.Substring(e.Start, e.Length) == word);
        return span.Strength;
    }
}
