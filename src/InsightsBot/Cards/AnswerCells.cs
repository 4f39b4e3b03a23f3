using System.Globalization;
using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Cards;

/// <summary>The cells of an answer's table as people read them.</summary>
internal sealed class AnswerCells
{
    private const int CellCharacters = 80;
    private const int HeadingCharacters = 60;
    private const int WordsFirst = 2;

    private readonly Answer _answer;
    private readonly Dictionary<string, Dimension> _dimensions;
    private readonly HashSet<string> _points;

    public AnswerCells(Answer answer)
    {
        _answer = answer;
        var query = answer.Query;
        _dimensions = (query?.Groups.Where(g => g.Grain is null).Select(g => g.Dimension) ?? [])
            .Concat(query?.Columns ?? []).DistinctBy(d => d.Name).ToDictionary(d => d.Name);
        _points = [.. _dimensions.Values.Where(d => d.Kind == DimensionKind.Time).Select(d => d.Name)];
        _points.UnionWith(query?.Groups.Where(g => g.Grain is not null)
            .Select(g => g.Describe(Language.English)) ?? []);
        if (answer.Chart is { Kind: "line" or "event_study" } chart)
        {
            _ = _points.Add(chart.X);
        }
    }

    /// <summary>The heading of a column.</summary>
    public string Heading(int column) =>
        InertText.Line(MeasureNames.Capital(_answer.Table.Columns[column].Label), HeadingCharacters);

    /// <summary>A cell as text.</summary>
    public string Text(int row, int column)
    {
        var meta = _answer.Table.Columns[column];
        return InertText.Line(
            _answer.Table.Rows[row][column] switch
            {
                null => "–",
                string text => Member(text, meta.Name),
                var cell => Number(Convert.ToDouble(cell, CultureInfo.InvariantCulture), meta),
            },
            CellCharacters);
    }

    /// <summary>
    /// The columns that tell most, in their order: what is drawn, two of words, then figures; empty ones last.
    /// </summary>
    public IReadOnlyList<int> Columns(int most) =>
        [.. Enumerable.Range(0, _answer.Table.Columns.Count).OrderBy(Rank).Take(most).Order()];

    private int Rank(int column)
    {
        var columns = _answer.Table.Columns;
        var (name, type) = (columns[column].Name, columns[column].Type);
        return _answer.Table.Rows.All(r => r[column] is null) ? 5
            : IsEnd(name) || name is "q_value" or "distance" ? 4
            : _answer.Chart is { } chart && (chart.X == name || chart.Y.Contains(name)) ? 0
            : type == "text" && columns.Take(column).Count(c => c.Type == "text") < WordsFirst ? 1
            : 2;
    }

    /// <summary>Whether a column is an end of an interval.</summary>
    private static bool IsEnd(string name) => name is "low" or "high"
        || name.EndsWith("_low", StringComparison.Ordinal) || name.EndsWith("_high", StringComparison.Ordinal);

    private string Member(string text, string column) =>
        _points.Contains(column) ? TimeNames.Of(text, _answer.Language)
        : _dimensions.TryGetValue(column, out var dimension)
            ? BandNames.Of(dimension.LabelOf(text, _answer.Language), _answer.Language)
        : text;

    private string Number(double number, AnswerColumn meta) =>
        meta.Unit is { } unit ? FigureFormat.Write(number, UnitNames.Read(unit), _answer.Language)
        : _dimensions.TryGetValue(meta.Name, out var dimension) && number == Math.Floor(number)
            ? InStore(number, dimension)
        : number != 0 && Math.Abs(number) < 0.0001 ? (number < 0 ? "> −" : "< ") + Plain(0.0001)
        : Plain(number);

    /// <summary>A member that is a number: a year is "2025", not "2.025".</summary>
    private string InStore(double number, Dimension dimension) =>
        dimension.LabelOf(number.ToString("0", CultureInfo.InvariantCulture), _answer.Language);

    private string Plain(double number) => double.IsFinite(number)
        ? NumberWriting.Plain(number, _answer.Language).Replace('-', '−')
        : "–";
}
