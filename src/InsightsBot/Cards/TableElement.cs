using System.Text.Json.Nodes;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Cards;

/// <summary>Draws an answer's table, or its one row as figures.</summary>
internal sealed class TableElement(Answer answer, AnswerCells cells)
{
    /// <summary>More figures than this are a table.</summary>
    private const int FiguresMax = 6;

    /// <summary>Whether the table is a handful of figures: one row, most of it numbers.</summary>
    public bool IsFigures => answer.Table.Rows.Count == 1 && answer.Table.Columns.Count <= FiguresMax;

    /// <summary>The first rows of the columns.</summary>
    public JsonObject Of(IReadOnlyList<int> columns, int rows)
    {
        var shown = Math.Min(rows, answer.Table.Rows.Count);
        var lines = Enumerable.Range(0, shown)
            .Select(r => Row([.. columns.Select(c => Cell(CardElements.Words(cells.Text(r, c)), c))]));
        var head = Row([.. columns.Select(c => Cell(CardElements.Strong(cells.Heading(c)), c))]);
        return Table([.. columns.Select(c => IsNumber(c) ? 2 : 3)], [head, .. lines], hasHead: true);
    }

    /// <summary>The one row, a figure a line.</summary>
    public JsonObject Figures() => Table(
        [3, 2],
        [
            .. Enumerable.Range(0, answer.Table.Columns.Count).Select(c => Row(
            [
                Cell(CardElements.Words(cells.Heading(c))),
                Cell(Right(CardElements.Strong(cells.Text(0, c)))),
            ])),
        ],
        hasHead: false);

    private static JsonObject Table(IReadOnlyList<int> widths, IEnumerable<JsonObject> rows, bool hasHead) => new()
    {
        ["type"] = "Table",
        ["columns"] = CardElements.Array(widths.Select(w => new JsonObject { ["width"] = w })),
        ["rows"] = CardElements.Array(rows),
        ["firstRowAsHeaders"] = hasHead,
        ["showGridLines"] = false,
        ["spacing"] = "Small",
    };

    private static JsonObject Row(IEnumerable<JsonObject> cells) => new()
    {
        ["type"] = "TableRow", ["cells"] = CardElements.Array(cells),
    };

    private JsonObject Cell(JsonObject text, int column) => Cell(IsNumber(column) ? Right(text) : text);

    private static JsonObject Cell(JsonObject text) => new()
    {
        ["type"] = "TableCell", ["items"] = new JsonArray(text),
    };

    private static JsonObject Right(JsonObject text)
    {
        text["horizontalAlignment"] = "Right";
        return text;
    }

    private bool IsNumber(int column) => answer.Table.Columns[column].Type == "number";
}
