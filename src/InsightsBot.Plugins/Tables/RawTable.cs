using System.Text;
using InsightsBot.Plugins.Tables.Rows;

namespace InsightsBot.Plugins.Tables;

/// <summary>One table whose cells are read as the source writes them.</summary>
public sealed class RawTable
{
    private readonly SourceTable table;

    internal RawTable(SourceTable table) => this.table = table;

    /// <summary>The table's name: that of the file, with the sheet's where there are several.</summary>
    public string Name => table.Name;

    /// <summary>The file it comes from, without folder.</summary>
    public string SourceFile => table.SourceFile;

    /// <summary>The column names, trimmed; a column without a name is called "column_3".</summary>
    public IReadOnlyList<string> Columns => table.Columns;

    /// <summary>Reads the rows in the order of the source.</summary>
    /// <param name="columns">The places of the columns that are wanted, counted from 0.</param>
    /// <param name="report">Is told the share (0–1) that was read, about every thousand rows; null for nobody.</param>
    /// <returns>One array a row, with the wanted cells; a cell that the row does not have is empty.</returns>
    /// <exception cref="IngestException">The source cannot be read on.</exception>
    public IEnumerable<string[]> Rows(IReadOnlyList<int> columns, Action<double>? report)
    {
        const int rowsPerReport = 1000;
        RowReader? opened = null;
        SourceFaults.Watch(SourceFile, () => opened = table.Open());
        using var reader = opened!;
        for (long rows = 0; ; rows++)
        {
            string[]? cells = null;
            SourceFaults.Watch(SourceFile, () => cells = Next(reader, columns));
            if (cells is null)
            {
                yield break;
            }

            if (rows % rowsPerReport == 0)
            {
                report?.Invoke(reader.ShareRead);
            }

            yield return cells;
        }
    }

    private static string[]? Next(RowReader reader, IReadOnlyList<int> columns)
    {
        if (!reader.Read())
        {
            return null;
        }

        var cells = new string[columns.Count];
        for (var at = 0; at < cells.Length; at++)
        {
            cells[at] = columns[at] < reader.Count ? Encoding.UTF8.GetString(reader.Cell(columns[at])) : "";
        }

        return cells;
    }
}
