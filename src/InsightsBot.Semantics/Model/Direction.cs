namespace InsightsBot.Semantics.Model;

/// <summary>Whether more of a measure is good news.</summary>
public enum Direction
{
    /// <summary>More is neither good nor bad.</summary>
    Neutral,

    /// <summary>More is better, such as satisfaction.</summary>
    MoreIsBetter,

    /// <summary>Less is better, such as churn.</summary>
    LessIsBetter,
}
