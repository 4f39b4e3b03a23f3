using InsightsBot.Answering;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why.Drivers;

/// <summary>Works out what is left of a difference when the other dimensions are held equal.</summary>
/// <remarks>
/// The database adds rows up by all dimensions at once; a penalised regression over these groups does the rest.
/// </remarks>
internal sealed class HeldEqual
{
    /// <summary>Members with fewer rows than this share are held as one.</summary>
    private const double SmallShare = 0.005;

    /// <summary>A dimension whose members nearly always go with one of another says the same, more finely.</summary>
    private const double SaysTheSame = 0.98;

    /// <summary>Others may make an interval about three times as wide, a usual bound (a variance inflation of ten).
    /// </summary>
    private const double FreeMin = 0.1;

    private const double CombinationsMax = 60_000;

    private readonly IReadOnlyList<Split> _splits;
    private readonly List<Dictionary<string, int>> _levels;
    private readonly FactorRegression? _regression;

    private HeldEqual(
        IReadOnlyList<Split> looked, IReadOnlyList<Split> splits, List<Dictionary<string, int>> levels,
        FactorRegression? regression, CompiledSql sql, int groups)
    {
        (Looked, _splits, _levels, _regression, Sql, Groups) = (looked, splits, levels, regression, sql, groups);
    }

    /// <summary>The query that added the rows up.</summary>
    public CompiledSql Sql { get; }

    /// <summary>How many groups it gave.</summary>
    public int Groups { get; }

    /// <summary>The dimensions the rows were added up by; those that say the same as others are not held.</summary>
    public IReadOnlyList<Split> Looked { get; }

    /// <summary>The dimensions that are held equal.</summary>
    public IReadOnlyList<Split> Splits => _splits;

    /// <summary>Adds rows up by as many of some dimensions as give a bearable number of groups.</summary>
    /// <param name="evidence">Runs the query.</param>
    /// <param name="query">The outcome.</param>
    /// <param name="splits">The dimensions, the most telling first.</param>
    public static HeldEqual? Of(Evidence evidence, MetricQuery query, IReadOnlyList<Split> splits)
    {
        for (var count = Bearable(splits); count >= 1; count = count * 2 / 3)
        {
            var taken = splits.Take(count).ToList();
            var split = query with { Aim = Aim.Split, Groups = [.. taken.Select(s => s.By)] };
            if ((evidence.RunAll([split]) is [{ } passed] ? passed : evidence.Run(split)) is var (rows, sql))
            {
                return Of(query.Measures[0], taken, rows, sql);
            }
        }

        return null;
    }

    /// <summary>Adds rows up by a dimension that there was no room for, beside as many of the others as now have.
    /// </summary>
    public HeldEqual? Beside(Evidence evidence, MetricQuery query, Split split)
    {
        var others = Enumerable.Range(0, _splits.Count + 1).Reverse()
            .First(n => n == 0 || Bearable([split, .. _splits.Take(n)]) == n + 1);
        IReadOnlyList<Split> taken = [.. _splits.Take(others), split];
        return evidence.Run(query with { Aim = Aim.Split, Groups = [.. taken.Select(s => s.By)] }) is { } run
            ? Of(query.Measures[0], [.. taken], run.Rows, run.Sql) : null;
    }

    /// <summary>How many of the dimensions give combinations that can be worked with, were they independent.</summary>
    private static int Bearable(IReadOnlyList<Split> splits)
    {
        var (count, combinations) = (0, 1.0);
        foreach (var split in splits)
        {
            combinations *= split.Members.Count;
            if (count > 0 && combinations * (1 - Math.Exp(-split.All.Base / combinations)) > CombinationsMax)
            {
                break;
            }

            count++;
        }

        return count;
    }

    /// <summary>A member's difference to the rest of its dimension; null where the dimension is not held.</summary>
    public Estimate? DifferenceOf(Contrast contrast)
    {
        var own = _splits.ToList().FindIndex(s => s.By.Key == contrast.Split.By.Key);
        return own >= 0 && contrast.Member.Key is { } key && _levels[own].TryGetValue(key, out var level)
            ? _regression?.Difference(own, level, _levels[own].Count) : null;
    }

    private static HeldEqual Of(Measure measure, List<Split> splits, ResultRows rows, CompiledSql sql)
    {
        var members = Enumerable.Range(0, rows.Columns.Count).Where(c => rows.Columns[c].Role == ColumnRole.Member)
            .ToList();
        var groups = Enumerable.Range(0, rows.Count)
            .Select(row => (Row: row, Tally: Tally.Of(rows, row, measure))).Where(g => g.Tally is not null).ToList();
        var levels = splits.Select(Levels).ToList();
        var codes = splits.Select((s, f) => groups.Select(g => Level(levels[f], rows[g.Row][members[f]])).ToArray())
            .ToList();
        double[] cases = [.. groups.Select(g => g.Tally!.Value.Base)];
        var kept = Distinct(codes, levels, cases);
        var factors = new Factors(
            [.. kept.Select(f => codes[f])], [.. kept.Select(f => levels[f].Count + 1)], cases,
            [.. groups.Select(g => g.Tally!.Value.Sum)], [.. groups.Select(g => g.Tally!.Value.Squares)]);
        var regression = Tally.IsShare(measure) ? FactorRegression.Logistic(factors) : FactorRegression.Linear(factors);
        return new HeldEqual(
            splits, [.. kept.Select(f => splits[f])], [.. kept.Select(f => levels[f])], regression, sql, rows.Count);
    }

    /// <summary>The larger members by number; all others and rows without one share the next.</summary>
    private static Dictionary<string, int> Levels(Split split)
    {
        var all = split.All.Base;
        return split.Members.Where(m => m.Key is not null && m.Tally.Base >= SmallShare * all)
            .Select((m, i) => (m.Key, i)).ToDictionary(m => m.Key!, m => m.i, StringComparer.Ordinal);
    }

    private static int Level(Dictionary<string, int> levels, object? cell) =>
        MemberKey.Of(cell) is { } key && levels.TryGetValue(key, out var level) ? level : levels.Count;

    /// <summary>The dimensions that say something the ones before do not, whole or as a part of one.</summary>
    private static List<int> Distinct(List<int[]> codes, List<Dictionary<string, int>> levels, double[] cases)
    {
        var kept = new List<int>();
        for (var f = 0; f < codes.Count; f++)
        {
            if (levels[f].Count > 0 && kept.TrueForAll(k => !Tells(codes[k], codes[f], cases)
                && !Tells(codes[f], codes[k], cases)))
            {
                kept.Add(f);
            }
        }

        // What two do not say of each other, several may together.
        return
        [
            .. FactorOverlap.Free(
                [.. kept.Select(f => codes[f])], [.. kept.Select(f => levels[f].Count + 1)], cases, FreeMin)
                .Select(k => kept[k]),
        ];
    }

    /// <summary>Whether the level of one factor nearly always gives that of another.</summary>
    private static bool Tells(int[] one, int[] other, double[] cases)
    {
        var sums = new Dictionary<(int, int), double>();
        for (var i = 0; i < cases.Length; i++)
        {
            var key = (one[i], other[i]);
            sums[key] = sums.GetValueOrDefault(key) + cases[i];
        }

        return sums.GroupBy(s => s.Key.Item1).Sum(g => g.Max(s => s.Value)) >= SaysTheSame * cases.Sum()
            && other.Distinct().Count() > 1;
    }
}
