using InsightsBot.Plugins.Tables.Copying;

namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>
/// Measures how far the values of one column are found in another, on samples where tables are large.
/// </summary>
internal sealed class JoinShares(SqliteFile file)
{
    private const int ValuesMax = 5_000;
    private const int RowsMax = 200_000;

    /// <summary>The share (0–1) of different values that are found; at most 5,000 of them are looked at.</summary>
    public double OfValues(string fromTable, string fromColumn, string toTable, string toColumn) => Share(
        $"""
        SELECT count(*), sum(v IN (SELECT {SqliteFile.Quote(toColumn)} FROM {SqliteFile.Quote(toTable)}))
        FROM (SELECT DISTINCT {SqliteFile.Quote(fromColumn)} AS v FROM {SqliteFile.Quote(fromTable)}
              WHERE {SqliteFile.Quote(fromColumn)} IS NOT NULL LIMIT {ValuesMax})
        """);

    /// <summary>
    /// The share (0–1) of rows with a value whose target row exists; large tables are sampled evenly.
    /// </summary>
    public double OfRows(
        TableDraft from, IReadOnlyList<string> fromColumns, string toTable, IReadOnlyList<string> toColumns)
    {
        var step = Math.Max(1, from.Rows / RowsMax);
        var source = string.Join(", ", fromColumns.Select(column => "f." + SqliteFile.Quote(column)));
        var target = string.Join(", ", toColumns.Select(SqliteFile.Quote));
        var filled = string.Join(" AND ", fromColumns.Select(column => $"f.{SqliteFile.Quote(column)} IS NOT NULL"));
        var rowNumber = SqliteFile.RowNumber(from.Columns.Select(column => column.Name));
        return Share(
            $"""
            SELECT count(*), sum(({source}) IN (SELECT {target} FROM {SqliteFile.Quote(toTable)}))
            FROM {SqliteFile.Quote(from.Name)} f WHERE {filled} AND f.{rowNumber} % {step} = 0
            """);
    }

    /// <summary>Whether no two rows have the same values in some columns.</summary>
    public bool AreUnique(string table, IReadOnlyList<string> columns)
    {
        var list = string.Join(", ", columns.Select(SqliteFile.Quote));
        var filled = string.Join(" AND ", columns.Select(column => $"{SqliteFile.Quote(column)} IS NOT NULL"));
        return file.Number(
            $"""
            SELECT count(*) FROM (SELECT 1 FROM {SqliteFile.Quote(table)} WHERE {filled}
                GROUP BY {list} HAVING count(*) > 1 LIMIT 1)
            """) == 0;
    }

    private double Share(string sql)
    {
        using var statement = file.Prepare(sql);
        return statement.Step() && statement.Whole(0) > 0 ? (double)statement.Whole(1) / statement.Whole(0) : 0;
    }
}
