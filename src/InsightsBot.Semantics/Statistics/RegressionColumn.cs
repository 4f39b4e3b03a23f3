namespace InsightsBot.Semantics.Statistics;

/// <summary>What a regression found for one of its columns, the others held.</summary>
/// <param name="Index">The place of the column in the list given, from 0.</param>
/// <param name="Coefficient">
/// In log odds per unit (logistic) or in units of the outcome per unit (linear).
/// </param>
/// <param name="Effect">
/// The average marginal effect. Logistic: the change in probability, 0.1 are 10 percentage points, when a column of
/// 0 and 1 goes from 0 to 1 for every case, or per unit at the slope of every case for any other column. Linear: the
/// coefficient.
/// </param>
/// <param name="IsOneSided">
/// Whether the column holds only 0 and 1 and all cases of one of them came out alike (logistic): then the size of the
/// coefficient comes from the penalty, not from the cases. Never in a linear one.
/// </param>
public sealed record RegressionColumn(int Index, Estimate Coefficient, Estimate Effect, bool IsOneSided);
