namespace InsightsBot.Semantics.Model;

/// <summary>How many rows of the other dataset one row meets. Any other relation would multiply rows and is refused.</summary>
public enum JoinKind
{
    /// <summary>Each row meets at most one row there; there, one row may be met by many.</summary>
    ManyToOne,

    /// <summary>Each row meets at most one row, in both directions: two tables about the same thing.</summary>
    OneToOne,
}

/// <summary>A way from one dataset to another by equal columns.</summary>
/// <param name="To">The name of the dataset that is joined.</param>
/// <param name="Columns">Pairs of columns: here, there. At least one.</param>
/// <param name="Kind">The relation, seen from the dataset that declares the join.</param>
/// <param name="Role">What the other row is for this one ("sender", "recipient") where there are two ways; else null.</param>
public sealed record Join(string To, IReadOnlyList<JoinColumns> Columns, JoinKind Kind, string? Role = null);

/// <summary>Two columns that must be equal.</summary>
/// <param name="Here">The column of the dataset that declares the join.</param>
/// <param name="There">The column of the dataset that is joined.</param>
public sealed record JoinColumns(string Here, string There);
