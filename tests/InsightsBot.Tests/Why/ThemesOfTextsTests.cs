using System.Globalization;
using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Tests.Golden;

namespace InsightsBot.Tests.Why;

/// <summary>Themes of texts stand beside drivers and changes, with what they rest on.</summary>
[Collection(OneDemo.Name)]
public sealed class ThemesOfTextsTests(DemoHub demo)
{
    private const string Label = "Thema in Texten: ";

    [Fact]
    public void A_theme_that_is_told_stands_in_the_table_and_rests_on_a_query()
    {
        var answer = Ask("Was treibt den NPS?");
        var rows = answer.Table.Rows.Where(r => ((string)r[0]!).StartsWith(Label, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var query = Assert.Single(answer.Citations.OfType<AnswerCitation.Query>(), q => q.Title == (string)row[0]!);
            Assert.Contains("EXISTS", query.Sql, StringComparison.Ordinal);
            Assert.True(Number(row[2]) < Number(row[3]), "A theme that lowers the figure is asked for.");
            Assert.Equal(Number(row[2]) - Number(row[3]), Number(row[4]), 9);
            Assert.True(Number(row[5]) < Number(row[4]) && Number(row[4]) < Number(row[6]) && Number(row[6]) < 0);
            Assert.True(Number(row[11]) < 0.05);
            Assert.Null(row[7]);
        });
    }

    [Theory]
    [InlineData("Warum kündigen Kunden?", "Thema Vertrag (spricht vom Ergebnis selbst)")]
    [InlineData("Why do customers churn?", "theme contract (speaks of the outcome itself)")]
    public void A_theme_that_is_the_outcome_is_left_out_and_named(string question, string note)
    {
        var answer = Ask(question);
        Assert.Contains(note, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Table.Rows, r => ((string)r[0]!).EndsWith(": Vertrag", StringComparison.Ordinal)
            || ((string)r[0]!).EndsWith(": contract", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Warumm ist der NPS im Q3 2025 gefallen?", "„Warumm“ als „warum“ gelesen.")]
    [InlineData("waht drives the NPS", "“waht” read as “what”.")]
    public void A_slip_in_the_words_that_ask_is_read_over_and_said(string question, string said) =>
        Assert.Contains(said, Ask(question).Assumptions);

    private static double Number(object? cell) => Convert.ToDouble(cell, CultureInfo.InvariantCulture);

    private Answer Ask(string question) =>
        demo.Hub.Ask(new AskRequest(question), Conversation.New, CancellationToken.None).Answer;
}
