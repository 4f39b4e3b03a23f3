using InsightsBot.Plugins.Tables.Cells;
using InsightsBot.Plugins.Tables.Copying;
using InsightsBot.Plugins.Tables.Rows;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>
/// Finds the ways between the tables of a copy: those declared, and those that names and values speak for.
/// </summary>
/// <param name="file">The copy.</param>
/// <param name="tables">Its tables; derived key columns are added to them.</param>
/// <param name="keys">Proves uniqueness.</param>
/// <param name="notes">Takes what a reader should know.</param>
internal sealed class JoinFinder(
    SqliteFile file, IReadOnlyList<TableDraft> tables, KeyFinder keys, List<BilingualText> notes)
{
    private const double TextLengthMax = 64;
    private const double SameNameContainment = 0.9;
    private const double PartialNameContainment = 0.95;

    // A target whose column is often empty names too few of its rows.
    private const double TargetFilledMin = 0.9;

    // Fewer different whole numbers than this are found in any numbered table.
    private const long TellingNumbers = 20;

    private readonly JoinShares shares = new(file);
    private readonly PrefixedKeys prefixed = new(file, notes);

    // Many tables have columns of one name: "status", "created_at".
    private readonly Dictionary<(string From, string ToTable, string To), NameMatch> matches = [];

    /// <summary>Finds all joins and indexes the columns that point.</summary>
    /// <param name="sources">The source tables, in the order of the tables.</param>
    public IReadOnlyList<JoinProfile> Find(IReadOnlyList<SourceTable> sources)
    {
        var joins = new List<JoinProfile>();
        for (var at = 0; at < tables.Count; at++)
        {
            foreach (var declared in sources[at].DeclaredJoins)
            {
                AddDeclared(tables[at], declared, joins);
            }
        }

        var candidates = Candidates(joins);
        joins.AddRange(JoinChoice.Of(candidates, tables).Concat(Kin(joins)).Select(ToProfile).ToList());
        var index = 0;
        foreach (var join in joins)
        {
            var columns = string.Join(", ", join.FromColumns.Select(SqliteFile.Quote));
            var name = SqliteFile.Quote($"{join.FromTable}#join{++index}");
            file.Execute($"CREATE INDEX {name} ON {SqliteFile.Quote(join.FromTable)} ({columns})");
        }

        return joins;
    }

    private void AddDeclared(TableDraft from, DeclaredJoin declared, List<JoinProfile> joins)
    {
        var to = tables.FirstOrDefault(table => table.Name == declared.ToTable);
        if (to is null || to.Rows == 0 || from.Rows == 0
            || declared.FromColumns.Any(name => from.Columns.All(column => column.Name != name))
            || declared.ToColumns.Any(name => to.Columns.All(column => column.Name != name)))
        {
            return;
        }

        if (!IsUnique(to, declared.ToColumns))
        {
            notes.Add(IngestNotes.JoinNotUnique(
                $"{from.Name}.{string.Join('+', declared.FromColumns)}",
                $"{to.Name}.{string.Join('+', declared.ToColumns)}"));
            return;
        }

        var isOneToOne = IsUnique(from, declared.FromColumns);
        joins.Add(new JoinProfile(
            from.Name,
            declared.FromColumns,
            to.Name,
            declared.ToColumns,
            isOneToOne,
            true,
            shares.OfRows(from, declared.FromColumns, to.Name, declared.ToColumns)));
    }

    private bool IsUnique(TableDraft table, IReadOnlyList<string> columns) => columns is [var only]
        ? TableDraft.IsUnique(table.Column(only)) || keys.TryProve(table, table.Column(only))
        : shares.AreUnique(table.Name, columns);

    private List<JoinCandidate> Candidates(List<JoinProfile> declared)
    {
        var found = new List<JoinCandidate>();
        foreach (var to in tables)
        {
            foreach (var toColumn in to.Columns.Where(column => IsTarget(to, column)).ToList())
            {
                foreach (var from in tables.Where(table => table != to))
                {
                    found.AddRange(from.Columns
                        .Where(column => IsEligible(column) && !IsDeclared(declared, from, to, column))
                        .ToList()
                        .Select(column => Try(from, column, to, toColumn))
                        .OfType<JoinCandidate>());
                }
            }
        }

        return found;
    }

    /// <summary>Ways from a table to itself: "parent_id", "supervisor" of a worker.</summary>
    private IEnumerable<JoinCandidate> Kin(List<JoinProfile> declared) =>
        from table in tables
        where table.PrimaryKey.Count == 1 && table.Rows > 1
        let key = table.Column(table.PrimaryKey[0])
        from column in table.Columns
        where column.Type == key.Type && IsEligible(column) && WordMatch.IsKin(column.Name, table.Name, key.Name)
            && !declared.Any(way => way.FromTable == table.Name && way.FromColumns.Contains(column.Name))
        let share = shares.OfValues(table, column.Name, table, key.Name)
        where share >= PartialNameContainment
        select new JoinCandidate(table, column.Name, table, key.Name, NameMatch.Partial, share);

    private JoinCandidate? Try(TableDraft from, ColumnProfile fromColumn, TableDraft to, ColumnProfile toColumn)
    {
        var names = (fromColumn.Name, to.Name, toColumn.Name);
        if (!matches.TryGetValue(names, out var match))
        {
            matches[names] = match = WordMatch.Columns(fromColumn.Name, to.Name, toColumn.Name);
        }

        if (match == NameMatch.None || !IsTelling(match, fromColumn, to, toColumn))
        {
            return null;
        }

        var least = match == NameMatch.Same ? SameNameContainment : PartialNameContainment;
        if (fromColumn.Type == toColumn.Type)
        {
            var share = shares.OfValues(from, fromColumn.Name, to, toColumn.Name);
            return share >= least && (TableDraft.IsUnique(toColumn) || keys.TryProve(to, toColumn))
                ? new JoinCandidate(from, fromColumn.Name, to, toColumn.Name, match, share)
                : null;
        }

        return prefixed.Share(from, fromColumn, to, toColumn) is { } found && found.Share >= least
            ? new JoinCandidate(from, fromColumn.Name, to, toColumn.Name, match, found.Share, found.Prefix)
            : null;
    }

    private static bool IsTelling(NameMatch match, ColumnProfile from, TableDraft to, ColumnProfile toColumn)
    {
        var isKeyLike = ColumnWords.IsKeyLike(from.Name) || ColumnWords.IsKeyLike(toColumn.Name);
        var isText = from.Type == ColumnType.Text;
        return match == NameMatch.Same
            ? isKeyLike || isText || (to.PrimaryKey.Count == 1 && to.PrimaryKey[0] == toColumn.Name)
            : isText || ColumnWords.IsKeyLike(from.Name) || from.Distinct >= TellingNumbers;
    }

    private static bool IsTarget(TableDraft table, ColumnProfile column) =>
        table.Rows > 1 && IsEligible(column) && TableDraft.MayBeUnique(column)
        && column.Filled >= table.Rows * TargetFilledMin;

    private static bool IsEligible(ColumnProfile column) => column.Form == ColumnForm.Plain && column.Filled > 0
        && (column.Distinct > 1 || column.Filled == 1)
        && (column.Type == ColumnType.Whole || (column.Type == ColumnType.Text && column.MeanLength <= TextLengthMax));

    // What the source says about a column, or about two tables, is not to be doubted.
    private static bool IsDeclared(List<JoinProfile> declared, TableDraft from, TableDraft to, ColumnProfile column) =>
        declared.Any(join => (join.FromTable == from.Name && join.FromColumns.Contains(column.Name))
            || (join.FromTable == from.Name && join.ToTable == to.Name)
            || (join.FromTable == to.Name && join.ToTable == from.Name));

    private JoinProfile ToProfile(JoinCandidate join)
    {
        var isOneToOne = join.IsOneToOne;
        var (from, to) = join.Prefix is null ? (join.FromColumn, join.ToColumn) : prefixed.Derive(join);
        var found = shares.OfRows(join.From, [from], join.To.Name, [to]);
        return new JoinProfile(join.From.Name, [from], join.To.Name, [to], isOneToOne, false, found);
    }
}
