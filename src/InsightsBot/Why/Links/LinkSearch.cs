using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Why.Links;

/// <summary>Works out how outcomes go with a score.</summary>
internal sealed class LinkSearch(Evidence evidence)
{
    /// <summary>More different answers are no scale.</summary>
    private const int LevelsMax = 11;

    /// <summary>Smaller groups are left out. In people.</summary>
    public const int PeopleMin = 30;
    private const double PeopleShareMin = 0.9;
    private const double WeeksOfMonth = 365.25 / 12 / 7;
    private static readonly int[] HorizonsOfMonths = [12, 6, 3];

    /// <summary>What was found about one outcome; null where the data does not give it.</summary>
    /// <param name="query">The score and the outcome.</param>
    public LinkFinding? Find(LinkQuery query)
    {
        if (evidence.Run(query) is not { } run)
        {
            return null;
        }

        var people = query.Outcome is LinkOutcome.Leaves ? 3 : 1;
        var rows = Enumerable.Range(0, run.Rows.Count)
            .Select(i => Enumerable.Range(0, 4).Select(c => run.Rows.Number(i, c)).ToArray())
            .Where(r => r.All(c => c is not null)).Select(r => r.Select(c => c!.Value).ToArray()).ToList();
        if (rows.Select(r => r[0]).Distinct().Count() > LevelsMax)
        {
            return null;
        }

        var isNps = query.Signal.Aggregation is Aggregation.Nps;
        var levels = rows.GroupBy(r => isNps ? Third(r[0]) : r[0]).OrderBy(g => g.Key)
            .Where(g => g.Sum(r => r[people]) >= PeopleMin).ToList();
        var months = query.Outcome is LinkOutcome.Leaves ? Horizon([.. levels.Select(g => Cases(g))]) : 0;
        if (months is { } horizon and > 0)
        {
            levels = [.. levels.Where(g => Watched(Cases(g), horizon) >= PeopleMin)];
        }

        if (levels.Count < 2 || months is null)
        {
            return null;
        }

        var groups = levels.Select(g => Group(g.Key, [.. g], query, isNps, months.Value)).ToList();
        return groups.Exists(g => !double.IsFinite(g.Figure)) ? null : new LinkFinding(
            query.Outcome, groups, LinkSlope.Of(groups), months.Value,
            query.Outcome is LinkOutcome.Leaves ? LogRank.Of([.. groups.Select(g => g.Rows)]) : null,
            run.Sql, run.Rows.Count);
    }

    private LinkGroup Group(double level, double[][] rows, LinkQuery query, bool isNps, int months)
    {
        var name = NameOf(level, query, isNps);
        if (query.Outcome is LinkOutcome.Leaves)
        {
            var cases = Cases(rows);
            var curve = KaplanMeier.Of(cases)!;
            var point = curve.Points.LastOrDefault(p => p.Time <= months * WeeksOfMonth);
            var interval = point?.Interval is { } i ? new Interval(1 - i.High, 1 - i.Low) : null;
            return new LinkGroup(
                name, level, curve.Cases, 1 - (point?.Survival ?? 1), point?.Variance ?? 0, interval)
            {
                Curve = curve, Rows = cases,
            };
        }

        var tally = new Tally(rows.Sum(r => r[1]), rows.Sum(r => r[2]), rows.Sum(r => r[3]));
        var variance = (tally.Squares - (tally.Base * tally.Figure * tally.Figure)) / (tally.Base - 1);
        var sample = new Sample(tally.Figure, Math.Sqrt(Math.Max(0, variance)), (long)tally.Base);
        return new LinkGroup(
            name, level, tally.Base, tally.Figure, Math.Max(0, variance) / tally.Base, sample.IntervalOfMean());
    }

    /// <summary>The share that stayed up to a month, with its interval and how many were still watched.</summary>
    public static (double Share, Interval? Interval, double AtRisk) StayedAt(LinkGroup group, int month)
    {
        var time = month * WeeksOfMonth;
        var point = group.Curve!.Points.LastOrDefault(p => p.Time <= time);
        return (point?.Survival ?? 1, point?.Interval, group.Rows.Where(r => r.Duration >= time).Sum(r => r.Count));
    }

    /// <summary>
    /// The longest horizon up to which groups with nearly all people are watched in numbers; null for none. Groups that
    /// are not are left out.
    /// </summary>
    private static int? Horizon(IReadOnlyList<IReadOnlyList<SurvivalRow>> groups)
    {
        var all = groups.Sum(g => g.Sum(r => r.Count));
        return HorizonsOfMonths
            .Where(m => groups.Where(g => Watched(g, m) >= PeopleMin).ToList() is { Count: > 1 } kept
                && kept.Sum(g => g.Sum(r => r.Count)) >= PeopleShareMin * all)
            .Select(m => (int?)m).FirstOrDefault();
    }

    private static double Watched(IReadOnlyList<SurvivalRow> cases, int months) =>
        cases.Where(r => r.Duration >= months * WeeksOfMonth).Sum(r => r.Count);

    // Columns: score, weeks, left or not, people.
    private static SurvivalRow[] Cases(IEnumerable<double[]> rows) =>
        [.. rows.GroupBy(r => (Weeks: r[1], Left: r[2] > 0))
            .Select(g => new SurvivalRow(g.Key.Weeks, g.Key.Left, g.Sum(r => r[3])))];

    private static double Third(double score) => score >= 9 ? 100 : score <= 6 ? -100 : 0;

    private string NameOf(double level, LinkQuery query, bool isNps)
    {
        var isGerman = evidence.Language == Language.German;
        return isNps
            ? (level, isGerman) switch
            {
                ( > 0, true) => "Promotoren (9–10)",
                ( > 0, false) => "promoters (9–10)",
                (0, true) => "Passive (7–8)",
                (0, false) => "passives (7–8)",
                (_, true) => "Kritiker (0–6)",
                (_, false) => "detractors (0–6)",
            }
            : $"{query.Signal.Label.In(evidence.Language)} {NumberWriting.Plain(level, evidence.Language)}";
    }
}
