using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Why.Drivers;

/// <summary>Splits many rows by several dimensions in one pass, and adds up what each alone would give.</summary>
/// <remarks>
/// Where rows are many, a pass over them is what takes time: so few passes are made. The SQL of a split is that of the
/// dimension alone; its cells are the same.
/// </remarks>
internal sealed class PackedSplits(Evidence evidence, MetricQuery query)
{
    private const int CombinationsMax = 30_000;
    private const int DimensionsMax = 8;
    private readonly Measure _measure = query.Measures[0];

    /// <summary>One split for each dimension, in their order; null where there is none to be had.</summary>
    public IReadOnlyList<Split?> Of(IReadOnlyList<Grouping> dimensions, int membersMax)
    {
        var found = Packs(dimensions).AsParallel().SelectMany(p => Split(p, membersMax))
            .ToDictionary(s => s.By.Key, StringComparer.Ordinal);
        return [.. dimensions.Select(d => found.GetValueOrDefault(d.Key))];
    }

    /// <summary>The dimensions in packs whose combinations stay few.</summary>
    private List<List<Grouping>> Packs(IReadOnlyList<Grouping> dimensions)
    {
        var (packs, combinations) = (new List<List<Grouping>>(), 1.0);
        foreach (var by in dimensions.OrderBy(evidence.MembersOf))
        {
            combinations *= evidence.MembersOf(by);
            if (packs.Count == 0 || combinations > CombinationsMax || packs[^1].Count >= DimensionsMax)
            {
                packs.Add([]);
                combinations = evidence.MembersOf(by);
            }

            packs[^1].Add(by);
        }

        return packs;
    }

    private IEnumerable<Split> Split(List<Grouping> pack, int membersMax)
    {
        if (evidence.Run(query with { Aim = Aim.Split, Groups = pack }) is not { } run)
        {
            yield break;
        }

        var columns = Enumerable.Range(0, run.Rows.Columns.Count)
            .Where(c => run.Rows.Columns[c].Role == ColumnRole.Member).ToList();
        for (var d = 0; d < pack.Count; d++)
        {
            var sums = new Dictionary<string, (string? Key, int Row, Tally Tally)>(StringComparer.Ordinal);
            for (var row = 0; row < run.Rows.Count; row++)
            {
                if (Tally.Of(run.Rows, row, _measure) is { } tally)
                {
                    var key = MemberKey.Of(run.Rows[row][columns[d]]);
                    var (_, first, sum) = sums.GetValueOrDefault(key ?? "\0", (key, row, default));
                    sums[key ?? "\0"] = (key, first, sum + tally);
                }
            }

            if (sums.Count >= 2 && sums.Count <= membersMax
                && evidence.Sql(query with { Aim = Aim.Split, Groups = [pack[d]] }) is { } sql)
            {
                yield return new Split(
                    pack[d], [.. sums.Values.Select(s => new Split.Member(
                        s.Key, run.Rows.CellText(s.Row, columns[d], evidence.Language), s.Tally))], sql);
            }
        }
    }
}
