namespace InsightsBot.Semantics.Statistics;

/// <summary>Why an overall ratio changed: which groups changed, and which merely became more or fewer.</summary>
/// <param name="Before">The ratio over all groups in the earlier period.</param>
/// <param name="After">The ratio over all groups in the later period.</param>
/// <param name="Contributions">
/// One for each group in the order given. All rates and mixes add up to the change, but for rounding in the last
/// digits.
/// </param>
/// <remarks>
/// With w the share of the base, r the ratio of a group and R that of all: the rate is the mean w times the change of
/// r, the mix is the change of w times the distance of the mean r from the mean R. The shares always add up to 1, so
/// taking R off leaves the sum as it is, and a group that grows counts by how it differs from the rest. A group that is
/// new or gone is all mix, with the one ratio it has. Source: E. M. Kitagawa, "Components of a Difference Between Two
/// Rates", Journal of the American Statistical Association 50 (1955), 1168–1194.
/// </remarks>
public sealed record MixAndRate(double Before, double After, IReadOnlyList<RatioContribution> Contributions)
{
    /// <summary>The change of the overall ratio.</summary>
    public double Change => After - Before;

    /// <summary>What changed because ratios of groups changed.</summary>
    public double Rate => Contributions.Sum(c => c.Rate);

    /// <summary>What changed because the groups' parts of the base changed.</summary>
    public double Mix => Contributions.Sum(c => c.Mix);

    /// <summary>
    /// The parts of the change; null when a period has no base, a base is negative, a total stands without a base, or a
    /// number is none.
    /// </summary>
    /// <param name="groups">Every group of either period once; together they are all there is.</param>
    public static MixAndRate? Of(IReadOnlyList<RatioPart> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var (baseBefore, baseAfter) = (groups.Sum(g => g.BaseBefore), groups.Sum(g => g.BaseAfter));
        if (!groups.All(g => IsSound(g.BaseBefore, g.TotalBefore) && IsSound(g.BaseAfter, g.TotalAfter))
            || !(baseBefore > 0) || !(baseAfter > 0))
        {
            return null;
        }

        var before = groups.Sum(g => g.TotalBefore) / baseBefore;
        var after = groups.Sum(g => g.TotalAfter) / baseAfter;
        var centre = (before + after) / 2;
        return new MixAndRate(before, after, [.. groups.Select(g => Part(g, baseBefore, baseAfter, centre))]);
    }

    private static RatioContribution Part(RatioPart group, double baseBefore, double baseAfter, double centre)
    {
        var (first, second) = (group.BaseBefore / baseBefore, group.BaseAfter / baseAfter);
        var growth = second - first;
        var (isNew, isGone) = (
            group.BaseBefore == 0 && group.BaseAfter > 0, group.BaseAfter == 0 && group.BaseBefore > 0);
        if (group.BaseBefore == 0 || group.BaseAfter == 0)
        {
            var only = isNew ? group.TotalAfter / group.BaseAfter
                : isGone ? group.TotalBefore / group.BaseBefore
                : centre;
            return new RatioContribution(0, growth * (only - centre), isNew, isGone);
        }

        var (earlier, later) = (group.TotalBefore / group.BaseBefore, group.TotalAfter / group.BaseAfter);
        return new RatioContribution(
            (first + second) / 2 * (later - earlier),
            growth * (((earlier + later) / 2) - centre),
            false,
            false);
    }

    private static bool IsSound(double of, double total) =>
        of is >= 0 and < 1e100 && (of > 0 ? Math.Abs(total / of) < 1e100 && Math.Abs(total) < 1e100 : total == 0);
}
