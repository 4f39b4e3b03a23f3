namespace InsightsBot.Semantics.Answers;

/// <summary>Rows of raw cells: numbers unformatted, shares from 0 to 1, empty cells null.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows; each as long as the columns.</param>
public sealed record AnswerTable(IReadOnlyList<AnswerColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>A table without columns or rows.</summary>
    public static readonly AnswerTable Empty = new([], []);
}
