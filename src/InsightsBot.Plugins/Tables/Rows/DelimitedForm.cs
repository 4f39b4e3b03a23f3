namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>How a delimited file is laid out.</summary>
/// <param name="Delimiter">The byte between cells, or 0 for one cell a line.</param>
/// <param name="HasHeader">Whether its first row names the columns.</param>
/// <param name="Columns">The column names.</param>
/// <param name="HintBytes">The bytes of a first line such as "sep=;", which some programs write; mostly 0.</param>
internal sealed record DelimitedForm(byte Delimiter, bool HasHeader, IReadOnlyList<string> Columns, int HintBytes);
