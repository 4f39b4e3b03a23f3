using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why.Effects;

/// <summary>How the group of an initiative changed, less how the groups changed that it was not meant for.</summary>
/// <remarks>
/// Every group gives one change, from before to after. Groups change differently also where nothing was done; how
/// differently is taken from the comparison groups (three or more) and counts as error, with few degrees of freedom
/// where they are few. Sources: R. DerSimonian and N. Laird, "Meta-Analysis in Clinical Trials", Controlled Clinical
/// Trials 7 (1986), 177–188, for the spread between groups; S. G. Donald and K. Lang, Review of Economics and
/// Statistics 89 (2007), 221–233, for few groups; F. E. Satterthwaite, Biometrics Bulletin 2 (1946), 110–114.
/// </remarks>
internal sealed record EffectStudy
{
    private const int SpreadGroupsMin = 3;

    /// <summary>The first minus the second change, on the scale.</summary>
    public required double Effect { get; init; }

    /// <summary>Its standard error.</summary>
    public required double Error { get; init; }

    /// <summary>Its interval at 95 %.</summary>
    public required Interval Interval { get; init; }

    /// <summary>How much groups change differently without any cause, as a standard deviation.</summary>
    public required double SpreadBetween { get; init; }

    /// <summary>The group in scope before and after.</summary>
    public required (Tally Before, Tally After) Treated { get; init; }

    /// <summary>All comparison groups before and after.</summary>
    public required (Tally Before, Tally After) Compared { get; init; }

    /// <summary>The members compared with.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>The standard errors by which the estimate differs from 0.</summary>
    public double Z => Effect / Error;

    /// <summary>The study; null with too few rows in the group, or nobody to compare with.</summary>
    /// <param name="cells">The rows by member and time.</param>
    /// <param name="treated">The member in scope.</param>
    /// <param name="scale">How changes are compared.</param>
    public static EffectStudy? Of(IReadOnlyList<EffectCell> cells, string treated, EffectScale scale)
    {
        var changes = cells.GroupBy(c => c.Member).Select(g => Change(g.Key, [.. g], scale)).ToList();
        if (changes.Find(c => c.Member == treated) is not { IsEnough: true } own
            || changes.Where(c => c.Member != treated && c.IsEnough).ToList() is not { Count: > 0 } others)
        {
            return null;
        }

        var between = Between(others);
        var weight = others.Sum(c => 1 / (c.ErrorSquared + between));
        var mean = others.Sum(c => c.Amount / (c.ErrorSquared + between)) / weight;
        var groups = between + (1 / weight);
        var square = own.ErrorSquared + groups;
        var degrees = between > 0 ? square * square * (others.Count - 1) / (groups * groups) : double.PositiveInfinity;
        var (effect, error) = (own.Amount - mean, Math.Sqrt(square));
        if (!(error > 0) || !double.IsFinite(effect))
        {
            return null;
        }

        var half = error * StudentT.Quantile(0.5 + (Confidence.Usual / 2), degrees);
        return new EffectStudy
        {
            Effect = effect,
            Error = error,
            Interval = new Interval(effect - half, effect + half),
            SpreadBetween = Math.Sqrt(between),
            Treated = (own.Before, own.After),
            Compared = (Sum(others.Select(o => o.Before)), Sum(others.Select(o => o.After))),
            Members = [.. others.Select(o => o.Member).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>What may be said, were the groups alike before.</summary>
    /// <param name="direction">Whether more is better.</param>
    /// <param name="scale">How changes are compared.</param>
    public EffectVerdict Verdict(Direction direction, EffectScale scale)
    {
        if (direction == Direction.Neutral)
        {
            var isSmall = Interval.High < scale.Margin(1) && Interval.Low > -scale.Margin(-1);
            return Interval.Low > 0 || Interval.High < 0 ? (isSmall ? EffectVerdict.TooSmall : EffectVerdict.Works)
                : isSmall ? EffectVerdict.WorksNot : EffectVerdict.Unclear;
        }

        var sign = direction == Direction.MoreIsBetter ? 1 : -1;
        var (worst, best) = sign > 0 ? (Interval.Low, Interval.High) : (-Interval.High, -Interval.Low);
        return worst > 0 ? (best < scale.Margin(sign) ? EffectVerdict.TooSmall : EffectVerdict.Works)
            : best < 0 ? EffectVerdict.Worsens
            : best < scale.Margin(sign) ? EffectVerdict.WorksNot
            : EffectVerdict.Unclear;
    }

    private static GroupChange Change(string member, List<EffectCell> cells, EffectScale scale)
    {
        var before = Sum(cells.Where(c => !c.IsAfter).Select(c => c.Tally));
        var after = Sum(cells.Where(c => c.IsAfter).Select(c => c.Tally));
        return !scale.IsEnough(before) || !scale.IsEnough(after)
            ? new GroupChange(member, before, after, 0, 0, false)
            : new GroupChange(member, before, after, scale.At(after)!.Value - scale.At(before)!.Value,
                scale.ErrorSquared(after) + scale.ErrorSquared(before), true);
    }

    /// <summary>The variance between groups beyond what chance explains; 0 with too few groups to tell.</summary>
    private static double Between(List<GroupChange> groups)
    {
        if (groups.Count < SpreadGroupsMin || groups.Exists(g => !(g.ErrorSquared > 0)))
        {
            return 0;
        }

        var weights = groups.Select(g => 1 / g.ErrorSquared).ToList();
        var sum = weights.Sum();
        var mean = groups.Zip(weights, (g, w) => w * g.Amount).Sum() / sum;
        var heterogeneity = groups.Zip(weights, (g, w) => w * (g.Amount - mean) * (g.Amount - mean)).Sum();
        return Math.Max(0, (heterogeneity - (groups.Count - 1)) / (sum - (weights.Sum(w => w * w) / sum)));
    }

    private static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(default(Tally), (a, b) => a + b);

    private sealed record GroupChange(
        string Member, Tally Before, Tally After, double Amount, double ErrorSquared, bool IsEnough);
}
