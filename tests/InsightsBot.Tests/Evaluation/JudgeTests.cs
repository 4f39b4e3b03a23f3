using System.Text.Json;
using InsightsBot.Evaluation;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Tests.Evaluation;

public sealed class JudgeTests
{
    [Fact]
    public void Random_answers_get_the_verdicts_of_the_scoring_script()
    {
        var pairs = File.ReadAllLines(Repository.Path("tests/InsightsBot.Tests/Evaluation/judge-pairs.jsonl"));
        var differing = pairs.Where(p => !Agrees(p)).ToList();
        Assert.True(pairs.Length >= 200);
        Assert.Empty(differing);
    }

    [Theory]
    [InlineData("1_000", 1000.0)]
    [InlineData(" 12 ", 12.0)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("٣", 3.0)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5.0)]
    [InlineData("1__0", null)]
    [InlineData("1_", null)]
    [InlineData("0x10", null)]
    [InlineData("12 %", null)]
    [InlineData("", null)]
    public void A_text_is_a_number_by_the_rules_of_the_scoring_script(string text, double? number) =>
        Assert.Equal(number, ScoredCell.Of(text).Number);

    [Theory]
    [InlineData(0.25, "0.25")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1234567890123456.5, "1234567890123456.5")]
    [InlineData(1e16, "1e+16")]
    [InlineData(-2.5e-5, "-2.5e-05")]
    public void A_fraction_is_written_like_the_scoring_script_writes_it(double number, string text)
    {
        using var json = JsonDocument.Parse(number.ToString("E16", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(text, ScoredCell.Of(json.RootElement).Text);
    }

    [Fact]
    public void A_text_answer_must_say_every_word_in_any_case_of_letters()
    {
        var expected = new Expectation(ExpectedKind.Text, []) { Words = ["Promotoren", "KRITIKER"] };
        Assert.Equal(Verdict.Right, Of(AnswerStatus.Answered, "promotoren minus Kritiker"));
        Assert.Equal(Verdict.Wrong, Of(AnswerStatus.Answered, "Promotoren"));
        Assert.Equal(Verdict.Silent, Of(AnswerStatus.Refused, ""));

        Verdict Of(AnswerStatus status, string text) => Judge.Of(expected, new GivenAnswer(status, [], text));
    }

    private static bool Agrees(string pair)
    {
        using var json = JsonDocument.Parse(pair);
        var answer = json.RootElement.GetProperty("answer");
        AnswerStatus? status = answer.GetProperty("status").GetString() switch
        {
            "answered" => AnswerStatus.Answered,
            "clarification" => AnswerStatus.Clarification,
            "refused" => AnswerStatus.Refused,
            "failed" => AnswerStatus.Failed,
            _ => null,
        };
        var given = new GivenAnswer(status, SuiteFile.Rows(answer.GetProperty("table").GetProperty("rows")));
        var verdict = Judge.Of(SuiteFile.ExpectationIn(json.RootElement.GetProperty("gold")), given);
        return RunText.Name(verdict) == json.RootElement.GetProperty("verdict").GetString();
    }
}
