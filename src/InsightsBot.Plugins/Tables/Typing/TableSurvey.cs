using InsightsBot.Plugins.Tables.Rows;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables.Typing;

/// <summary>
/// The first pass over a table: nothing is written, types are found, and whatever is wrong comes to light.
/// </summary>
internal sealed class TableSurvey
{
    private const int RowsBetweenReports = 2048;

    private TableSurvey(
        SourceTable table, IReadOnlyList<ColumnPlan> plans, IReadOnlyList<BilingualText> notes, long rows)
    {
        Table = table;
        Plans = plans;
        Notes = notes;
        Rows = rows;
    }

    /// <summary>The table.</summary>
    public SourceTable Table { get; }

    /// <summary>How its columns are to be read; columns without name and value are left out.</summary>
    public IReadOnlyList<ColumnPlan> Plans { get; }

    /// <summary>What a reader should know.</summary>
    public IReadOnlyList<BilingualText> Notes { get; }

    /// <summary>How many rows it has.</summary>
    public long Rows { get; }

    /// <summary>Reads a table once.</summary>
    /// <param name="table">The table.</param>
    /// <param name="report">Is told the share (0–1) read and asked to stop where the user cancels.</param>
    /// <exception cref="IngestException">The table cannot be read.</exception>
    public static TableSurvey Of(SourceTable table, Action<double> report)
    {
        var columns = table.Columns.Select((name, at) => new ColumnSurvey(name, at)).ToArray();
        long rows = 0;
        var notes = new List<BilingualText>(table.Notes);
        using var reader = table.Open();
        while (reader.Read())
        {
            var count = Math.Min(reader.Count, columns.Length);
            for (var at = 0; at < count; at++)
            {
                columns[at].Add(reader.Cell(at));
            }

            if (++rows % RowsBetweenReports == 0)
            {
                report(reader.ShareRead);
            }
        }

        if (reader is DelimitedRows { ShortRows: > 0 } ragged)
        {
            notes.Add(IngestNotes.ShortRows(table.SourceFile, ragged.ShortRows, ragged.FirstShortLine));
        }

        var kept = columns.Where(column => column.Filled > 0 || !IsUnnamed(column)).ToList();
        var decision = new TypeDecision(table.Name, table.Delimiter, kept);
        var plans = decision.Decide();
        return new TableSurvey(table, plans, [.. notes, .. decision.Notes], rows);
    }

    private static bool IsUnnamed(ColumnSurvey column) =>
        column.Name.StartsWith($"column_{column.Source + 1}", StringComparison.Ordinal);
}
