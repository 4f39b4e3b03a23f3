namespace InsightsBot.Semantics.Statistics;

/// <summary>Why a regression could not be fitted.</summary>
public enum RegressionReason
{
    /// <summary>
    /// The lists differ in length, or a number in them is none, is negative where it counts something, or counts more
    /// successes than cases.
    /// </summary>
    Malformed,

    /// <summary>There are no cases.</summary>
    NoCases,

    /// <summary>All columns are constant, so none can explain anything.</summary>
    NoColumns,

    /// <summary>All cases came out alike: all successes, all failures, or all of one value.</summary>
    OneOutcome,

    /// <summary>Columns say the same as others, or there are fewer cases than columns; only a penalty helps.</summary>
    Singular,

    /// <summary>The columns give a measured outcome without any error: no spread is left to judge by.</summary>
    Exact,

    /// <summary>The steps did not come to rest; mostly perfect separation without a penalty.</summary>
    NotConverged,
}
