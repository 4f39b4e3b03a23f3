namespace InsightsBot.Semantics.Compile;

/// <summary>A finished SELECT whose first columns are the groups, and what follows them.</summary>
/// <param name="Name">What the step is called where several are put together.</param>
/// <param name="Comment">What the step counts, in words.</param>
/// <param name="Text">The statement, without order and limit.</param>
/// <param name="Keys">The expressions of the groups, as an order of this statement may use them.</param>
/// <param name="Columns">The columns after the groups, with their expressions.</param>
internal sealed record SqlPart(
    string Name,
    string Comment,
    string Text,
    IReadOnlyList<string> Keys,
    IReadOnlyList<(CompiledColumn Column, string Text)> Columns);
