using InsightsBot.Plugins.Tables.Copying;
using InsightsBot.Plugins.Tables.Rows;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>Turns what was counted while copying into a table's profile.</summary>
internal static class TableProfiler
{
    /// <summary>Profiles a table whose rows are in the copy.</summary>
    /// <param name="file">The copy.</param>
    /// <param name="table">The table.</param>
    /// <param name="copy">What was counted; its counters are released.</param>
    /// <param name="notes">Takes what a reader should know.</param>
    public static TableDraft Profile(SqliteFile file, SourceTable table, TableCopy copy, List<BilingualText> notes)
    {
        var columns = new List<ColumnProfile>();
        var rowNumber = SqliteFile.RowNumber(copy.Tallies.Select(tally => tally.Plan.Name));
        foreach (var tally in copy.Tallies)
        {
            columns.Add(tally.ToProfile() with
            {
                Members = Members(file, table.Name, rowNumber, tally),
                SameAs = [.. copy.Tallies
                    .Where(other => other != tally && tally.SplitsLike(other))
                    .Select(other => other.Plan.Name)],
            });
            tally.Values.Release();
        }

        if (copy.Rows > 1)
        {
            AddNotes(table.Name, columns, copy.Rows, notes);
        }

        return new TableDraft(table.Name, table.SourceFile, copy.Rows, columns);
    }

    private static void AddNotes(string table, List<ColumnProfile> columns, long rows, List<BilingualText> notes)
    {
        var constant = columns.Where(column => column.Distinct == 1 && column.Filled == rows).ToList();
        if (constant.Count > 0)
        {
            notes.Add(IngestNotes.Constant(table, [.. constant.Select(column => column.Name)]));
        }

        var empty = columns.Where(column => column.Filled == 0).ToList();
        if (empty.Count > 0)
        {
            notes.Add(IngestNotes.Empty(table, [.. empty.Select(column => column.Name)]));
        }
    }

    private static List<MemberCount> Members(SqliteFile file, string table, string rowNumber, ColumnTally tally)
    {
        var members = new List<MemberCount>();
        var frequent = tally.Values.MostFrequent(ColumnTally.MembersMax);
        if (frequent.Count == 0)
        {
            return members;
        }

        using var statement = file.Prepare(
            $"SELECT {SqliteFile.Quote(tally.Plan.Name)} FROM {SqliteFile.Quote(table)} WHERE {rowNumber} = ?1");
        foreach (var (firstRow, rows) in frequent)
        {
            statement.Bind(1, firstRow);
            if (statement.Step())
            {
                var text = tally.Plan.Type == ColumnType.Real
                    ? ColumnTally.Write(statement.Real(0))
                    : statement.Text(0) ?? "";
                members.Add(new MemberCount(text, rows));
            }

            statement.Reset();
        }

        return members;
    }
}
