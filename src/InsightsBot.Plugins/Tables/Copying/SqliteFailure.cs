namespace InsightsBot.Plugins.Tables.Copying;

/// <summary>
/// SQLite refused something; translated into an <see cref="IngestException"/> where it is the world's fault.
/// </summary>
/// <param name="code">SQLite's result code.</param>
/// <param name="text">SQLite's words, for the log.</param>
internal sealed class SqliteFailure(int code, string text) : Exception($"SQLite error {code}: {text}")
{
    private const int Full = 13;
    private const int InputOutput = 10;
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;

    /// <summary>Whether the disk, not the statement, is at fault.</summary>
    public bool IsDisk => (code & 0xFF) is Full or InputOutput or ReadOnly or CannotOpen;
}
