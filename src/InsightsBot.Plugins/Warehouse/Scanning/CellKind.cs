namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>What kind of value a cell has, with the numbers of SQLite (https://sqlite.org/c3ref/c_blob.html).</summary>
internal enum CellKind
{
    /// <summary>A whole number.</summary>
    Integer = 1,

    /// <summary>A number with a fraction.</summary>
    Real = 2,

    /// <summary>A text.</summary>
    Text = 3,

    /// <summary>Bytes.</summary>
    Blob = 4,

    /// <summary>No value.</summary>
    Empty = 5,
}
