namespace InsightsBot.Semantics.Answers;

/// <summary>One column of an answer's table.</summary>
/// <param name="Name">The alias in the SQL.</param>
/// <param name="Label">The heading, in the answer's language.</param>
/// <param name="Type">"text" or "number".</param>
/// <param name="Unit">The unit in snake_case, or null.</param>
public sealed record AnswerColumn(string Name, string Label, string Type, string? Unit);
