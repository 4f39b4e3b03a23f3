using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why.Anomalies;

/// <summary>A figure of one point beside what was expected of it.</summary>
/// <param name="Series">What it is a point of.</param>
/// <param name="Place">The point.</param>
/// <param name="Actual">What it is.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Usual">Where nineteen of twenty such figures lie.</param>
/// <param name="Distance">How many standard errors it lies off, with its sign.</param>
/// <param name="PValue">How likely chance alone sets it so far off.</param>
/// <param name="Base">How many rows it rests on.</param>
internal sealed record Anomaly(
    PointSeries Series, int Place, double Actual, double Expected, Interval Usual, double Distance, double PValue,
    double Base)
{
    /// <summary>The same, adjusted for everything that was looked at.</summary>
    public double Adjusted { get; init; } = 1;

    /// <summary>The first point of the unbroken run out of the ordinary that ends here.</summary>
    public int Since { get; init; } = Place;
}
