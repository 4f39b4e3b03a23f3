using InsightsBot.Answering;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Why.Drivers;

namespace InsightsBot.Why.Anomalies;

/// <summary>Looks at every measure over all rows and by member, and finds what chance does not explain.</summary>
internal sealed class AnomalyScan(Evidence evidence, MetricQuery query, WhyWish.Unusual wish)
{
    /// <summary>Among findings in all measures about one in a hundred may be chance.</summary>
    public const double FalseShare = 0.01;

    /// <summary>Among findings in the one measure that was asked for about one in twenty may be chance.</summary>
    public const double FalseShareOfOne = 0.05;

    /// <summary>Dimensions with more members are passed over.</summary>
    public const int MembersMax = 30;

    private const int PeeledMax = 3;
    private const double PeeledFrom = 0.001;
    private const double StillOut = 0.05;
    private readonly Dictionary<string, PointLine> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<PointSeries,
        IReadOnlyList<PointSeries>> _groups = new(ReferenceEqualityComparer.Instance);

    /// <summary>What was found: what is new first, then the farthest off; everything that was looked at adjusted
    /// for.</summary>
    public AnomalyFinding Find()
    {
        var list = new WatchList(evidence, query, wish);
        var grain = PointLine.GrainOf(wish.Window);
        var (looked, series, short_) = (new List<Anomaly>(), 0, 0);
        foreach (var (watched, run) in Run(list, grain))
        {
            foreach (var group in Series(watched, run, grain))
            {
                var judged = Judged(group);
                foreach (var one in group)
                {
                    _groups[one] = group;
                }

                looked.AddRange(judged);
                series += group.Count;
                short_ += group.Count - judged.Select(j => j.Series.Key).Distinct().Count();
            }
        }

        var adjusted = BenjaminiHochberg.Adjusted([.. looked.Select(a => (double?)a.PValue)]);
        var found = looked.Select((a, i) => a with { Adjusted = adjusted[i] ?? 1 })
            .Where(a => a.Adjusted < (wish.IsOfAll ? FalseShare : FalseShareOfOne)).GroupBy(a => a.Series)
            .Select(g => g.OrderByDescending(a => Math.Abs(a.Distance)).First())
            .Select(Since).OrderByDescending(a => a.Since >= LineOf(a.Series).Count - LineOf(a.Series).Judged)
            .ThenByDescending(a => Math.Abs(a.Distance)).ThenByDescending(a => a.Base).ToList();
        return new AnomalyFinding(Told(found), found.Count, looked.Count, series, short_);
    }

    /// <summary>The points of a series.</summary>
    public PointLine LineOf(PointSeries series) => _lines[series.Watched.Time.Name];

    /// <summary>The rows of everything watched; that of one dataset and one time comes from one pass over its rows.
    /// </summary>
    private IEnumerable<(Watched Watched, (ResultRows Rows, CompiledSql Sql) Run)> Run(WatchList list, Grain grain)
    {
        foreach (var together in list.All().GroupBy(w => (w.Measures[0].Dataset, w.Time.Name)))
        {
            var watched = together.ToList();
            var queries = watched.Select(w => list.Query(w, grain)).ToList();
            var runs = evidence.RunAll(queries) ?? [.. queries.AsParallel().AsOrdered().Select(evidence.Run)];
            for (var i = 0; i < watched.Count; i++)
            {
                if (runs[i] is { } run)
                {
                    yield return (watched[i], run);
                }
            }
        }
    }

    /// <summary>The series of each measure; those of one group are parts of one whole.</summary>
    private IEnumerable<IReadOnlyList<PointSeries>> Series(
        Watched watched, (ResultRows Rows, CompiledSql Sql) run, Grain grain)
    {
        var (rows, sql) = run;
        var keys = Enumerable.Range(0, rows.Count).Select(r => MemberKey.Of(rows[r][0])).ToList();
        if (!_lines.TryGetValue(watched.Time.Name, out var line))
        {
            if (PointLine.Of(grain, keys.OfType<string>(), wish.Window) is not { } found)
            {
                yield break;
            }

            _lines[watched.Time.Name] = line = found;
        }

        var members = Enumerable.Range(0, rows.Count)
            .Where(r => keys[r] is { } key && line.PlaceOf(key) is not null)
            .GroupBy(r => watched.By is null ? "" : MemberKey.Of(rows[r][1]) ?? "\0", StringComparer.Ordinal).ToList();
        if (members.Count > MembersMax || (watched.By is not null && members.Count < 2))
        {
            yield break;
        }

        foreach (var measure in watched.Measures)
        {
            yield return
            [
                .. members.Select(m => new PointSeries(watched, measure, watched.By is null ? null : m.Key,
                    watched.By is null ? "" : rows.CellText(m.First(), 1, evidence.Language),
                    Points(rows, m, measure, line, keys), sql, rows.Count)),
            ];
        }
    }

    private static Tally?[] Points(
        ResultRows rows, IEnumerable<int> of, Semantics.Model.Measure measure, PointLine line, List<string?> keys)
    {
        var addsUp = measure.Aggregation is Semantics.Model.Aggregation.Count or Semantics.Model.Aggregation.Sum;
        var points = new Tally?[line.Count];
        if (addsUp)
        {
            Array.Fill(points, new Tally(0, 0, 0));
        }

        foreach (var row in of)
        {
            var figure = rows.Number(row, rows.IndexOf(ColumnRole.Figure, measure));
            points[line.PlaceOf(keys[row]!)!.Value] = addsUp
                ? new Tally(1, figure ?? 0, Math.Abs(figure ?? 0)) : Tally.Of(rows, row, measure);
        }

        return points;
    }

    private IReadOnlyList<Anomaly> Judged(IReadOnlyList<PointSeries> group)
    {
        if (group.Count == 0)
        {
            return [];
        }

        var line = LineOf(group[0]);
        var places = Enumerable.Range(line.Count - line.Judged, line.Judged);
        return [.. places.SelectMany(p => JudgedAt(group, new Expectation(line), p))];
    }

    /// <summary>
    /// All of them; what is far off leaves the rest that the others are held against, so that it does not make them
    /// look far off to the other side.
    /// </summary>
    private static List<Anomaly> JudgedAt(IReadOnlyList<PointSeries> group, Expectation expectation, int place)
    {
        if (group[0].Key is null)
        {
            return expectation.OfAll(group[0], place) is { } all ? [all] : [];
        }

        var (done, left) = (new List<Anomaly>(), group.ToList());
        while (true)
        {
            var judged = left.Select(m => expectation.OfMember(m, Rest(left, m), place)).OfType<Anomaly>().ToList();
            var farthest = judged.MaxBy(a => Math.Abs(a.Distance));
            if (farthest is not { PValue: < PeeledFrom } || done.Count == PeeledMax || left.Count <= 2)
            {
                return [.. done, .. judged];
            }

            done.Add(farthest);
            _ = left.Remove(farthest.Series);
        }
    }

    private static Tally?[] Rest(List<PointSeries> group, PointSeries member)
    {
        var rest = new Tally?[member.Points.Count];
        foreach (var other in group.Where(o => !ReferenceEquals(o, member)))
        {
            for (var p = 0; p < rest.Length; p++)
            {
                rest[p] = other.Points[p] is { } tally ? (rest[p] ?? default) + tally : rest[p];
            }
        }

        return rest;
    }

    /// <summary>Two measures of a member, and two members of a measure, are enough.</summary>
    private static List<Anomaly> Told(List<Anomaly> found)
    {
        var told = new List<Anomaly>();
        foreach (var next in found)
        {
            if (told.Count < AnomalyFinding.ToldMax
                && told.Count(t => IsSameSegment(t.Series, next.Series)) < 2
                && told.Count(t => t.Series.Measure.Name == next.Series.Measure.Name) < 2)
            {
                told.Add(next);
            }
        }

        return told;
    }

    private static bool IsSameSegment(PointSeries one, PointSeries other) =>
        one.Watched.By?.Name == other.Watched.By?.Name && one.Key == other.Key;

    /// <summary>Goes back for as long as the points before were out of the ordinary to the same side.</summary>
    private Anomaly Since(Anomaly anomaly)
    {
        var series = anomaly.Series;
        var expectation = new Expectation(LineOf(series));
        var group = _groups[series];
        var since = anomaly.Place;
        for (var place = since - 1; place >= 0; place--)
        {
            var before = JudgedAt(group, expectation, place).FirstOrDefault(a => a.Series.Key == series.Key);
            if (before is null || before.PValue >= StillOut
                || Math.Sign(before.Distance) != Math.Sign(anomaly.Distance))
            {
                break;
            }

            since = place;
        }

        return anomaly with { Since = since };
    }
}
