using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Finds the tables that are joined one to one on their keys and so describe the same things.</summary>
internal sealed class TableFamilies(SourceProfile profile, EntityWords entities)
{
    private const double SameKeysShareMin = 0.8;

    /// <summary>All tables of the source, each in one family, in source order of their first table.</summary>
    public IReadOnlyList<TableFamily> Find()
    {
        var groups = profile.Tables.ToDictionary(t => t.Name, t => t.Name, StringComparer.Ordinal);
        foreach (var join in profile.Joins.Where(IsOfOneFamily))
        {
            var (from, to) = (groups[join.FromTable], groups[join.ToTable]);
            foreach (var member in groups.Where(g => g.Value == from).Select(g => g.Key).ToList())
            {
                groups[member] = to;
            }
        }

        return [.. profile.Tables.GroupBy(t => groups[t.Name]).Select(g => FamilyOf([.. g]))];
    }

    private TableFamily FamilyOf(IReadOnlyList<TableProfile> tables)
    {
        var main = tables
            .OrderByDescending(t => tables.Count > 1 && entities.NamesItsRows(t))
            .ThenByDescending(t => t.Rows)
            .ThenByDescending(t => t.Columns.Count)
            .First();
        return new TableFamily(main, [.. tables.Where(t => t != main).Select(t => (t, Way(t, main)))]);
    }

    private JoinColumns[] Way(TableProfile part, TableProfile main)
    {
        foreach (var join in profile.Joins.Where(IsOfOneFamily))
        {
            if (join.FromTable == part.Name && join.ToTable == main.Name)
            {
                return [.. join.FromColumns.Zip(join.ToColumns, (here, there) => new JoinColumns(here, there))];
            }

            if (join.FromTable == main.Name && join.ToTable == part.Name)
            {
                return [.. join.ToColumns.Zip(join.FromColumns, (here, there) => new JoinColumns(here, there))];
            }
        }

        // Keys that equal a third table's keys equal each other.
        return [.. part.PrimaryKey.Zip(main.PrimaryKey, (here, there) => new JoinColumns(here, there))];
    }

    private bool IsOfOneFamily(JoinProfile join)
    {
        if (!join.OneToOne || join.FromTable == join.ToTable || join.FoundShare < SameKeysShareMin)
        {
            return false;
        }

        var from = profile.Tables.First(t => t.Name == join.FromTable);
        var to = profile.Tables.First(t => t.Name == join.ToTable);
        var rows = Math.Max(1.0, Math.Max(from.Rows, to.Rows));
        return Math.Min(from.Rows, to.Rows) / rows >= SameKeysShareMin
            && IsKey(from, join.FromColumns) && IsKey(to, join.ToColumns)
            && !IsBridge(from) && !IsBridge(to);
    }

    private static bool IsKey(TableProfile table, IReadOnlyList<string> columns) =>
        table.PrimaryKey.Count == columns.Count
        && columns.All(c => table.PrimaryKey.Contains(c) || table.PrimaryKey.Any(k => c == k + "_key"));

    /// <summary>Tables that point to two others describe a relation, even if each row meets one by chance.</summary>
    private bool IsBridge(TableProfile table) =>
        profile.Joins.Where(j => j.FromTable == table.Name && j.Declared)
            .Select(j => j.ToTable).Distinct(StringComparer.Ordinal).Count() > 1;
}
