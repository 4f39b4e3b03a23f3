namespace InsightsBot.Plugins.Tables;

/// <summary>One table of the private copy.</summary>
/// <param name="Name">The table's name there (the file name without its ending, or the source table's name).</param>
/// <param name="SourceFile">The file it came from, without folder.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Columns">Its columns, in source order.</param>
/// <param name="PrimaryKey">Columns that together are unique and never empty; empty when none was declared or
/// found.</param>
public sealed record TableProfile(
    string Name,
    string SourceFile,
    long Rows,
    IReadOnlyList<ColumnProfile> Columns,
    IReadOnlyList<string> PrimaryKey);
