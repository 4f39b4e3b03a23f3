using InsightsBot.Evaluation;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Tests.Evaluation;

public sealed class CurveTests
{
    [Fact]
    public void Answers_below_a_sureness_count_as_silence()
    {
        LineOutcome[] outcomes =
        [
            Outcome("a", Verdict.Right, AnswerStatus.Answered, 0.9),
            Outcome("b", Verdict.Wrong, AnswerStatus.Answered, 0.6),
            Outcome("c", Verdict.Silent, AnswerStatus.Refused, 1),
            Outcome("d", Verdict.Wrong, AnswerStatus.Answered, 0.5, ExpectedKind.Refused),
        ];
        Assert.Equal(new Tally(1, 2, 1, 0), RunCurve.At(outcomes, 0));
        Assert.Equal(new Tally(2, 1, 1, 0), RunCurve.At(outcomes, 0.55));
        Assert.Equal(new Tally(2, 0, 2, 0), RunCurve.At(outcomes, 0.8));
        Assert.Equal(new Tally(1, 0, 3, 0), RunCurve.At(outcomes, 0.95));
    }

    private static LineOutcome Outcome(
        string id, Verdict verdict, AnswerStatus status, double sureness, ExpectedKind kind = ExpectedKind.Set)
    {
        var line = new SuiteLine("s", id, Language.English, "?", new Expectation(kind, []));
        var answer = new Answer
        {
            Question = "?", Status = status, Language = Language.English, Text = "", Sureness = sureness,
        };
        return new LineOutcome(line, verdict, answer, "", null);
    }
}
