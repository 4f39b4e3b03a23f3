namespace InsightsBot.Semantics.Statistics;

/// <summary>The survival from a time on, until that of the next point.</summary>
/// <param name="Time">When events happened, in the unit of the durations.</param>
/// <param name="AtRisk">How many were still watched just before it.</param>
/// <param name="Events">To how many of them it happened then.</param>
/// <param name="Survival">The share to whom it has not happened up to and with this time, from 0 to 1.</param>
/// <param name="Variance">The variance of that share by Greenwood's formula.</param>
/// <param name="Interval">
/// The interval of the share, inside 0 to 1; null at a share of 0 or 1, of which no error is known.
/// </param>
public sealed record SurvivalPoint(
    double Time, double AtRisk, double Events, double Survival, double Variance, Interval? Interval);
