using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Model;

/// <summary>A number computed over the rows of a dataset, with its unit and smallest base.</summary>
public sealed record Measure
{
    /// <summary>The unique snake_case name.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it.</summary>
    public required BilingualText Label { get; init; }

    /// <summary>Other words for it.</summary>
    public BilingualWords Synonyms { get; init; } = BilingualWords.None;

    /// <summary>The name of the dataset whose rows are aggregated.</summary>
    public required string Dataset { get; init; }

    /// <summary>How the rows become one number.</summary>
    public required Aggregation Aggregation { get; init; }

    /// <summary>Conditions that are part of the measure itself, all of which hold for a row to count.</summary>
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>The unit of the figure.</summary>
    public Unit Unit { get; init; } = Unit.Number;

    /// <summary>Whether more is better.</summary>
    public Direction Direction { get; init; } = Direction.Neutral;

    /// <summary>Below this base a figure carries a warning. In rows.</summary>
    public long SmallestBase { get; init; } = 30;

    /// <summary>The definition in words; null lets the answer derive one from the aggregation.</summary>
    public BilingualText? Definition { get; init; }

    /// <summary>Where the definition comes from, such as a publication; null when it is the company's own.</summary>
    public string? Source { get; init; }

    /// <summary>The time dimension its periods are taken from; null takes the dataset's.</summary>
    public string? Time { get; init; }
}
