namespace InsightsBot.Plugins.Tables;

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
