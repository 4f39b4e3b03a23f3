namespace InsightsBot.Semantics.Model;

/// <summary>
/// How many rows of the other dataset one row meets. Any other relation would multiply rows and is refused.
/// </summary>
public enum JoinKind
{
    /// <summary>Each row meets at most one row there; there, one row may be met by many.</summary>
    ManyToOne,

    /// <summary>Each row meets at most one row, in both directions: two tables about the same thing.</summary>
    OneToOne,
}
