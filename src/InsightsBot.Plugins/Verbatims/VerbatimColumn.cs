namespace InsightsBot.Plugins.Verbatims;

/// <summary>A column of a private copy that holds customers' words.</summary>
/// <param name="Source">What its verbatims are said to come from.</param>
/// <param name="Table">The table.</param>
/// <param name="Text">The column with the words.</param>
/// <param name="Keys">The columns that tell rows apart; empty takes the number of the row.</param>
/// <param name="Day">The column with the day or instant; null without one.</param>
/// <param name="Segments">Columns whose values verbatims are filtered by.</param>
public sealed record VerbatimColumn(
    string Source, string Table, string Text, IReadOnlyList<string> Keys, string? Day, IReadOnlyList<string> Segments);
