using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Words a list of rows: how many there are, and the first of those that are in an order.</summary>
internal sealed class ListSentences(FigureWords words)
{
    private const int LinesMax = 10;

    public string Text()
    {
        var query = words.Query;
        var label = query.Listed!.Label.In(words.Language);
        var count = NumberWriting.Plain(words.Rows.Count, words.Language);
        var heading = MeasureNames.Capital(Headings.Of(query, words.Language)) + words.Scope();
        if (query.Order?.Dimension is not { } order || IndexOf(order) is not { } ordered || query.Limit is null)
        {
            return query.Limit is null
                ? $"{MeasureNames.Capital(label)}{words.Scope()}: {count} {words.Pick("Zeilen", "rows")} [1]."
                : $"{heading} [1]: {count} {words.Pick("Zeilen", "rows")}.";
        }

        var name = NameIndex(ordered);
        var shown = Math.Min(words.Rows.Count, LinesMax);
        var lines = new List<string> { $"{heading} [1]:" };
        lines.AddRange(Enumerable.Range(0, shown).Select(row => name is { } at
            ? $"{row + 1}. {Cell(row, at)}: {Cell(row, ordered)}"
            : $"{row + 1}. {Cell(row, ordered)}"));
        if (words.Rows.Count > shown)
        {
            lines.Add(words.Pick("Alle weiteren stehen in der Tabelle.", "All others are in the table."));
        }

        return string.Join("\n", lines);
    }

    private string Cell(int row, int column) =>
        words.Rows.Columns[column].Unit is not null && words.Rows.Number(row, column) is not null
            ? words.Cell(row, column)
            : words.Rows.CellText(row, column, words.Language);

    private int? IndexOf(Dimension dimension)
    {
        var at = words.Query.Columns.ToList().FindIndex(c => c.Name == dimension.Name);
        return at < 0 ? null : at;
    }

    /// <summary>The column that tells rows apart, else the first one that is not the order itself.</summary>
    private int? NameIndex(int ordered)
    {
        var columns = words.Query.Columns.ToList();
        var identity = columns.FindIndex(c => c.Kind == DimensionKind.Identity);
        var other = columns.FindIndex(c => c.Name != columns[ordered].Name && c.Kind != DimensionKind.Verbatim);
        return identity >= 0 ? identity : other >= 0 ? other : null;
    }
}
