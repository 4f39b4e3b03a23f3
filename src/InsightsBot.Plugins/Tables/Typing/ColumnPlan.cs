using InsightsBot.Plugins.Tables.Cells;

namespace InsightsBot.Plugins.Tables.Typing;

/// <summary>What a column was found to hold and how its cells are read.</summary>
internal sealed record ColumnPlan
{
    /// <summary>The column's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its position in the source, from 0.</summary>
    public required int Source { get; init; }

    /// <summary>Its type in the copy.</summary>
    public ColumnType Type { get; init; } = ColumnType.Text;

    /// <summary>What the values were written as.</summary>
    public ColumnForm Form { get; init; } = ColumnForm.Plain;

    /// <summary>By which reader cells are read.</summary>
    public CellReading Reading { get; init; } = CellReading.Text;

    /// <summary>How numbers are written.</summary>
    public NumberNotation Notation { get; init; } = NumberNotation.English;

    /// <summary>The order of the parts of a date by family; only families that occur.</summary>
    public IReadOnlyDictionary<DateFamily, DateOrder> Orders { get; init; } = new Dictionary<DateFamily, DateOrder>();
}
