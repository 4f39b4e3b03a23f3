namespace InsightsBot.Semantics.Statistics;

/// <summary>Why it cannot be told what a series was expected to be.</summary>
public enum SeasonalReason
{
    /// <summary>A value is no number, or the season is shorter than one point.</summary>
    Malformed,

    /// <summary>There is no point to judge.</summary>
    NothingToJudge,

    /// <summary>
    /// There are too few points before those to judge: see the minima of <see cref="SeasonalBaseline"/>.
    /// </summary>
    TooShort,
}
