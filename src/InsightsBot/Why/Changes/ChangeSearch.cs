using InsightsBot.Answering;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Why.Drivers;

namespace InsightsBot.Why.Changes;

/// <summary>Takes a change between two periods apart by every dimension.</summary>
internal sealed class ChangeSearch(Evidence evidence, MetricQuery query, WhyWish.Change wish)
{
    private const int MembersMax = 60;
    private readonly Measure _measure = query.Measures[0];

    /// <summary>Whether the figure adds up over members, as counts do; else it is a share, mean or score.</summary>
    public bool AddsUp => query.ShareOf.Count == 0 && _measure.Aggregation is Aggregation.Count or Aggregation.Sum;

    /// <summary>Both periods over all members; null where one has no rows.</summary>
    public (Tally Before, Tally Now)? Whole() =>
        evidence.Run(In(wish.Before)) is { } before && evidence.Run(In(wish.Now)) is { } now
            && before.Rows.Count == 1 && now.Rows.Count == 1
            && TallyOf(before.Rows, 0) is { } first && TallyOf(now.Rows, 0) is { } second
            ? (first, second) : null;

    /// <summary>Every dimension whose members are all rows, the one that sets them apart most first.</summary>
    public IReadOnlyList<Shift> Shifts(Tally before, Tally now)
    {
        var candidates = evidence.Model.Dimensions.Where(IsCandidate)
            .Select(d => new Grouping(d, null, d.Bands.Count > 0)).ToList();
        var found = (InTwoPasses(candidates, before, now)
            ?? candidates.AsParallel().AsOrdered().Select(by => Of(by, before, now))).OfType<Shift>().ToList();
        var adjusted = BenjaminiHochberg.Adjusted(
            [.. found.SelectMany(s => s.Members).Select(m => (double?)m.PValue)]);
        var at = 0;
        return
        [
            .. found.Select(s => s with
                {
                    Members = [.. s.Members.Select(m => m with { Adjusted = adjusted[at++] ?? 1 })],
                })
                .OrderBy(s => s.Adjusted).ThenByDescending(s => s.Members.Max(m => Math.Abs(m.Part))),
        ];
    }

    private bool IsCandidate(Dimension dimension) => !dimension.IsConstant && !MeasuresTime(dimension)
        && dimension.Kind is DimensionKind.Category or DimensionKind.Flag or DimensionKind.Place or DimensionKind.Number
        && new LeakageGuard(evidence.Model, query).Of(dimension) is null
        && !query.Filters.OfType<Filter.OneOf>().Any(f => f is { Negated: false, Values.Count: 1 }
            && f.Dimension.Name == dimension.Name)
        && evidence.CanSplit(By(In(wish.Now), new Grouping(dimension, null, dimension.Bands.Count > 0)));

    /// <summary>How long somebody has been a customer says in which period they came or left, nothing else.</summary>
    private static bool MeasuresTime(Dimension dimension) => dimension is { Kind: DimensionKind.Number }
        && $"{dimension.Name} {dimension.Column}".Contains("tenure", StringComparison.OrdinalIgnoreCase);

    private MetricQuery In(Filter.Within period) => query with
    {
        Aim = query.ShareOf.Count > 0 ? Aim.Share : Aim.Level, Periods = [], Filters = [.. query.Filters, period],
    };

    private static MetricQuery By(MetricQuery query, Grouping by) => query with { Aim = Aim.Split, Groups = [by] };

    /// <summary>All dimensions with one pass over the rows of each period; null where that does not tell.</summary>
    private IEnumerable<Shift?>? InTwoPasses(List<Grouping> candidates, Tally before, Tally now) =>
        evidence.RunAll([.. candidates.Select(by => By(In(wish.Before), by))], MembersMax) is { } first
            && evidence.RunAll([.. candidates.Select(by => By(In(wish.Now), by))], MembersMax) is { } second
            ? candidates.Select((by, i) => first[i] is { } was && second[i] is { } is_
                ? Of(by, was, is_, before, now) : null)
            : null;

    private Shift? Of(Grouping by, Tally before, Tally now) =>
        evidence.Run(By(In(wish.Before), by)) is { } first && evidence.Run(By(In(wish.Now), by)) is { } second
            ? Of(by, first, second, before, now) : null;

    private Shift? Of(
        Grouping by, (ResultRows Rows, CompiledSql Sql) first, (ResultRows Rows, CompiledSql Sql) second, Tally before,
        Tally now)
    {
        if (Math.Max(first.Rows.Count, second.Rows.Count) > MembersMax)
        {
            return null;
        }

        var members = Labels(first.Rows, second.Rows).Select(l => new Shift.Member(
            l.Label, l.Before is { } b ? TallyOf(first.Rows, b) ?? default : default,
            l.Now is { } n ? TallyOf(second.Rows, n) ?? default : default))
            .Where(m => m.Before.Base + m.Now.Base > 0).ToList();
        var (was, is_) = (Sum(members.Select(m => m.Before)), Sum(members.Select(m => m.Now)));
        return members.Count < 2 || !IsSame(was, before) || !IsSame(is_, now) ? null
            : new Shift(by, Parts(members, before, now), first.Sql, second.Sql);
    }

    private List<(string Label, int? Before, int? Now)> Labels(ResultRows before, ResultRows now)
    {
        var (first, second) = (Places(before), Places(now));
        return
        [
            .. first.Keys.Union(second.Keys).Select(key => (
                first.TryGetValue(key, out var b) ? b.Label : second[key].Label,
                first.TryGetValue(key, out b) ? (int?)b.Row : null,
                second.TryGetValue(key, out var n) ? (int?)n.Row : null)),
        ];
    }

    private Dictionary<string, (int Row, string Label)> Places(ResultRows rows)
    {
        var column = rows.IndexOf(ColumnRole.Member);
        return Enumerable.Range(0, rows.Count).ToDictionary(
            row => MemberKey.Of(rows[row][column]) ?? "\0", row => (row, rows.CellText(row, column, evidence.Language)),
            StringComparer.Ordinal);
    }

    private Tally? TallyOf(ResultRows rows, int row)
    {
        if (!AddsUp)
        {
            return Tally.Of(rows, row, _measure);
        }

        var figure = rows.Number(row, rows.IndexOf(ColumnRole.Figure, _measure)) ?? 0;
        return new Tally(1, figure, Math.Abs(figure));
    }

    private static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(default(Tally), (sum, t) => sum + t);

    private bool IsSame(Tally parts, Tally whole) => Math.Abs(parts.Sum - whole.Sum) <= 1e-6 * (1 + Math.Abs(whole.Sum))
        && (AddsUp || Math.Abs(parts.Base - whole.Base) < 0.5);

    private IReadOnlyList<Shift.Member> Parts(List<Shift.Member> members, Tally before, Tally now)
    {
        if (AddsUp)
        {
            return [.. members.Select(m => m with
            {
                Rate = m.Now.Sum - m.Before.Sum, PValue = CountsApart(m, before, now),
            })];
        }

        var parts = MixAndRate.Of([.. members.Select(m =>
            new RatioPart(m.Before.Base, m.Before.Sum, m.Now.Base, m.Now.Sum))]);
        return [.. members.Select((m, i) => m with
        {
            Rate = parts?.Contributions[i].Rate ?? 0, Mix = parts?.Contributions[i].Mix ?? 0,
            PValue = FiguresApart(m, before, now),
        })];
    }

    /// <summary>Whether a member's figure moved otherwise than that of the rest.</summary>
    private double FiguresApart(Shift.Member member, Tally before, Tally now)
    {
        var (was, is_) = (before - member.Before, now - member.Now);
        Tally[] all = [member.Before, member.Now, was, is_];
        if (all.Any(t => t.Base < _measure.SmallestBase))
        {
            return 1;
        }

        var apart = member.Now.Figure - member.Before.Figure - (is_.Figure - was.Figure);
        var error = Math.Sqrt(all.Sum(t => t.ErrorSquared));
        return error > 0 ? Normal.TwoSided(apart / error) : 1;
    }

    /// <summary>Whether a member's count moved otherwise than that of the rest: counts vary as Poisson's do.</summary>
    private double CountsApart(Shift.Member member, Tally before, Tally now)
    {
        var (a, b) = (member.Before.Sum, member.Now.Sum);
        var (c, d) = (before.Sum - a, now.Sum - b);
        return _measure.Aggregation is not Aggregation.Count || Math.Min(Math.Min(a, b), Math.Min(c, d)) < 5 ? 1
            : Normal.TwoSided(Math.Log(b * c / (a * d)) / Math.Sqrt((1 / a) + (1 / b) + (1 / c) + (1 / d)));
    }
}
