namespace InsightsBot.Semantics.Statistics;

/// <summary>What changed in one group beyond what changed in another.</summary>
/// <param name="Effect">The difference in differences, in the unit of the values.</param>
/// <param name="IsByPeriods">
/// Whether its error comes from how the periods differ among each other; otherwise from the values inside them, which
/// made the larger error.
/// </param>
/// <param name="TreatedBefore">The mean of the treated group before; periods are weighted alike in both groups.</param>
/// <param name="TreatedAfter">Its mean after.</param>
/// <param name="ComparedBefore">The mean of the other group before.</param>
/// <param name="ComparedAfter">Its mean after.</param>
/// <param name="Periods">
/// For each period given, how far the groups are apart beyond the last period before that has values of both; null
/// for that period itself and where a group has no values. The errors are those of the values alone.
/// </param>
/// <param name="TrendBefore">
/// How much the treated group gained on the other per period before anything was done; far from 0, the effect is not
/// to be believed. Null with fewer than three periods before.
/// </param>
/// <param name="Placebo">
/// The effect found in the periods before at a date when nothing was done, which ought to be none; null where one of
/// its sides has fewer than two periods.
/// </param>
public sealed record TreatmentEffect(
    Estimate Effect,
    bool IsByPeriods,
    double TreatedBefore,
    double TreatedAfter,
    double ComparedBefore,
    double ComparedAfter,
    IReadOnlyList<Estimate?> Periods,
    Estimate? TrendBefore,
    Estimate? Placebo);
