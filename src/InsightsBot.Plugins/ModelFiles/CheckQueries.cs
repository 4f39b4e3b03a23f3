using System.Data;
using System.Data.Common;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>The questions that the check of a model asks a SQLite database. All of them only read.</summary>
/// <remarks>Names are quoted; only names that the database itself has listed get into a text.</remarks>
internal sealed class CheckQueries(DbConnection connection, CancellationToken cancellation)
{
    /// <summary>Members of a column beyond this many are not looked at.</summary>
    public const int MembersMax = 20_000;

    public IReadOnlyList<string> Tables() =>
        Rows("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name", r => r.GetString(0));

    public IReadOnlyList<string> Columns(string table) =>
        Rows($"SELECT name FROM pragma_table_info({Literal(table)}) ORDER BY cid", r => r.GetString(0));

    public bool HasRows(string table) => Rows($"SELECT 1 FROM {Name(table)} LIMIT 1", _ => 1).Count > 0;

    public bool HasValues(string table, string column) =>
        Rows($"SELECT 1 FROM {Name(table)} WHERE {Name(column)} IS NOT NULL LIMIT 1", _ => 1).Count > 0;

    /// <summary>How many combinations of values occur in more than one row; rows with a gap do not count.</summary>
    public long Repeated(string table, IReadOnlyList<string> columns) => Number(
        $"""
        SELECT COUNT(*) FROM (
            SELECT 1 FROM {Name(table)}
            WHERE {string.Join(" AND ", columns.Select(c => $"{Name(c)} IS NOT NULL"))}
            GROUP BY {string.Join(", ", columns.Select(Name))}
            HAVING COUNT(*) > 1)
        """);

    /// <summary>How many rows share the values of columns with another row, and how many rows there are.</summary>
    public (long Sharing, long Rows) Sharing(string table, IReadOnlyList<string> columns) => Rows(
        $"""
        SELECT COALESCE(SUM(CASE WHEN n > 1 THEN n END), 0), COALESCE(SUM(n), 0) FROM (
            SELECT COUNT(*) AS n FROM {Name(table)} GROUP BY {string.Join(", ", columns.Select(Name))})
        """,
        r => (r.GetInt64(0), r.GetInt64(1)))[0];

    /// <summary>How many rows that point to the other table find none there, and how many point.</summary>
    public (long Lost, long Pointing) Lost(
        string here, string there, IReadOnlyList<(string Here, string There)> columns)
    {
        var filled = string.Join(" AND ", columns.Select(c => $"h.{Name(c.Here)} IS NOT NULL"));
        var equal = string.Join(" AND ", columns.Select(c => $"h.{Name(c.Here)} = t.{Name(c.There)}"));
        return Rows(
            $"""
            SELECT COUNT(CASE WHEN NOT EXISTS (SELECT 1 FROM {Name(there)} t WHERE {equal}) THEN 1 END), COUNT(*)
            FROM {Name(here)} h WHERE {filled}
            """,
            r => (r.GetInt64(0), r.GetInt64(1)))[0];
    }

    /// <summary>How many rows lack a value in one of the columns.</summary>
    public long Gaps(string table, IReadOnlyList<string> columns) => Number(
        $"SELECT COUNT(*) FROM {Name(table)} WHERE {string.Join(" OR ", columns.Select(c => $"{Name(c)} IS NULL"))}");

    /// <summary>Whether at least one row finds its row in the other table.</summary>
    public bool Meets(string here, string there, IEnumerable<(string Here, string There)> columns)
    {
        var equal = string.Join(" AND ", columns.Select(c => $"h.{Name(c.Here)} = t.{Name(c.There)}"));
        return Rows($"SELECT 1 FROM {Name(here)} h JOIN {Name(there)} t ON {equal} LIMIT 1", _ => 1).Count > 0;
    }

    /// <summary>The values of a column as text with their rows, most frequent first.</summary>
    public IReadOnlyList<(string Value, long Rows)> Members(string table, string column) => Rows(
        $"""
        SELECT CAST({Name(column)} AS TEXT), COUNT(*) FROM {Name(table)}
        WHERE {Name(column)} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {MembersMax}
        """,
        r => (r.GetString(0), r.GetInt64(1)));

    /// <summary>How many rows hold something else than an ISO 8601 day or instant, and one such value.</summary>
    public (long Rows, string Example) NotIso(string table, string column)
    {
        var text = $"CAST({Name(column)} AS TEXT)";
        return Rows(
            $"""
            SELECT COUNT(*), COALESCE(MIN({text}), '') FROM {Name(table)}
            WHERE {Name(column)} IS NOT NULL
                AND (date(substr({text}, 1, 10)) IS NOT substr({text}, 1, 10)
                    OR substr({text}, 11, 1) NOT IN ('', ' ', 'T'))
            """,
            r => (r.GetInt64(0), r.GetString(1)))[0];
    }

    public long NotNumbers(string table, string column) => Number(
        $"SELECT COUNT(*) FROM {Name(table)} WHERE typeof({Name(column)}) IN ('text', 'blob')");

    public long NotZeroToTen(string table, string column) => Number(
        $"SELECT COUNT(*) FROM {Name(table)} WHERE {Name(column)} < 0 OR {Name(column)} > 10");

    private long Number(string sql) => Rows(sql, r => r.GetInt64(0))[0];

    private List<T> Rows<T>(string sql, Func<DbDataReader, T> read)
    {
        cancellation.ThrowIfCancellationRequested();
        if (connection.State == ConnectionState.Closed)
        {
            connection.Open();
        }

        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names come from the database's own list and are quoted; there are no values.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var registration = cancellation.Register(command.Cancel);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
