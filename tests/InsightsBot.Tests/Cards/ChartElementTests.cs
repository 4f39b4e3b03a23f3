using System.Text.Json.Nodes;
using InsightsBot.Activities;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Tests.Cards;

/// <summary>What an answer's chart becomes in a card.</summary>
public sealed class ChartElementTests
{
    [Theory]
    [InlineData("bar", "Chart.VerticalBar.Grouped")]
    [InlineData("waterfall", "Chart.VerticalBar.Grouped")]
    [InlineData("line", "Chart.Line")]
    [InlineData("event_study", "Chart.Line")]
    [InlineData("survival", "Chart.Line")]
    [InlineData("funnel", "Chart.HorizontalBar")]
    [InlineData("sankey", "Chart.HorizontalBar")]
    public void Each_kind_is_drawn_and_falls_back_to_a_table(string kind, string type)
    {
        var chart = Assert.Single(CardNodes.OfType(Card(MadeAnswers.WithChart(kind)), type));
        Assert.Equal("Table", (string?)chart["fallback"]!["type"]);
        Assert.NotEmpty(chart["data"]!.AsArray());
    }

    [Fact]
    public void A_kind_that_cards_do_not_know_is_left_to_the_table()
    {
        var card = Card(MadeAnswers.WithChart("unknown"));
        Assert.DoesNotContain(CardNodes.Texts(card), t => t.Text.StartsWith("Chart.", StringComparison.Ordinal));
        Assert.NotEmpty(CardNodes.OfType(card, "Table"));
    }

    [Fact]
    public void Shares_are_drawn_as_percent_and_the_axis_says_so()
    {
        var chart = CardNodes.OfType(Card(MadeAnswers.WithChart("funnel")), "Chart.HorizontalBar")[0];
        Assert.Equal(25.6, (double)chart["data"]![0]!["y"]!);
        Assert.Equal("Anteil (%)", (string?)chart["xAxisTitle"]);
    }

    [Fact]
    public void Few_short_bars_stand_and_others_lie()
    {
        Assert.Single(CardNodes.OfType(Card(MadeAnswers.Ranking()), "Chart.VerticalBar"));
        var wide = MadeAnswers.Ranking() with
        {
            Table = MadeAnswers.Reasons([["Ein sehr langer Grund zu gehen", 2L, 0.5], ["Netz", 2L, 0.5]]),
        };
        Assert.Single(CardNodes.OfType(Card(wide), "Chart.HorizontalBar"));
    }

    [Fact]
    public void One_bar_is_no_chart()
    {
        var one = MadeAnswers.Ranking() with { Table = MadeAnswers.Reasons([["Preis", null, 0.5], ["Netz", 2L, 0.5]]) };
        Assert.DoesNotContain(CardNodes.Texts(Card(one)), t => t.Text.StartsWith("Chart.", StringComparison.Ordinal));
    }

    private static JsonObject Card(Answer answer) =>
        CardNodes.CardOf(AnswerMessage.Of(answer, MessageLook.Teams, "run")[0])!;
}
