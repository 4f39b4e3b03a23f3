namespace InsightsBot.Plugins.Tables.Cells;

/// <summary>Dates that are written alike, so that one order of parts must hold for all of them in a column.</summary>
internal enum DateFamily
{
    /// <summary>"2024-01-31".</summary>
    YearFirstDash,

    /// <summary>"2024/01/31".</summary>
    YearFirstSlash,

    /// <summary>"2024.01.31".</summary>
    YearFirstDot,

    /// <summary>"31-01-2024" or "01-31-2024".</summary>
    YearLastDash,

    /// <summary>"31/01/2024" or "1/31/2024".</summary>
    YearLastSlash,

    /// <summary>"31.01.2024".</summary>
    YearLastDot,

    /// <summary>"24-01-31", "31-01-24" or "01-31-24".</summary>
    ShortYearDash,

    /// <summary>The same with slashes.</summary>
    ShortYearSlash,

    /// <summary>The same with points.</summary>
    ShortYearDot,

    /// <summary>"31 Jan 2024", "Jan 31, 2024", "31. Januar 2024": no doubt about the order.</summary>
    Named,
}
