using InsightsBot.Semantics.Answers;

namespace InsightsBot.Evaluation;

/// <summary>What became of one line of a suite.</summary>
/// <param name="Line">The line.</param>
/// <param name="Verdict">What the answer is worth.</param>
/// <param name="Answer">The answer; null when something broke on the way.</param>
/// <param name="Key">A language-neutral text of the reading; equal readings have equal keys.</param>
/// <param name="Failure">What broke; null when nothing did.</param>
public sealed record LineOutcome(SuiteLine Line, Verdict Verdict, Answer? Answer, string Key, string? Failure)
{
    /// <summary>What the question wants: as the suite says, else as it was read.</summary>
    public string Aim => Line.Aim
        ?? (Line.Expected.Kind == ExpectedKind.Refused ? "refusal"
            : Answer?.Query?.Aim.ToString().ToLowerInvariant() ?? "unread");

    /// <summary>How it ended, in one word.</summary>
    public string Status => Answer?.Status.ToString().ToLowerInvariant() ?? "broken";
}
