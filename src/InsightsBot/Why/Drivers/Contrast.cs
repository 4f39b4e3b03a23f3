using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why.Drivers;

/// <summary>One member of a dimension against all other rows.</summary>
/// <param name="Split">The dimension.</param>
/// <param name="Member">The member.</param>
/// <param name="Rest">The outcome of all other rows that have a member.</param>
/// <param name="Difference">The member's figure minus that of the rest.</param>
/// <param name="PValue">How likely chance alone makes such a difference; 1 where it cannot be judged.</param>
internal sealed record Contrast(
    Split Split, Split.Member Member, Tally Rest, Difference Difference, double PValue)
{
    /// <summary>The p-value adjusted for all members that were tested (Benjamini and Hochberg).</summary>
    public double Adjusted { get; init; } = 1;

    /// <summary>The difference with the other dimensions held equal; null where it could not be worked out.</summary>
    public Estimate? Held { get; init; }

    /// <summary>The p-value of that difference, adjusted for all members that were tested.</summary>
    public double HeldAdjusted { get; init; } = 1;

    /// <summary>How many of all rows the member has, from 0 to 1.</summary>
    public double Reach => Member.Tally.Base / Split.All.Base;

    /// <summary>By how much the figure over all rows would move, were the member like the rest.</summary>
    public double Impact => -Reach * Difference.Amount;

    /// <summary>The same with the difference that is left when the other dimensions are held equal.</summary>
    public double HeldImpact => -Reach * (Held?.Amount ?? 0);

    /// <summary>
    /// The least that it would move by what the interval allows; 0 where that may be nothing. Chance makes some members
    /// of many rows look weighty, but seldom surely so.
    /// </summary>
    public double SureImpact => Held is not { Interval: { } ends } || Math.Sign(ends.Low) != Math.Sign(ends.High) ? 0
        : Reach * Math.Min(Math.Abs(ends.Low), Math.Abs(ends.High));
}
