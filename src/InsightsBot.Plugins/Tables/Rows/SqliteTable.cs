using InsightsBot.Plugins.Tables.Copying;

namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>A table of a SQLite source.</summary>
internal sealed class SqliteTable : SourceTable
{
    private readonly SqliteFile file;
    private readonly string sourceName;
    private readonly long rows;

    private SqliteTable(SqliteFile file, string sourceName, long rows)
    {
        this.file = file;
        this.sourceName = sourceName;
        this.rows = rows;
    }

    /// <summary>The user tables of a database, in the order they were created.</summary>
    /// <param name="file">The open database, which must outlive the tables.</param>
    /// <param name="scan">The file.</param>
    /// <param name="nameOf">Gives each table its name in the copy.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="SqliteFailure">The database is damaged.</exception>
    public static IReadOnlyList<SqliteTable> Of(
        SqliteFile file, FileScan scan, Func<string, string> nameOf, IngestLimits limits)
    {
        var names = Texts(
            file,
            """
            SELECT m.name FROM sqlite_master m JOIN pragma_table_list l ON l.name = m.name AND l.schema = 'main'
            WHERE m.type = 'table' AND l.type = 'table' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY m.rowid
            """);
        var given = names.ToDictionary(name => name, nameOf, StringComparer.OrdinalIgnoreCase);
        return [.. names.Select(name => Describe(file, scan, name, given, limits, names.Count))];
    }

    /// <inheritdoc/>
    public override RowReader Open()
    {
        var columns = string.Join(", ", Columns.Select(SqliteFile.Quote));
        return new SqliteRows(
            file.Prepare($"SELECT {columns} FROM {SqliteFile.Quote(sourceName)}"), SourceFile, Columns.Count, rows);
    }

    private static SqliteTable Describe(
        SqliteFile file, FileScan scan, string name, Dictionary<string, string> given, IngestLimits limits, int tables)
    {
        var literal = name.Replace("'", "''", StringComparison.Ordinal);
        var columns = Texts(file, $"SELECT name FROM pragma_table_xinfo('{literal}') WHERE hidden <> 1 ORDER BY cid");
        if (columns.Count > limits.ColumnsMax)
        {
            throw Refusals.TooManyColumns(scan.Name, columns.Count, limits.ColumnsMax);
        }

        var key = Texts(file, $"SELECT name FROM pragma_table_xinfo('{literal}') WHERE pk > 0 ORDER BY pk");
        return new SqliteTable(file, name, file.Number($"SELECT count(*) FROM {SqliteFile.Quote(name)}"))
        {
            Name = given[name],
            SourceFile = scan.Name,
            Columns = columns,
            DeclaredKey = key,
            DeclaredJoins = Joins(file, literal, columns, given),
            Weight = scan.Length / tables,
        };
    }

    private static List<DeclaredJoin> Joins(
        SqliteFile file, string literal, IReadOnlyList<string> columns, Dictionary<string, string> given)
    {
        var parts = new List<(long Id, string Table, string From, string? To)>();
        using (var statement = file.Prepare(
            $"SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list('{literal}') ORDER BY id, seq"))
        {
            while (statement.Step())
            {
                parts.Add((statement.Whole(0), statement.Text(1)!, statement.Text(2)!, statement.Text(3)));
            }
        }

        var joins = new List<DeclaredJoin>();
        foreach (var join in parts.GroupBy(part => part.Id).OrderBy(group => group.Key))
        {
            var table = join.First().Table;
            if (!given.TryGetValue(table, out var name))
            {
                continue;
            }

            var target = table.Replace("'", "''", StringComparison.Ordinal);
            var targetColumns = Texts(file, $"SELECT name FROM pragma_table_xinfo('{target}') ORDER BY cid");
            var targetKey = Texts(file, $"SELECT name FROM pragma_table_xinfo('{target}') WHERE pk > 0 ORDER BY pk");
            var from = join.Select(part => Spelling(columns, part.From)).ToList();
            var to = join.Select((part, at) => part.To is not null
                ? Spelling(targetColumns, part.To)
                : at < targetKey.Count ? targetKey[at] : null).ToList();
            if (from.All(column => column is not null) && to.All(column => column is not null))
            {
                joins.Add(new DeclaredJoin([.. from!], name, [.. to!]));
            }
        }

        return joins;
    }

    // A foreign key may spell a column in other case than the table does.
    private static string? Spelling(IReadOnlyList<string> columns, string name) =>
        columns.FirstOrDefault(column => column.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static List<string> Texts(SqliteFile file, string sql)
    {
        var texts = new List<string>();
        using var statement = file.Prepare(sql);
        while (statement.Step())
        {
            texts.Add(statement.Text(0)!);
        }

        return texts;
    }
}
