namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>How a delimited file is laid out.</summary>
/// <param name="Delimiter">The byte between cells, or 0 for one cell a line.</param>
/// <param name="HasHeader">Whether its first row names the columns.</param>
/// <param name="Columns">The column names.</param>
internal sealed record DelimitedForm(byte Delimiter, bool HasHeader, IReadOnlyList<string> Columns);
