namespace InsightsBot.Semantics.Answers;

/// <summary>What a channel should draw of the table.</summary>
/// <param name="Kind">"bar" or "line".</param>
/// <param name="Title">The heading, in the answer's language.</param>
/// <param name="X">The column on the axis.</param>
/// <param name="Y">The columns that are drawn.</param>
public sealed record AnswerChart(string Kind, string Title, string X, IReadOnlyList<string> Y);
