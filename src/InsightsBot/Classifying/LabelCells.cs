namespace InsightsBot.Classifying;

/// <summary>Reads the labels out of a cell.</summary>
/// <param name="Separator">What stands between labels of one cell; null where a cell is one label.</param>
public sealed record LabelCells(string? Separator)
{
    /// <summary>The labels without blanks around them, each once; an empty cell has none.</summary>
    public IReadOnlyList<string> Of(string cell) => Separator is { Length: > 0 } separator
        ? [.. cell.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()]
        : cell.Trim() is { Length: > 0 } label ? [label] : [];
}
