namespace InsightsBot.Semantics.Compile;

/// <summary>A query as SQL text with parameters, and what its columns mean.</summary>
/// <param name="Text">The SQL; no word of a question and no member of the data stands in it.</param>
/// <param name="Parameters">Values by parameter name, without the dialect's sign.</param>
/// <param name="Columns">The result columns, in order.</param>
/// <param name="RowsMax">How many rows the query returns at most.</param>
public sealed record CompiledSql(
    string Text,
    IReadOnlyDictionary<string, object> Parameters,
    IReadOnlyList<CompiledColumn> Columns,
    int RowsMax);
