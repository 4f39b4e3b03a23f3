namespace InsightsBot.Semantics.Statistics;

/// <summary>Why the effect of what was done cannot be told.</summary>
public enum TreatmentEffectReason
{
    /// <summary>A base is negative, or a sum is no number.</summary>
    Malformed,

    /// <summary>The group that something was done to has no values.</summary>
    NoTreatedGroup,

    /// <summary>The group to compare with has no values: a change would be seen, but not what made it.</summary>
    NoComparisonGroup,

    /// <summary>No period before in which both groups have values.</summary>
    NoBefore,

    /// <summary>No period after in which both groups have values.</summary>
    NoAfter,

    /// <summary>The values are too few or too equal to know how far chance moves them.</summary>
    NoSpread,
}
