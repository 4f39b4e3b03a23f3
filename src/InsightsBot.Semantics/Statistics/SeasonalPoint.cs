namespace InsightsBot.Semantics.Statistics;

/// <summary>One point of a series beside what it was expected to be.</summary>
/// <param name="Place">Its place in the series, from 0.</param>
/// <param name="Actual">What it is.</param>
/// <param name="Expected">What was expected from the points of the same season before, with their trend.</param>
/// <param name="Interval">Where it was expected to lie.</param>
public sealed record SeasonalPoint(int Place, double Actual, double Expected, Interval Interval)
{
    /// <summary>Higher or lower outside the interval, otherwise unclear: nothing out of the ordinary.</summary>
    public Verdict Verdict =>
        Actual > Interval.High ? Verdict.Higher : Actual < Interval.Low ? Verdict.Lower : Verdict.Unclear;
}
