using InsightsBot.Semantics.Model;

namespace InsightsBot.Why.Effects;

/// <summary>On what scale changes of a figure are compared, and which change is worth having.</summary>
/// <remarks>
/// Shares that are small are compared by their ratios: what raises a rate of 2 % by a half raises one of 0.5 % by a
/// half, too, not by as many percentage points. Everything else is compared by differences.
/// </remarks>
/// <param name="IsRelative">Whether changes are logarithms of ratios.</param>
/// <param name="Spread">The standard deviation of a row's value.</param>
/// <param name="MarginInSpreads">The smallest change worth having in these; of shares by ratios unused.</param>
internal sealed record EffectScale(bool IsRelative, double Spread, double MarginInSpreads)
{
    /// <summary>A share below this is compared by ratios.</summary>
    private const double SmallShareMax = 0.2;

    /// <summary>The smallest relative change that is worth having.</summary>
    public const double RelativeMargin = 0.25;

    /// <summary>What Cohen calls a small effect.</summary>
    private const double SmallEffect = 0.2;

    /// <summary>Answers to the recommendation question spread widely: a fifth of that would be 16 points.</summary>
    private const double SmallEffectOfScores = 0.1;

    /// <summary>The scale for a measure whose rows add up to a tally.</summary>
    public static EffectScale Of(Measure measure, Tally all) =>
        new(
        Tally.IsShare(measure) && all.Figure < SmallShareMax, Math.Sqrt(Variance(all)),
        measure.Aggregation is Aggregation.Nps ? SmallEffectOfScores : SmallEffect);

    /// <summary>The variance of a row's value.</summary>
    public static double Variance(Tally tally) => tally.Base > 1
        ? Math.Max(0, (tally.Squares - (tally.Base * tally.Figure * tally.Figure)) / (tally.Base - 1)) : 0;

    /// <summary>A figure on the scale; null where it has none, such as the logarithm of no events.</summary>
    public double? At(Tally tally) => tally.Base <= 0 ? null
        : !IsRelative ? tally.Figure
        : tally.Sum > 0 ? Math.Log(tally.Figure) : null;

    /// <summary>The square of the error of a figure on the scale.</summary>
    public double ErrorSquared(Tally tally) => IsRelative
        ? (1 - tally.Figure) / tally.Sum : Spread * Spread / tally.Base;

    /// <summary>Whether rows are enough for a figure with a usable error.</summary>
    public bool IsEnough(Tally tally) => IsRelative ? tally.Sum >= 5 : tally.Base >= 5;

    /// <summary>The smallest change worth having, for a figure for which more is better (1) or less (-1).</summary>
    public double Margin(int sign) => !IsRelative ? MarginInSpreads * Spread
        : sign < 0 ? -Math.Log(1 - RelativeMargin) : Math.Log(1 + RelativeMargin);

    /// <summary>How many decimals of a difference say something.</summary>
    public int Decimals => Spread >= 10 ? 1 : Spread >= 0.3 ? 2 : 4;

    /// <summary>A change on the scale as people read it: relative ones as shares, 0.1 for a tenth more.</summary>
    public double Shown(double change) => IsRelative ? Math.Exp(change) - 1 : change;
}
