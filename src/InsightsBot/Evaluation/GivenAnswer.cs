using InsightsBot.Semantics.Answers;

namespace InsightsBot.Evaluation;

/// <summary>As much of an answer as the judge looks at.</summary>
/// <param name="Status">How the question ended; null when there is no answer at all.</param>
/// <param name="Rows">The cells of its table.</param>
/// <param name="Text">Its words.</param>
public sealed record GivenAnswer(
    AnswerStatus? Status, IReadOnlyList<IReadOnlyList<ScoredCell>> Rows, string Text = "")
{
    /// <summary>What an answer of the hub gives.</summary>
    public static GivenAnswer Of(Answer answer) =>
        new(answer.Status, [.. answer.Table.Rows.Select(r => r.Select(ScoredCell.Of).ToList())], answer.Text);
}
