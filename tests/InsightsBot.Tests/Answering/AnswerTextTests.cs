using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Tests.Answering;

public sealed class AnswerTextTests
{
    private static readonly Answer Level = Composing.Of(
        new MetricQuery { Aim = Aim.Level, Measures = [ShopModel.Count] },
        Language.German,
        [new() { ["customer_count"] = 313L }]);

    [Theory]
    [MemberData(nameof(Answers))]
    public void Suggestions_follow_after_one_blank_line(Answer answer)
    {
        var lines = AnswerText.In("table", answer).Split('\n').ToList();
        var first = lines.FindIndex(l => l.StartsWith("Weiter fragen: ", StringComparison.Ordinal));
        Assert.True(first >= 2);
        Assert.Equal("", lines[first - 1]);
        Assert.NotEqual("", lines[first - 2]);
        Assert.All(lines[first..^1], l => Assert.StartsWith("Weiter fragen: ", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_suggestions_no_blank_line_ends_an_answer()
    {
        var text = AnswerText.In("table", Level with { Suggestions = [] });
        Assert.DoesNotContain("Weiter fragen", text, StringComparison.Ordinal);
        Assert.False(text.EndsWith("\n\n", StringComparison.Ordinal));
    }

    public static TheoryData<Answer> Answers() =>
    [
        Level with { Suggestions = ["NPS nach Bundesland", "Was ist der NPS?"] },
        Level with { Suggestions = ["NPS"], Citations = [] },
        Level with { Suggestions = ["NPS"], Citations = [], Interpretation = "", Table = new AnswerTable([], []) },
    ];
}
