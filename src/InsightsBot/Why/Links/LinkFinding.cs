using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why.Links;

/// <summary>How one outcome goes with a score.</summary>
/// <param name="Outcome">What became of people.</param>
/// <param name="Groups">Who answered alike, worst first.</param>
/// <param name="Slope">Per point; null where that cannot be said.</param>
/// <param name="Months">After how many months leaving is counted; 0 for other outcomes.</param>
/// <param name="LogRank">Whether the curves of leaving differ; null for other outcomes.</param>
/// <param name="Sql">The query.</param>
/// <param name="Rows">How many rows it gave.</param>
internal sealed record LinkFinding(
    LinkOutcome Outcome, IReadOnlyList<LinkGroup> Groups, LinkSlope? Slope, int Months, LogRank? LogRank,
    CompiledSql Sql, int Rows)
{
    /// <summary>The unit of the groups' figures.</summary>
    public Unit Unit => Outcome switch
    {
        LinkOutcome.Earns earns => earns.Measure.Unit,
        LinkOutcome.Holds holds => holds.Measure.Unit,
        _ => Unit.Share,
    };

    /// <summary>The group with the lowest score.</summary>
    public LinkGroup Lowest => Groups[0];

    /// <summary>The group with the highest.</summary>
    public LinkGroup Highest => Groups[^1];

    /// <summary>The figure of the lowest group minus that of the highest, with its verdict.</summary>
    public (double Amount, Interval Interval) Gap()
    {
        var amount = Lowest.Figure - Highest.Figure;
        var half = StudentT.Quantile(0.5 + (Confidence.Usual / 2), double.PositiveInfinity)
            * Math.Sqrt(Lowest.ErrorSquared + Highest.ErrorSquared);
        return (amount, new Interval(amount - half, amount + half));
    }
}
