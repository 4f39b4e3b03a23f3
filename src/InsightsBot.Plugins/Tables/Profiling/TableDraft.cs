namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>A table's profile while keys and joins are still being found.</summary>
internal sealed class TableDraft(string name, string sourceFile, long rows, List<ColumnProfile> columns)
{
    /// <summary>The table's name in the copy.</summary>
    public string Name => name;

    /// <summary>How many rows it has.</summary>
    public long Rows => rows;

    /// <summary>Its columns.</summary>
    public IReadOnlyList<ColumnProfile> Columns => columns;

    /// <summary>The primary key, once found.</summary>
    public IReadOnlyList<string> PrimaryKey { get; set; } = [];

    /// <summary>A column by name.</summary>
    public ColumnProfile Column(string column) => columns.First(one => one.Name == column);

    /// <summary>Whether a column was counted or proven to be unique and never empty.</summary>
    public bool IsUniqueAndFilled(ColumnProfile column) => rows > 0 && column.Filled == rows && IsUnique(column);

    /// <summary>Whether a column's values are all different; empty ones aside.</summary>
    public static bool IsUnique(ColumnProfile column) =>
        column.Filled > 0 && column.DistinctIsExact && column.Distinct == column.Filled;

    /// <summary>Whether the estimate allows that a column's values are all different.</summary>
    public static bool MayBeUnique(ColumnProfile column) =>
        IsUnique(column) || (!column.DistinctIsExact && column.Distinct > column.Filled * 0.95);

    /// <summary>Puts a column in the place of the one of that name, or at the end.</summary>
    public void Put(ColumnProfile column)
    {
        var at = columns.FindIndex(one => one.Name == column.Name);
        if (at < 0)
        {
            columns.Add(column);
        }
        else
        {
            columns[at] = column;
        }
    }

    /// <summary>The finished profile.</summary>
    public TableProfile ToProfile() => new(name, sourceFile, rows, [.. columns], PrimaryKey);
}
