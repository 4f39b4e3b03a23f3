using System.Globalization;
using System.Text;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Lays a table out in characters.</summary>
internal static class TextTable
{
    private const int RowsMax = 20;
    private const int CellMax = 40;

    public static string Of(AnswerTable table, Language language, int rowsMax = RowsMax)
    {
        var cells = Cells(table, language, rowsMax);
        var widths = Enumerable.Range(0, table.Columns.Count)
            .Select(i => Math.Max(
                table.Columns[i].Label.Length, cells.Select(r => r[i].Length).DefaultIfEmpty(0).Max())).ToList();
        var text = new StringBuilder();
        Row([.. table.Columns.Select(c => c.Label)]);
        _ = text.AppendJoin("  ", widths.Select(w => new string('-', w))).Append('\n');
        foreach (var row in cells)
        {
            Row(row);
        }

        if (table.Rows.Count > rowsMax)
        {
            _ = text.Append(CultureInfo.InvariantCulture, $"… ({NumberWriting.Plain(table.Rows.Count, language)})\n");
        }

        return text.ToString();

        void Row(IReadOnlyList<string> row) => _ = text.AppendJoin("  ", row.Select((c, i) =>
            table.Columns[i].Type == "number" ? c.PadLeft(widths[i]) : c.PadRight(widths[i]))).Append('\n');
    }

    public static string Markdown(AnswerTable table, Language language, int rowsMax = RowsMax)
    {
        var text = new StringBuilder();
        _ = text.Append("| ").AppendJoin(" | ", table.Columns.Select(c => Inert(c.Label))).Append(" |\n|")
            .AppendJoin('|', table.Columns.Select(c => c.Type == "number" ? "--:" : "---")).Append("|\n");
        foreach (var row in Cells(table, language, rowsMax))
        {
            _ = text.Append("| ").AppendJoin(" | ", row.Select(Inert)).Append(" |\n");
        }

        return text.ToString();
    }

    private static List<List<string>> Cells(AnswerTable table, Language language, int rowsMax) =>
        [.. table.Rows.Take(rowsMax).Select(r => r.Select((c, i) => Cell(c, table.Columns[i], language)).ToList())];

    private static string Cell(object? cell, AnswerColumn column, Language language) => cell switch
    {
        null => "–",
        string text => Short(text.ReplaceLineEndings(" ")),
        _ when column.Unit is { } unit => FigureFormat.Write(
            Convert.ToDouble(cell, CultureInfo.InvariantCulture), UnitNames.Read(unit), language),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Short(string text) => text.Length <= CellMax ? text : text[..(CellMax - 1)] + "…";

    private static string Inert(string text) => text.Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
}
