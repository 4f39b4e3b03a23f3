using InsightsBot.Asking;
using InsightsBot.Evaluation;

namespace InsightsBot.Tests.Evaluation;

public sealed class GoldenReaderTests
{
    private const string Page = """
        # NPS, a quarter later
        aim: follow-up
        asked on: 2026-01-15
        de: Und im Quartal davor?
        en: And the quarter before?
        status: answered
        kind: rows
        lenient: true
        follows: nps-last-quarter

        A note: with a colon.

        ## Oracle
        ```sql
        SELECT 1,
               'a'
        ```
        """;

    [Fact]
    public void A_page_is_read_with_head_and_oracle()
    {
        var golden = GoldenReader.Read("nps-quarter-before", Page);
        Assert.Equal(("NPS, a quarter later", "follow-up"), (golden.Title, golden.Aim));
        Assert.Equal(new DateOnly(2026, 1, 15), golden.AskedOn);
        Assert.Equal(("Und im Quartal davor?", "And the quarter before?"), (golden.Question.De, golden.Question.En));
        Assert.Equal((ExpectedKind.Rows, true, "nps-last-quarter"), (golden.Kind, golden.Lenient, golden.Follows));
        Assert.Equal("SELECT 1,\n       'a'", golden.Oracle);
    }

    [Fact]
    public void A_text_page_says_its_words_in_both_languages()
    {
        var golden = GoldenReader.Read("definition", """
            # What NPS is
            aim: definition
            asked on: data end
            de: Was ist der NPS?
            en: What is NPS?
            status: answered
            kind: text

            ## Must say
            | de | en |
            |---|---|
            | Promotoren | promoters |
            | Kritiker | detractors |
            """);
        Assert.Null(golden.AskedOn);
        Assert.Equal(["Promotoren|promoters", "Kritiker|detractors"], golden.MustSay.Select(w => $"{w.De}|{w.En}"));
    }

    [Theory]
    [InlineData("aim: follow-up\n", "")]
    [InlineData("kind: rows", "kind: table")]
    [InlineData("asked on: 2026-01-15", "asked on: soon")]
    [InlineData("status: answered", "state: answered")]
    [InlineData("status: answered", "status: answered\nstatus: refused")]
    [InlineData("status: answered", "status")]
    [InlineData("status: answered", "status: right")]
    [InlineData("```sql", "```")]
    public void A_page_that_lacks_something_says_what(string present, string instead)
    {
        var page = Page.ReplaceLineEndings("\n").Replace(present, instead, StringComparison.Ordinal);
        var failure = Assert.Throws<AskingException>(() => GoldenReader.Read("stem", page));
        Assert.Contains("stem.md", failure.Sentence.En, StringComparison.Ordinal);
    }
}
