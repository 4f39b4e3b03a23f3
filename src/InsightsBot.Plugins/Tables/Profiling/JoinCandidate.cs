namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>A join that names and values speak for.</summary>
/// <param name="From">The table whose rows point.</param>
/// <param name="FromColumn">Its column.</param>
/// <param name="To">The table pointed at.</param>
/// <param name="ToColumn">Its column, unique.</param>
/// <param name="Match">How well the names fit.</param>
/// <param name="Containment">The share (0–1) of different values that are found.</param>
/// <param name="Prefix">
/// What stands before the digits of the text among the two columns; null when both are of one type.
/// </param>
internal sealed record JoinCandidate(
    TableDraft From,
    string FromColumn,
    TableDraft To,
    string ToColumn,
    NameMatch Match,
    double Containment,
    string? Prefix = null)
{
    /// <summary>Whether the pointing column is unique, too.</summary>
    public bool IsOneToOne => TableDraft.IsUnique(From.Column(FromColumn));
}
