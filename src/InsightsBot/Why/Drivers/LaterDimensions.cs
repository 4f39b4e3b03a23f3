using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Why.Drivers;

/// <summary>Finds dimensions that were made from something that happens only after what is explained.</summary>
/// <remarks>
/// Who is to leave was discontented before: a column written on leaving, whatever its name, goes with earlier answers
/// and explains none of them.
/// </remarks>
/// <param name="evidence">Runs the queries.</param>
/// <param name="query">The outcome.</param>
/// <param name="flags">What becomes true only afterwards.</param>
internal sealed class LaterDimensions(Evidence evidence, MetricQuery query, IReadOnlyList<Dimension> flags)
{
    /// <summary>That a dimension comes after, where it tells a flag of its own rows nearly without error; else null.
    /// </summary>
    public LeftOut? Of(Grouping by) => by.Dimension.Kind is DimensionKind.Category or DimensionKind.Flag
        && flags.Any(f => f.Dataset == by.Dimension.Dataset && f.Name != by.Dimension.Name && Tells(by, f))
        ? LeftOut.ComesAfter : null;

    private bool Tells(Grouping by, Dimension flag)
    {
        var groups = query with { Aim = Aim.Split, Groups = [by, new Grouping(flag, null, false)] };
        if (evidence.Run(groups) is not { } run)
        {
            return false;
        }

        var columns = Enumerable.Range(0, run.Rows.Columns.Count)
            .Where(c => run.Rows.Columns[c].Role == ColumnRole.Member).ToList();
        var cells = Enumerable.Range(0, run.Rows.Count).Select(row => (
            Member: MemberKey.Of(run.Rows[row][columns[0]]),
            Flag: MemberKey.Of(run.Rows[row][columns[1]]),
            Base: Tally.Of(run.Rows, row, query.Measures[0])?.Base ?? 0)).ToList();

        // What happens later has not happened to most yet.
        var happened = cells.GroupBy(c => c.Flag).MinBy(g => g.Sum(c => c.Base))?.Key;
        var members = cells.GroupBy(c => c.Member).Select(g => Member(g.Key, g)).ToList();
        return LeakageGuard.Of(new Split(by, members, run.Sql), isShare: true) is not null;

        Split.Member Member(string? key, IEnumerable<(string? Member, string? Flag, double Base)> rows)
        {
            var (all, yes) = (rows.Sum(r => r.Base), rows.Where(r => r.Flag == happened).Sum(r => r.Base));
            return new Split.Member(key, key ?? "", new Tally(all, yes, yes));
        }
    }
}
