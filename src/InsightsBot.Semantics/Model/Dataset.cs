using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Model;

/// <summary>A table or view whose rows are one kind of thing: customers, calls, surveys.</summary>
public sealed record Dataset
{
    /// <summary>The unique snake_case name.</summary>
    public required string Name { get; init; }

    /// <summary>What people call its rows, in the plural: "Kunden", "customers".</summary>
    public required BilingualText Label { get; init; }

    /// <summary>Other words for its rows.</summary>
    public BilingualWords Synonyms { get; init; } = BilingualWords.None;

    /// <summary>The table or view as the database spells it.</summary>
    public required string Table { get; init; }

    /// <summary>The columns that tell rows apart; empty when the table has no key.</summary>
    public IReadOnlyList<string> PrimaryKey { get; init; } = [];

    /// <summary>The dimensions that tell people which row is meant: a name, or first and last name.</summary>
    /// <remarks>Empty when only the key tells rows apart.</remarks>
    public IReadOnlyList<string> NamedBy { get; init; } = [];

    /// <summary>The dimension periods are taken from by default; null when rows carry no date.</summary>
    public string? Time { get; init; }

    /// <summary>Ways to other datasets.</summary>
    public IReadOnlyList<Join> Joins { get; init; } = [];

    /// <summary>The dataset whose rows these rows describe one to one; null when it stands for itself.</summary>
    public string? PartOf { get; init; }

    /// <summary>The column with customers' own words; null when there is none.</summary>
    public string? Verbatim { get; init; }

    /// <summary>The journeys its rows are the events of, the usual one first; empty when they are none.</summary>
    public IReadOnlyList<Journey> Journeys { get; init; } = [];

    /// <summary>The column that bounds who may see a row; null when all may.</summary>
    public string? RowFilter { get; init; }

    /// <summary>What the columns mean where rows are initiatives; null for other rows.</summary>
    public InitiativeColumns? Initiatives { get; init; }
}
