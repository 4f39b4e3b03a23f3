using InsightsBot.Answering;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why.Drivers;

/// <summary>Splits an outcome by every dimension that could matter, and holds each member against the rest.</summary>
internal sealed class Screening(Evidence evidence, MetricQuery query)
{
    private const int MembersMax = 60;

    /// <summary>From so many rows on, all dimensions are looked at in one pass.</summary>
    private const int ManyRows = 50_000;

    /// <summary>Members must account for all rows: what is counted twice cannot be compared with the rest.</summary>
    private const double CountedTwice = 1.002;

    private readonly Measure _measure = query.Measures[0];
    private readonly List<(Dimension Dimension, LeftOut Reason)> _leftOut = [];

    /// <summary>The dimensions that were left out, and why.</summary>
    public IReadOnlyList<(Dimension Dimension, LeftOut Reason)> LeftOut => _leftOut;

    /// <summary>Every candidate, split.</summary>
    public IReadOnlyList<Split> Splits()
    {
        var guard = new LeakageGuard(evidence.Model, query);
        var whole = evidence.Run(query) is { Rows.Count: 1 } run ? Tally.Of(run.Rows, 0, _measure)?.Base ?? 0 : 0;
        var found = new List<Split>();
        var candidates = Candidates().Select(d => (Dimension: d, Named: guard.Of(d))).ToList();
        _leftOut.AddRange(candidates.Where(c => c.Named is not null).Select(c => (c.Dimension, c.Named!.Value)));
        var groupings = candidates.Where(c => c.Named is null)
            .Select(c => new Grouping(c.Dimension, null, c.Dimension.Bands.Count > 0)).ToList();
        var splits = whole >= ManyRows && InOnePass(groupings) is { } passed
                && passed.All(s => s is null || s.All.Base <= CountedTwice * whole) ? passed
            : [.. groupings.AsParallel().AsOrdered().Select(SplitBy)];
        var later = new LaterDimensions(evidence, query, guard.Later);
        var judged = splits.OfType<Split>().AsParallel().AsOrdered().Select(s => (
            Split: s, Told: LeakageGuard.Of(s, Tally.IsShare(_measure)) ?? later.Of(s.By)));
        foreach (var (split, told) in judged)
        {
            if (told is { } reason)
            {
                _leftOut.Add((split.By.Dimension, reason));
            }
            else if (split.All.Base <= CountedTwice * whole)
            {
                found.Add(split);
            }
        }

        return found;
    }

    /// <summary>Every member that is large enough, against the rest of its dimension.</summary>
    /// <param name="splits">The dimensions, split.</param>
    /// <param name="beside">P-values of what else is tested for the same answer.</param>
    public IReadOnlyList<Contrast> Contrasts(IReadOnlyList<Split> splits, IReadOnlyList<double> beside)
    {
        var found = splits.SelectMany(Contrasts).ToList();
        var adjusted = BenjaminiHochberg.Adjusted([.. found.Select(c => c.PValue).Concat(beside).Cast<double?>()]);
        return [.. found.Select((c, i) => c with { Adjusted = adjusted[i] ?? 1 })];
    }

    private IEnumerable<Dimension> Candidates()
    {
        var fixedByFilter = query.Filters.OfType<Filter.OneOf>().Where(f => f is { Negated: false, Values.Count: 1 })
            .Select(f => f.Dimension.Name).ToHashSet(StringComparer.Ordinal);
        return evidence.Model.Dimensions.Where(d => !d.IsConstant && !fixedByFilter.Contains(d.Name)
            && d.Kind is DimensionKind.Category or DimensionKind.Flag or DimensionKind.Place or DimensionKind.Number
            && evidence.CanSplit(By(d)));
    }

    private MetricQuery By(Dimension dimension) => query with
    {
        Aim = Aim.Split, Groups = [new Grouping(dimension, null, dimension.Bands.Count > 0)],
    };

    private Split? SplitBy(Grouping by) =>
        evidence.Run(query with { Aim = Aim.Split, Groups = [by] }) is var (rows, sql) ? SplitOf(by, rows, sql) : null;

    /// <summary>Each dimension split as <see cref="SplitBy"/> does; null where one pass over the rows does not tell.
    /// </summary>
    private List<Split?>? InOnePass(List<Grouping> groupings)
    {
        var found = evidence.RunAll(
            [.. groupings.Select(g => query with { Aim = Aim.Split, Groups = [g] })], MembersMax);
        return found is null ? null
            : [.. found.Select((f, i) => f is var (rows, sql) ? SplitOf(groupings[i], rows, sql) : null)];
    }

    private Split? SplitOf(Grouping by, ResultRows rows, CompiledSql sql)
    {
        if (rows.Count is < 2 or > MembersMax)
        {
            return null;
        }

        var member = rows.IndexOf(ColumnRole.Member);
        var members = new List<Split.Member>();
        for (var row = 0; row < rows.Count; row++)
        {
            if (Tally.Of(rows, row, _measure) is { } tally)
            {
                members.Add(new Split.Member(
                    MemberKey.Of(rows[row][member]), rows.CellText(row, member, evidence.Language), tally));
            }
        }

        return members.Count < 2 ? null : new Split(by, members, sql);
    }

    private IEnumerable<Contrast> Contrasts(Split split)
    {
        var all = split.Members.Where(m => m.Key is not null).Aggregate(default(Tally), (sum, m) => sum + m.Tally);
        foreach (var member in split.Members.Where(m => m.Key is not null))
        {
            var rest = all - member.Tally;
            if (member.Tally.Base >= _measure.SmallestBase && rest.Base >= _measure.SmallestBase)
            {
                yield return new Contrast(split, member, rest, Tally.Compare(member.Tally, rest, _measure),
                    Tally.SignificanceOf(member.Tally, rest, _measure)?.PValue ?? 1);
            }
        }
    }
}
