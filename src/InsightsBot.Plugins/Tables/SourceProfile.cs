using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables;

/// <summary>What an ingested source was found to hold. A model is drafted from this alone; no row is read again.</summary>
/// <param name="Name">A snake_case name made from the folder or file name.</param>
/// <param name="Tables">The tables of the private copy, in source order.</param>
/// <param name="Joins">Ways between tables, declared or inferred from names and value containment.</param>
/// <param name="Notes">What a reader of answers should know: mixed date forms, skipped lines, constant columns.</param>
public sealed record SourceProfile(
    string Name,
    IReadOnlyList<TableProfile> Tables,
    IReadOnlyList<JoinProfile> Joins,
    IReadOnlyList<BilingualText> Notes);

/// <summary>One table of the private copy.</summary>
/// <param name="Name">The table's name there (the file name without its ending, or the source table's name).</param>
/// <param name="SourceFile">The file it came from, without folder.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Columns">Its columns, in source order.</param>
/// <param name="PrimaryKey">Columns that together are unique and never empty; empty when none was declared or found.</param>
public sealed record TableProfile(
    string Name,
    string SourceFile,
    long Rows,
    IReadOnlyList<ColumnProfile> Columns,
    IReadOnlyList<string> PrimaryKey);

/// <summary>One column of the private copy.</summary>
public sealed record ColumnProfile
{
    /// <summary>The column's name, as the source spells it.</summary>
    public required string Name { get; init; }

    /// <summary>What its values are, after reading.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>What the values were written as, where that says more than the type.</summary>
    public ColumnForm Form { get; init; } = ColumnForm.Plain;

    /// <summary>Rows with a value.</summary>
    public required long Filled { get; init; }

    /// <summary>Different values; exact up to <see cref="DistinctIsExact"/>.</summary>
    public required long Distinct { get; init; }

    /// <summary>Whether <see cref="Distinct"/> was counted, not estimated.</summary>
    public bool DistinctIsExact { get; init; } = true;

    /// <summary>The smallest value as stored text, or null without values. Numbers by size, dates by time.</summary>
    public string? Smallest { get; init; }

    /// <summary>The largest value as stored text, or null without values.</summary>
    public string? Largest { get; init; }

    /// <summary>The most frequent values as stored text with their rows, most frequent first; at most 50.</summary>
    public IReadOnlyList<MemberCount> Members { get; init; } = [];

    /// <summary>The mean length of the values in characters.</summary>
    public double MeanLength { get; init; }

    /// <summary>Other columns of the table that say the same in other words (Yes/No beside 1/0), by name.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];
}

/// <summary>A value and how many rows have it.</summary>
public sealed record MemberCount(string Value, long Rows);

/// <summary>How a column is stored in the private copy.</summary>
public enum ColumnType
{
    /// <summary>Text, as written.</summary>
    Text,

    /// <summary>Whole numbers, stored as INTEGER.</summary>
    Integer,

    /// <summary>Numbers with decimals, stored as REAL.</summary>
    Real,

    /// <summary>Days, stored as "yyyy-MM-dd".</summary>
    Date,

    /// <summary>Instants in local time, stored as "yyyy-MM-dd HH:mm:ss".</summary>
    Instant,

    /// <summary>Times of day, stored as "HH:mm:ss".</summary>
    TimeOfDay,
}

/// <summary>What a column's values were written as, where the stored type does not say it.</summary>
public enum ColumnForm
{
    /// <summary>As stored.</summary>
    Plain,

    /// <summary>Per cent ("94.01%"); stored as a share from 0 to 1.</summary>
    Percent,

    /// <summary>A duration ("00:02:23", "0 days 00:06:12"); stored as whole seconds.</summary>
    Duration,

    /// <summary>An amount with a euro sign or code.</summary>
    Euro,

    /// <summary>An amount with a dollar sign or code.</summary>
    Dollar,
}

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
