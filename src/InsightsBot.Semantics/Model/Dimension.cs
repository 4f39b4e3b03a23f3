using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Model;

/// <summary>What rows are split, filtered or listed by: one column of a dataset.</summary>
public sealed record Dimension
{
    /// <summary>The unique snake_case name.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public required BilingualText Label { get; init; }

    /// <summary>Other words for it.</summary>
    public BilingualWords Synonyms { get; init; } = BilingualWords.None;

    /// <summary>The name of the dataset the column is in.</summary>
    public required string Dataset { get; init; }

    /// <summary>The column as the database spells it.</summary>
    public required string Column { get; init; }

    /// <summary>What the column holds.</summary>
    public required DimensionKind Kind { get; init; }

    /// <summary>The unit of a number; null for anything else.</summary>
    public Unit? Unit { get; init; }

    /// <summary>
    /// Lower edges of bands for a number, ascending; empty when it has few distinct members or none is set.
    /// </summary>
    public IReadOnlyList<double> Bands { get; init; } = [];

    /// <summary>How a flag's column writes "yes": a string, or a number as text ("1").</summary>
    public string? TrueValue { get; init; }

    /// <summary>How a flag's column writes "no".</summary>
    public string? FalseValue { get; init; }

    /// <summary>Labels and synonyms of members that need them; members without an entry are called as stored.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>The name of the dimension one level up (city → state), or null.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether every row has the same member, so that splitting by it says nothing.</summary>
    public bool IsConstant { get; init; }

    /// <summary>What it means, in words; null when the name says it.</summary>
    public BilingualText? Definition { get; init; }
}
