namespace InsightsBot.Semantics.Query;

/// <summary>How a number is compared with a limit.</summary>
public enum Comparator
{
    /// <summary>Greater than the limit.</summary>
    More,

    /// <summary>Greater than the limit, or equal.</summary>
    AtLeast,

    /// <summary>Less than the limit.</summary>
    Less,

    /// <summary>Less than the limit, or equal.</summary>
    AtMost,

    /// <summary>Equal to the limit.</summary>
    Equal,

    /// <summary>Not equal to the limit.</summary>
    NotEqual,
}
