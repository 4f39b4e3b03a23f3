using System.Globalization;
using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Tests.Golden;

namespace InsightsBot.Tests.Why;

/// <summary>Parts of a change add up to it, whatever was asked.</summary>
[Collection(OneDemo.Name)]
public sealed class ChangesTests(DemoHub demo)
{
    [Theory]
    [InlineData("Warum ist der NPS im Q3 2025 gefallen?")]
    [InlineData("Why did the NPS rise in Q4 2025?")]
    [InlineData("Warum ist die Wartezeit gestiegen?")]
    [InlineData("Warum hat sich die Beschwerdequote 2025 verändert?")]
    public void Parts_of_a_ratio_add_up_to_the_change(string question)
    {
        var answer = Ask(question);
        var change = Ratio(answer, 2, 4) - Ratio(answer, 1, 3);
        Assert.Equal(change, answer.Table.Rows.Sum(r => Number(r[7])), 9);
        Assert.Equal("waterfall", answer.Chart!.Kind);
        Assert.All(answer.Table.Rows, r => Assert.Equal(Number(r[5]) + Number(r[6]), Number(r[7]), 9));
    }

    [Fact]
    public void Parts_of_a_count_are_the_differences()
    {
        var answer = Ask("Warum sind die Beschwerden im Juli 2025 gestiegen?");
        Assert.All(answer.Table.Rows, r => Assert.Equal(Number(r[2]) - Number(r[1]), Number(r[7]), 9));
    }

    [Theory]
    [InlineData("Warum ist der NPS 1999 gefallen?")]
    [InlineData("Warum ist der NPS im Januar 2024 gefallen?")]
    [InlineData("Why did the NPS fall in 2030?")]
    public void A_period_without_values_gets_a_plain_sentence(string question)
    {
        var answer = Ask(question);
        Assert.NotEqual(AnswerStatus.Failed, answer.Status);
        Assert.DoesNotContain("NaN", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("made of:", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("zusammensetzt", answer.Text, StringComparison.Ordinal);
    }

    private static double Ratio(Answer answer, int figure, int of) =>
        answer.Table.Rows.Sum(r => r[figure] is null ? 0 : Number(r[figure]) * Number(r[of]))
            / answer.Table.Rows.Sum(r => Number(r[of]));

    private static double Number(object? cell) => Convert.ToDouble(cell, CultureInfo.InvariantCulture);

    private Answer Ask(string question) =>
        demo.Hub.Ask(new AskRequest(question), Conversation.New, CancellationToken.None).Answer;
}
