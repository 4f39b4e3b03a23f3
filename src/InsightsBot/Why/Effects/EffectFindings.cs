namespace InsightsBot.Why.Effects;

/// <summary>What was found about an initiative, with the tests of whether it may be believed.</summary>
/// <param name="Study">The effect.</param>
/// <param name="Series">Point by point.</param>
/// <param name="Placebo">What a made-up start before the real one would seem to do; null with too few points.</param>
/// <param name="Scale">How changes are compared.</param>
internal sealed record EffectFindings(
    EffectStudy Study, EffectSeries Series, EffectStudy? Placebo, EffectScale Scale)
{
    /// <summary>The 99.5th percentile of the normal distribution: both tests fail by chance once in a hundred times.
    /// </summary>
    private const double Surprising = 2.5758293035489;

    /// <summary>Whether the gap drifted before the start.</summary>
    public bool IsDrifting => Series.TrendPerPoint is { } trend && Math.Abs(trend / Series.TrendError) > Surprising;

    /// <summary>Whether nothing seemed to do something.</summary>
    public bool IsFooled => Placebo is { } placebo && Math.Abs(placebo.Z) > Surprising;

    /// <summary>What may be said; a test that fails leaves nothing to say.</summary>
    public EffectVerdict VerdictFor(Semantics.Model.Direction direction) =>
        IsDrifting || IsFooled ? EffectVerdict.Unclear : Study.Verdict(direction, Scale);

    /// <summary>How many rows in scope after the start would settle it, if the rest stays as it is.</summary>
    /// <param name="margin">The smallest change worth having.</param>
    public double RowsNeeded(double margin)
    {
        var half = (Study.Interval.High - Study.Interval.Low) / 2;
        var factor = Math.Max(1.1, 4 * half * half / (margin * margin));
        return Math.Ceiling(Study.Treated.After.Base * factor / 10) * 10;
    }
}
