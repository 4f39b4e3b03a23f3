using InsightsBot.Plugins.Tables.Cells;
using InsightsBot.Plugins.Tables.Copying;
using InsightsBot.Plugins.Tables.Rows;

namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>Finds the column, or the pair of columns, that names each row of a table once.</summary>
internal sealed class KeyFinder(SqliteFile file)
{
    private const double KeyLengthMax = 48;
    private const int PairsMax = 12;
    private const long PairRowsMax = 500_000;

    private int indexes;

    /// <summary>Finds the key of a table and puts a unique index on it.</summary>
    public void Find(TableDraft table, SourceTable source)
    {
        if (table.Rows == 0)
        {
            return;
        }

        var declared = source.DeclaredKey;
        if (declared.Count > 0 && declared.All(name => table.Columns.Any(c => c.Name == name && c.Filled == table.Rows))
            && TryIndex(table, declared))
        {
            table.PrimaryKey = declared;
            return;
        }

        foreach (var column in Candidates(table))
        {
            if (TryProve(table, column))
            {
                table.PrimaryKey = [column.Name];
                return;
            }
        }

        table.PrimaryKey = Pair(table);
    }

    /// <summary>
    /// Proves that a column is unique by putting a unique index on it; the profile then says so exactly.
    /// </summary>
    public bool TryProve(TableDraft table, ColumnProfile column)
    {
        if (!TableDraft.MayBeUnique(column) || !TryIndex(table, [column.Name]))
        {
            return false;
        }

        table.Put(column with { Distinct = column.Filled, DistinctIsExact = true });
        return true;
    }

    private static IEnumerable<ColumnProfile> Candidates(TableDraft table)
    {
        var possible = table.Columns
            .Where(column => column.Filled == table.Rows && TableDraft.MayBeUnique(column) && IsKeyType(column))
            .ToList();
        var named = possible.Where(column => ColumnWords.IsKeyLike(column.Name) || IsNamedLike(table, column)).ToList();
        return named
            .OrderByDescending(column => IsOwnKey(table, column))
            .Concat(possible.Where(column => IsPlausible(table, column)))
            .Distinct();
    }

    private static bool IsKeyType(ColumnProfile column) =>
        column.Type == ColumnType.Whole && column.Form == ColumnForm.Plain
        || column.Type == ColumnType.Text && column.MeanLength <= KeyLengthMax;

    // "id", or "customer_id" in "customers", before any other key, which may be a foreign one.
    private static bool IsOwnKey(TableDraft table, ColumnProfile column)
    {
        var core = ColumnWords.Core(column.Name);
        return core.Count == 0 || WordMatch.Same(core, ColumnWords.Core(table.Name));
    }

    private static bool IsNamedLike(TableDraft table, ColumnProfile column) =>
        WordMatch.Same(ColumnWords.Core(column.Name), ColumnWords.Core(table.Name));

    // Without a telling name: the first column, if its values look like names of things rather than like quantities.
    private static bool IsPlausible(TableDraft table, ColumnProfile column) =>
        column.Name == table.Columns[0].Name && table.Rows > 1 && !ColumnWords.IsMeasureLike(column.Name);

    private IReadOnlyList<string> Pair(TableDraft table)
    {
        if (table.Rows is < 2 or > PairRowsMax)
        {
            return [];
        }

        var parts = table.Columns
            .Where(column => column.Filled == table.Rows && column.Distinct > 1 && column.Form == ColumnForm.Plain
                && column.Type != ColumnType.Real && column.MeanLength <= KeyLengthMax
                && !ColumnWords.IsMeasureLike(column.Name))
            .ToList();
        var pairs = parts
            .SelectMany((first, at) => parts.Skip(at + 1).Select(second => (First: first, Second: second)))
            .Where(pair => ColumnWords.IsKeyLike(pair.First.Name) || ColumnWords.IsKeyLike(pair.Second.Name))
            .Where(pair => (double)pair.First.Distinct * pair.Second.Distinct >= table.Rows)
            .OrderByDescending(pair =>
                ColumnWords.IsKeyLike(pair.First.Name) && ColumnWords.IsKeyLike(pair.Second.Name))
            .Take(PairsMax);
        foreach (var (first, second) in pairs)
        {
            if (TryIndex(table, [first.Name, second.Name]))
            {
                return [first.Name, second.Name];
            }
        }

        return [];
    }

    private bool TryIndex(TableDraft table, IReadOnlyList<string> columns)
    {
        var list = string.Join(", ", columns.Select(SqliteFile.Quote));
        var name = SqliteFile.Quote($"{table.Name}#key{++indexes}");
        return file.TryExecute($"CREATE UNIQUE INDEX {name} ON {SqliteFile.Quote(table.Name)} ({list})");
    }
}
