using InsightsBot.Semantics.Answers;

namespace InsightsBot.Evaluation;

/// <summary>Says what an answer is worth against its oracle.</summary>
/// <remarks>
/// The rules are those of the suites' scoring script, verdict by verdict; texts with words that must be said, and rows
/// that count once, are the hub's own addition.
/// </remarks>
public static class Judge
{
    /// <summary>The verdict on one answer.</summary>
    public static Verdict Of(Expectation expected, GivenAnswer given)
    {
        var isSilent = given.Status is AnswerStatus.Refused or AnswerStatus.Clarification;
        if (expected.Kind == ExpectedKind.Refused)
        {
            return isSilent ? Verdict.Right : given.Status == AnswerStatus.Failed ? Verdict.Failed : Verdict.Wrong;
        }

        return isSilent ? Verdict.Silent
            : given.Status != AnswerStatus.Answered ? Verdict.Failed
            : Holds(expected, given) ? Verdict.Right
            : Verdict.Wrong;
    }

    private static bool Holds(Expectation expected, GivenAnswer given) => expected.Kind switch
    {
        ExpectedKind.Scalar => given.Rows is [var only] && only.Any(c => expected.Rows[0][0].Accepts(c)),
        ExpectedKind.Rows => TableMatch.Holds(expected.Rows, given.Rows, true, expected.Lenient),
        ExpectedKind.Set or ExpectedKind.List => expected.Distinct
            ? TableMatch.HoldsOnce(expected.Rows, given.Rows)
            : TableMatch.Holds(expected.Rows, given.Rows, false, expected.Lenient),
        ExpectedKind.Text => Says(given.Text, expected.Words),
        ExpectedKind.Refused => false,
    };

    private static bool Says(string text, IReadOnlyList<string> words)
    {
        var folded = CaseFolding.Of(text);
        return words.All(w => w.Split('|').Any(a => folded.Contains(CaseFolding.Of(a), StringComparison.Ordinal)));
    }
}
