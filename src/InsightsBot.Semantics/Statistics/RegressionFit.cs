namespace InsightsBot.Semantics.Statistics;

/// <summary>A fitted regression.</summary>
/// <param name="Intercept">
/// The log odds (logistic) or the value (linear) where all columns are 0; null where its error is beyond numbers.
/// </param>
/// <param name="Columns">The columns in the order given, without the dropped ones.</param>
/// <param name="Dropped">The places of the columns that are constant, from 0.</param>
/// <param name="Cases">How many cases stand behind it, the weights summed.</param>
/// <param name="IsSeparated">
/// Whether the columns tell successes from failures without an error: the coefficients are then finite by the penalty
/// alone.
/// </param>
/// <param name="IsShort">Whether there are no more cases than columns with the intercept.</param>
public sealed record RegressionFit(
    Estimate? Intercept,
    IReadOnlyList<RegressionColumn> Columns,
    IReadOnlyList<int> Dropped,
    double Cases,
    bool IsSeparated,
    bool IsShort);
