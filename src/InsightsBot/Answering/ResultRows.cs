using System.Globalization;
using System.Text.RegularExpressions;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>The rows of a query with the meaning of their columns.</summary>
internal sealed partial class ResultRows(CompiledSql sql, IReadOnlyList<IReadOnlyList<object?>> rows)
{
    /// <summary>A longer text of a cell is cut off in sentences. In characters.</summary>
    private const int TextMax = 80;

    public IReadOnlyList<CompiledColumn> Columns => sql.Columns;

    public int Count => rows.Count;

    /// <summary>Whether there are as many rows as a query may return: there may be more.</summary>
    public bool IsCut => rows.Count >= sql.RowsMax;

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

    /// <summary>The column that carries what an interval of a measure needs; -1 if there is none.</summary>
    public int SupportOf(Measure measure, string suffix)
    {
        for (var i = 0; i < sql.Columns.Count; i++)
        {
            if (sql.Columns[i].Role == ColumnRole.Support && sql.Columns[i].Name == measure.Name + suffix)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// The member columns of a row as an answer calls them: "Zweijahresvertrag", "ja", "Januar 2021".
    /// </summary>
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

    /// <summary>One cell as text, on one line and without anything that looks like a citation.</summary>
    public string CellText(int row, int column, Language language)
    {
        var cell = rows[row][column];
        var meta = sql.Columns[column];
        return cell switch
        {
            null => language == Language.German ? "ohne Angabe" : "not given",
            string text when meta.Dimension is { Kind: DimensionKind.Number } => BandNames.Of(text, language),
            string text when meta.Dimension is { Kind: DimensionKind.Time } =>
                OneLine(TimeNames.Of(text, language), language),
            string text => OneLine(meta.Dimension?.LabelOf(text, language) ?? text, language),
            _ when meta.Role == ColumnRole.Member && meta.Dimension is { Kind: not DimensionKind.Number } d =>
                OneLine(d.LabelOf(Convert.ToString(cell, CultureInfo.InvariantCulture)!, language), language),
            _ => NumberWriting.Plain(Convert.ToDouble(cell, CultureInfo.InvariantCulture), language),
        };
    }

    /// <summary>The table that is shown: everything but what only intervals and texts need.</summary>
    /// <param name="language">The language of the headings.</param>
    /// <param name="interval">Gives the interval of a figure for two more columns; null leaves them out.</param>
    public AnswerTable Table(Language language, Func<int, Measure, Interval?>? interval)
    {
        var shown = Enumerable.Range(0, sql.Columns.Count).Where(i => IsShown(sql.Columns[i].Role)).ToList();
        var columns = shown.Select(i => new AnswerColumn(
            sql.Columns[i].Name,
            sql.Columns[i].Label.In(language),
            IsNumber(i) ? "number" : "text",
            sql.Columns[i].Unit is { } unit ? UnitNames.Of(unit) : null)).ToList();
        var cells = rows.Select(r => shown.Select(i => Cell(r[i])).ToList()).ToList();
        foreach (var figure in sql.Columns
            .Where(c => interval is not null && c is { Role: ColumnRole.Figure, Measure: not null }))
        {
            var found = Enumerable.Range(0, rows.Count).Select(r => interval!(r, figure.Measure!)).ToList();
            if (found.Exists(f => f is not null))
            {
                columns.AddRange(Ends(figure, language));
                for (var row = 0; row < cells.Count; row++)
                {
                    cells[row].AddRange([found[row]?.Low, found[row]?.High]);
                }
            }
        }

        return new AnswerTable(columns, [.. cells]);
    }

    private static AnswerColumn[] Ends(CompiledColumn figure, Language language)
    {
        var unit = UnitNames.Of(figure.Unit ?? Unit.Number);
        var (low, high) = language == Language.German ? ("Untergrenze (95 %)", "Obergrenze (95 %)")
            : ("low (95 %)", "high (95 %)");
        return
        [
            new AnswerColumn(figure.Name + "_low", low, "number", unit),
            new AnswerColumn(figure.Name + "_high", high, "number", unit),
        ];
    }

    private static bool IsShown(ColumnRole role) => role switch
    {
        ColumnRole.Member or ColumnRole.Figure or ColumnRole.ShareOfTotal or ColumnRole.Yes or ColumnRole.Base => true,
        ColumnRole.Support or ColumnRole.Total or ColumnRole.LeftOut => false,
    };

    private bool IsNumber(int column) => sql.Columns[column].Role is not ColumnRole.Member
        || (rows.Count > 0 && rows.All(r => r[column] is null or long or double));

    private static object? Cell(object? cell) => cell is string text ? BandNames.Plain(text) : cell;

    private static string OneLine(string text, Language language)
    {
        // Quotes and brackets around nothing would look like the answer's own.
        var isWordless = !text.Any(char.IsLetterOrDigit);
        var kept = text.Where(c => !isWordless || !"\"„“”»«[]".Contains(c, StringComparison.Ordinal))
            .Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        var line = Marker().Replace(new string([.. kept]), "($1)").Trim();
        return line.Length == 0 ? (language == Language.German ? "leerer Text" : "empty text")
            : line.Length <= TextMax ? line
            : line[..(TextMax - 1)] + "…";
    }

    [GeneratedRegex(@"\[([0-9]+)\]")]
    private static partial Regex Marker();
}
