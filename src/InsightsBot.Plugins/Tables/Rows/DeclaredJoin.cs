namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>A foreign key that the source declares.</summary>
internal sealed record DeclaredJoin(
    IReadOnlyList<string> FromColumns, string ToTable, IReadOnlyList<string> ToColumns);
