using InsightsBot.Plugins.Tables.Copying;

namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>
/// Measures how far the values of one column are found in another, on samples where tables are large.
/// </summary>
internal sealed class JoinShares(SqliteFile file)
{
    private const int ValuesMax = 5_000;
    private const int RowsMax = 200_000;

    // The values of a larger target are left to the database.
    private const int TargetRowsMax = 1_000_000;

    private readonly Dictionary<(string Table, string Column), IReadOnlyList<ulong>> samples = [];
    private (string Table, string Column) targetName;
    private HashSet<ulong> target = [];

    /// <summary>The share (0–1) of different values that are found; at most 5,000 of them are looked at.</summary>
    /// <remarks>One target after the other is quickest: the values of the last one are kept.</remarks>
    public double OfValues(TableDraft from, string fromColumn, TableDraft to, string toColumn)
    {
        if (to.Rows > TargetRowsMax)
        {
            return Share(
                $"""
                SELECT count(*), sum(v IN (SELECT {SqliteFile.Quote(toColumn)} FROM {SqliteFile.Quote(to.Name)}))
                FROM ({Different(from.Name, fromColumn)} LIMIT {ValuesMax})
                """);
        }

        var sample = Sample(from.Name, fromColumn);
        var values = Target(to.Name, toColumn);
        return sample.Count == 0 ? 0 : (double)sample.Count(values.Contains) / sample.Count;
    }

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

    private IReadOnlyList<ulong> Sample(string table, string column)
    {
        if (!samples.TryGetValue((table, column), out var sample))
        {
            samples[(table, column)] = sample = [.. Hashes($"{Different(table, column)} LIMIT {ValuesMax}")];
        }

        return sample;
    }

    private HashSet<ulong> Target(string table, string column)
    {
        if (targetName != (table, column))
        {
            target = [.. Hashes(
                $"SELECT {SqliteFile.Quote(column)} FROM {SqliteFile.Quote(table)} "
                    + $"WHERE {SqliteFile.Quote(column)} IS NOT NULL")];
            targetName = (table, column);
        }

        return target;
    }

    private static string Different(string table, string column) =>
        $"""
        SELECT DISTINCT {SqliteFile.Quote(column)} AS v FROM {SqliteFile.Quote(table)}
        WHERE {SqliteFile.Quote(column)} IS NOT NULL
        """;

    private IEnumerable<ulong> Hashes(string sql)
    {
        using var statement = file.Prepare(sql);
        while (statement.Step())
        {
            yield return statement.TypeOf(0) == SQLitePCL.raw.SQLITE_INTEGER
                ? ValueHash.Of(statement.Whole(0))
                : ValueHash.Of(statement.Utf8(0));
        }
    }

    private double Share(string sql)
    {
        using var statement = file.Prepare(sql);
        return statement.Step() && statement.Whole(0) > 0 ? (double)statement.Whole(1) / statement.Whole(0) : 0;
    }
}
