using InsightsBot.Semantics.Model;

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

    /// <summary>Whether a test failed.</summary>
    public bool IsDoubtful => IsDrifting || IsFooled;

    /// <summary>
    /// What may be said. A test that fails leaves nothing to say where what it shows could be taken for the effect, or
    /// could hide one; a gap that drifted the other way before speaks for an effect, not against it.
    /// </summary>
    public EffectVerdict VerdictFor(Direction direction)
    {
        var verdict = Study.Verdict(direction, Scale);
        var good = direction switch { Direction.MoreIsBetter => 1, Direction.LessIsBetter => -1,
            Direction.Neutral => 0 };
        var shown = Math.Sign(Study.Effect);
        return verdict switch
        {
            EffectVerdict.Works or EffectVerdict.Worsens => IsPushed(shown) ? EffectVerdict.Unclear : verdict,
            EffectVerdict.WorksNot or EffectVerdict.TooSmall =>
                (good == 0 && IsDoubtful) || IsPushed(-good) ? EffectVerdict.Unclear : verdict,
            EffectVerdict.Unclear => verdict,
        };
    }

    /// <summary>Whether a failed test shows a push in one direction.</summary>
    private bool IsPushed(int sign) => (IsDrifting && Math.Sign(Series.TrendPerPoint!.Value) == sign)
        || (IsFooled && Math.Sign(Placebo!.Effect) == sign);

    /// <summary>How many rows in scope after the start would settle it, if the rest stays as it is.</summary>
    /// <param name="margin">The smallest change worth having.</param>
    public double RowsNeeded(double margin)
    {
        var half = (Study.Interval.High - Study.Interval.Low) / 2;
        var factor = Math.Max(1.1, 4 * half * half / (margin * margin));
        return Math.Ceiling(Study.Treated.After.Base * factor / 10) * 10;
    }
}
