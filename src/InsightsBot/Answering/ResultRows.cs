using System.Globalization;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>The rows of a query with the meaning of their columns.</summary>
internal sealed class ResultRows(CompiledSql sql, IReadOnlyList<IReadOnlyList<object?>> rows)
{
    public IReadOnlyList<CompiledColumn> Columns => sql.Columns;

    public int Count => rows.Count;

    public IReadOnlyList<object?> this[int row] => rows[row];

    /// <summary>The first column of a role, of a measure where one is given; -1 if there is none.</summary>
    public int IndexOf(ColumnRole role, Measure? measure = null)
    {
        for (var i = 0; i < sql.Columns.Count; i++)
        {
            if (sql.Columns[i].Role == role && (measure is null || sql.Columns[i].Measure?.Name == measure.Name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The number in a cell; null when it is empty or there is no such column.</summary>
    public double? Number(int row, int column) =>
        column < 0 || rows[row][column] is not { } cell ? null : Convert.ToDouble(cell, CultureInfo.InvariantCulture);

    /// <summary>The member columns of a row as an answer calls them: "Two Year", "ja".</summary>
    public string MemberText(int row, Language language)
    {
        var names = new List<string>();
        for (var i = 0; i < sql.Columns.Count; i++)
        {
            if (sql.Columns[i].Role == ColumnRole.Member)
            {
                names.Add(CellText(row, i, language));
            }
        }

        return string.Join(", ", names);
    }

    /// <summary>One cell as text.</summary>
    public string CellText(int row, int column, Language language)
    {
        var cell = rows[row][column];
        var meta = sql.Columns[column];
        return cell switch
        {
            null => language == Language.German ? "ohne Angabe" : "not given",
            string text => meta.Dimension is { Kind: not DimensionKind.Number } d ? d.LabelOf(text, language) : BandText(text),
            _ when meta.Role == ColumnRole.Member && meta.Dimension is { Kind: not DimensionKind.Number } d =>
                d.LabelOf(Convert.ToString(cell, CultureInfo.InvariantCulture)!, language),
            _ => NumberWriting.Plain(Convert.ToDouble(cell, CultureInfo.InvariantCulture), language),
        };
    }

    /// <summary>The table that is shown: everything but what only intervals need.</summary>
    public AnswerTable Table(Language language)
    {
        var shown = Enumerable.Range(0, sql.Columns.Count).Where(i => sql.Columns[i].Role != ColumnRole.Support).ToList();
        var columns = shown.Select(i => new AnswerColumn(
            sql.Columns[i].Name,
            sql.Columns[i].Label.In(language),
            IsNumber(i) ? "number" : "text",
            sql.Columns[i].Unit is { } unit ? UnitNames.Of(unit) : null)).ToList();
        return new AnswerTable(columns, [.. rows.Select(r => (IReadOnlyList<object?>)[.. shown.Select(i => Cell(r[i]))])]);
    }

    private bool IsNumber(int column) => sql.Columns[column].Role is not ColumnRole.Member
        || (rows.Count > 0 && rows.All(r => r[column] is null or long or double));

    private static object? Cell(object? cell) => cell is string text ? BandText(text) : cell;

    /// <summary>Bands carry their place before a colon, so that they sort; people see the band alone.</summary>
    private static string BandText(string text) =>
        text.Length > 4 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && text[2] == ':' && text[3] == ' '
            ? text[4..]
            : text;
}
