using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;

namespace InsightsBot.Plugins.Drafting;

/// <summary>What is known of a column before it becomes a dimension.</summary>
/// <param name="Table">The table it is in.</param>
/// <param name="Column">Its profile.</param>
/// <param name="Name">Its name, read.</param>
/// <param name="IsForeignKey">Whether it points to a row of another table.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Unit">The unit when it is a number.</param>
internal sealed record ColumnSketch(
    TableProfile Table, ColumnProfile Column, NameReading Name, bool IsForeignKey, DimensionKind Kind,
    Unit? Unit = null)
{
    /// <summary>The words that name a row of its dataset; null before the dataset is known.</summary>
    public NameReading? Entity { get; init; }

    /// <summary>How it writes yes and no when it is a flag.</summary>
    public FlagValues? Flag { get; init; }

    /// <summary>Whether the number is one that a measure can be made of: no code, year, coordinate.</summary>
    public bool IsMeasurable { get; init; }

    /// <summary>What is doubtful about it, in one English sentence; null when nothing is.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether the column is the table's whole key.</summary>
    public bool IsKey => Table.PrimaryKey is [var only] && only == Column.Name;
}
