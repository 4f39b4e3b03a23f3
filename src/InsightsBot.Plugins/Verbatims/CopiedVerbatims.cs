using InsightsBot.Plugins.Verbatims.Storing;

namespace InsightsBot.Plugins.Verbatims;

/// <summary>Takes verbatims from the private copy of a source, plain, in their language and masked.</summary>
public static class CopiedVerbatims
{
    /// <summary>The verbatims of a column in the order of its rows; rows without a text are passed over.</summary>
    /// <param name="database">The SQLite file; only read.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="IOException">The file cannot be read, or has no such column.</exception>
    public static IEnumerable<VerbatimEntry> Read(string database, VerbatimColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return CopiedRows.Read(database, column);
    }
}
