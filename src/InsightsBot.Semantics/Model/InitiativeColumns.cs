namespace InsightsBot.Semantics.Model;

/// <summary>What the columns of a dataset mean whose rows are things the company did to improve a measure.</summary>
/// <remarks>All are names of dimensions of that dataset.</remarks>
public sealed record InitiativeColumns
{
    /// <summary>What the initiative is called.</summary>
    public required string Name { get; init; }

    /// <summary>The first day it could have an effect.</summary>
    public required string Start { get; init; }

    /// <summary>The last day; empty cells say that it still runs. Null where the data has no such column.</summary>
    public string? End { get; init; }

    /// <summary>Holds the name of the dimension that bounds the initiative; an empty cell says "everywhere".</summary>
    public string? ScopeDimension { get; init; }

    /// <summary>Holds the member it is bounded to, as that dimension stores it.</summary>
    public string? ScopeMember { get; init; }

    /// <summary>Holds the name of the measure the initiative was meant to move.</summary>
    public string? TargetMeasure { get; init; }

    /// <summary>Holds the name of the dimension that bounds the rows of the target measure.</summary>
    public string? TargetDimension { get; init; }

    /// <summary>Holds the member those rows have: the satisfaction "with the hotline".</summary>
    public string? TargetMember { get; init; }

    /// <summary>The names by the key they have in a model's file, in the order of that file; null where not given.
    /// </summary>
    public IReadOnlyList<(string Key, string? Dimension)> All =>
    [
        ("name", Name), ("start", Start), ("end", End), ("scope_dimension", ScopeDimension),
        ("scope_member", ScopeMember), ("target_measure", TargetMeasure), ("target_dimension", TargetDimension),
        ("target_member", TargetMember),
    ];
}
