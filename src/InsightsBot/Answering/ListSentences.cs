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
        var heading = MeasureNames.Capital(Headings.Of(query, words.Language)) + words.Scope();
        if (query.Limit is null)
        {
            var label = MeasureNames.Capital(query.Listed!.Label.In(words.Language));
            return $"{label}{words.Scope()}: {Counted()} [1].";
        }

        var order = OrderIndex();
        if (query is { Limit: 1, Order: not null } && words.Rows.Count == 1)
        {
            return One(heading, order);
        }

        if (order is not { } ordered)
        {
            return $"{heading} [1]: {Counted()}.";
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

    /// <summary>The first of all rows, in one sentence.</summary>
    private string One(string heading, int? order)
    {
        var name = Cell(0, (order is { } by ? NameIndex(by) : null) ?? 0);
        return order is { } at && words.Rows.Columns.Count > 1
            ? $"{heading}: {name} ({Cell(0, at)}) [1]."
            : $"{heading}: {name} [1].";
    }

    private string Counted() => words.Rows.Count == 1
        ? words.Pick("1 Zeile", "1 row")
        : words.Query.Limit is null && words.Rows.IsCut
        ? words.Pick("mindestens ", "at least ") + NumberWriting.Plain(words.Rows.Count, words.Language)
            + words.Pick(" Zeilen", " rows")
        : $"{NumberWriting.Plain(words.Rows.Count, words.Language)} {words.Pick("Zeilen", "rows")}";

    private string Cell(int row, int column) =>
        words.Rows.Columns[column].Unit is not null && words.Rows.Number(row, column) is not null
            ? words.Cell(row, column)
            : words.Rows.CellText(row, column, words.Language);

    /// <summary>The column that rows are in the order of; figures of each row stand behind all columns.</summary>
    private int? OrderIndex()
    {
        var query = words.Query;
        var at = query.Order switch
        {
            { Dimension: { } by } => query.Columns.ToList().FindIndex(c => c.Name == by.Name),
            { Measure: { } by } => words.Rows.Columns.ToList().FindIndex(c => c.Measure?.Name == by),
            _ => -1,
        };
        return at < 0 ? null : at;
    }

    /// <summary>The column that tells rows apart, else the first one that is not the order itself.</summary>
    private int? NameIndex(int ordered)
    {
        var columns = words.Query.Columns.ToList();
        var identity = columns.FindIndex(c => c.Kind == DimensionKind.Identity);
        var order = words.Rows.Columns[ordered].Name;
        var other = columns.FindIndex(c => c.Name != order && c.Kind != DimensionKind.Verbatim);
        return identity >= 0 ? identity : other >= 0 ? other : null;
    }
}
