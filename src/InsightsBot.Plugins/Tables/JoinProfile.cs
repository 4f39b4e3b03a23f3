namespace InsightsBot.Plugins.Tables;

/// <summary>A way between two tables.</summary>
/// <param name="FromTable">The table whose rows point.</param>
/// <param name="FromColumns">Its columns.</param>
/// <param name="ToTable">The table whose rows are pointed at; unique there.</param>
/// <param name="ToColumns">The columns there, in the same order.</param>
/// <param name="OneToOne">Whether the pointing columns are unique, too.</param>
/// <param name="Declared">Whether the source declares it; else it was inferred from names and values.</param>
/// <param name="FoundShare">The share (0–1) of pointing rows with a value whose target row exists.</param>
public sealed record JoinProfile(
    string FromTable,
    IReadOnlyList<string> FromColumns,
    string ToTable,
    IReadOnlyList<string> ToColumns,
    bool OneToOne,
    bool Declared,
    double FoundShare);
