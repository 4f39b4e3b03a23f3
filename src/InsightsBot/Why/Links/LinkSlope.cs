using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why.Links;

/// <summary>By how much an outcome differs per point of a score.</summary>
/// <param name="Amount">The difference per point.</param>
/// <param name="Interval">Its interval at 95 %.</param>
internal sealed record LinkSlope(double Amount, Interval Interval)
{
    /// <summary>
    /// The least-squares line through the groups, each weighing what it has of people; its error comes from the
    /// errors of
    /// their figures, whatever their spreads. Null where all have the same score.
    /// </summary>
    public static LinkSlope? Of(IReadOnlyList<LinkGroup> groups)
    {
        var people = groups.Sum(g => g.People);
        var mean = groups.Sum(g => g.People * g.Points) / people;
        var spread = groups.Sum(g => g.People * (g.Points - mean) * (g.Points - mean));
        if (!(spread > 0))
        {
            return null;
        }

        var amount = groups.Sum(g => g.People * (g.Points - mean) * g.Figure) / spread;
        var error = Math.Sqrt(groups.Sum(g =>
            g.People * (g.Points - mean) * g.People * (g.Points - mean) * g.ErrorSquared)) / spread;
        var half = StudentT.Quantile(0.5 + (Confidence.Usual / 2), double.PositiveInfinity) * error;
        return double.IsFinite(amount) && half > 0
            ? new LinkSlope(amount, new Interval(amount - half, amount + half)) : null;
    }
}
