using InsightsBot.Plugins.Tables.Cells;

namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>
/// Chooses among possible joins so that each column points one way and tables of one kind meet in one hub.
/// </summary>
internal static class JoinChoice
{
    /// <summary>The joins to keep, in the order of the tables.</summary>
    public static IReadOnlyList<JoinCandidate> Of(
        IReadOnlyList<JoinCandidate> candidates, IReadOnlyList<TableDraft> tables)
    {
        var hubs = Hubs(candidates, tables);
        var best = candidates
            .Where(join => !IsBackwards(join, hubs))
            .GroupBy(join => (join.From, join.FromColumn))
            .Select(group => group
                .OrderByDescending(join => join.Match)
                .ThenByDescending(join => hubs.GetValueOrDefault((join.To, join.ToColumn)) == (join.To, join.ToColumn))
                .ThenByDescending(join => join.Containment)
                .ThenByDescending(join => join.To.PrimaryKey is [var key] && key == join.ToColumn)
                .ThenBy(join => IndexOf(tables, join.To))
                .First())
            .ToList();
        return [.. best
            .Where(join => IsKeyLike(join) || !best.Any(other => IsKeyLike(other) && IsSamePair(join, other)))
            .OrderBy(join => IndexOf(tables, join.From))];
    }

    // Columns that are unique on both sides form groups; in each, the others point to one hub.
    private static Dictionary<(TableDraft, string), (TableDraft, string)> Hubs(
        IReadOnlyList<JoinCandidate> candidates, IReadOnlyList<TableDraft> tables)
    {
        var group = new Dictionary<(TableDraft Table, string Column), HashSet<(TableDraft Table, string Column)>>();
        foreach (var join in candidates.Where(join => join.IsOneToOne))
        {
            var one = group.GetValueOrDefault((join.From, join.FromColumn)) ?? [(join.From, join.FromColumn)];
            one.UnionWith(group.GetValueOrDefault((join.To, join.ToColumn)) ?? [(join.To, join.ToColumn)]);
            foreach (var member in one)
            {
                group[member] = one;
            }
        }

        return group.ToDictionary(pair => pair.Key, pair => pair.Value
            .OrderByDescending(member => candidates.Count(join =>
                (join.To, join.ToColumn) == member && pair.Value.Contains((join.From, join.FromColumn))))
            .ThenByDescending(member => member.Table.Rows)
            .ThenBy(member => IndexOf(tables, member.Table))
            .First());
    }

    // Within a group of one-to-one columns only the way to the hub is kept, unless there is none.
    private static bool IsBackwards(
        JoinCandidate join, Dictionary<(TableDraft, string), (TableDraft, string)> hubs) =>
        hubs.TryGetValue((join.From, join.FromColumn), out var hub)
        && (hub == (join.From, join.FromColumn)
            || (hubs.TryGetValue((join.To, join.ToColumn), out var other) && other == hub
                && hub != (join.To, join.ToColumn)));

    private static bool IsKeyLike(JoinCandidate join) =>
        ColumnWords.IsKeyLike(join.FromColumn) || ColumnWords.IsKeyLike(join.ToColumn);

    private static bool IsSamePair(JoinCandidate one, JoinCandidate other) => one != other
        && ((one.From == other.From && one.To == other.To) || (one.From == other.To && one.To == other.From));

    private static int IndexOf(IReadOnlyList<TableDraft> tables, TableDraft table)
    {
        for (var at = 0; at < tables.Count; at++)
        {
            if (tables[at] == table)
            {
                return at;
            }
        }

        return -1;
    }
}
