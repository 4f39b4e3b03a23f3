using System.Globalization;
using System.Text.Json.Nodes;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Cards;

/// <summary>Draws an answer's chart with the kinds of chart that cards have.</summary>
/// <remarks>
/// | chart of the answer | drawn as |
/// |---|---|
/// | bar | bars upright where they are few and short or below zero, else lying; several figures grouped |
/// | line, event_study | lines; the ends of an interval are lines of their own |
/// | survival | a line for each group |
/// | waterfall | upright bars of the parts |
/// | funnel | lying bars in the order of the steps |
/// | sankey | lying bars, one for each way from step to step |
///
/// Any other kind is left to the table. Where a program cannot draw it, the table takes its place.
/// </remarks>
internal sealed class ChartElement(Answer answer, AnswerCells cells, TableElement table)
{
    private const int BarsMax = 15;
    private const int UprightMax = 7;
    private const int UprightLabelCharacters = 14;
    private const int PointsMax = 200;
    private const int LabelCharacters = 40;
    private const int TitleCharacters = 100;
    private const int FallbackRows = 10;
    private const int FallbackColumns = 4;

    private readonly IReadOnlyList<AnswerColumn> _columns = answer.Table.Columns;

    /// <summary>The element; null where there is nothing that can be drawn.</summary>
    public JsonObject? Of() => answer.Chart is not { } chart || Column(chart.X) < 0 ? null : chart.Kind switch
    {
        "bar" or "waterfall" => Bars(chart),
        "funnel" => Lying(chart, Figures(chart).Take(1).ToList()),
        "sankey" => Lying(chart, Figures(chart).Take(1).ToList()),
        "line" or "event_study" => Lines(chart, Figures(chart)),
        "survival" => Lines(chart, Figures(chart).Take(1).ToList()),
        _ => null,
    };

    private JsonObject? Bars(AnswerChart chart)
    {
        var figures = Figures(chart);
        if (figures.Count > 1)
        {
            return Grouped(chart, figures);
        }

        var points = figures.SelectMany(f => Points(f, BarsMax)).ToList();
        var isUpright = points.Exists(p => p.Y < 0)
            || (points.Count <= UprightMax && points.TrueForAll(p => p.X.Length <= UprightLabelCharacters));
        return !isUpright ? Lying(chart, figures)
            : points.Count < 2 ? null
            : Element("Chart.VerticalBar", chart, figures[0], CardElements.Array(points.Select(Bar)), e =>
            {
                e["title"] = Title(chart, points.Count);
                e["showBarValues"] = points.Count <= UprightMax;
            });
    }

    private JsonObject? Lying(AnswerChart chart, List<int> figures)
    {
        var points = figures.SelectMany(f => Points(f, BarsMax)).ToList();
        return points.Count < 2 ? null
            : Element("Chart.HorizontalBar", chart, figures[0], CardElements.Array(points.Select(Bar)), e =>
            {
                e["title"] = Title(chart, points.Count);

                // Lying bars carry their figures: an axis would say them again.
                e["displayMode"] = "AbsoluteNoAxis";
                _ = e.Remove("yAxisTitle");
            });
    }

    private JsonObject? Grouped(AnswerChart chart, List<int> figures)
    {
        var series = figures.Select(f => Series(cells.Heading(f), Points(f, BarsMax).Select(Bar))).ToList();
        return Element("Chart.VerticalBar.Grouped", chart, figures[0], CardElements.Array(series), e =>
            e["showLegend"] = true);
    }

    private JsonObject? Lines(AnswerChart chart, List<int> figures)
    {
        if (figures.Count == 0)
        {
            return null;
        }

        var names = Enumerable.Range(0, _columns.Count)
            .Where(c => _columns[c].Type == "text" && _columns[c].Name != chart.X && _columns[c].Name != "phase")
            .ToList();
        var left = PointsMax;
        var lines = new List<JsonObject>();
        foreach (var figure in figures)
        {
            var groups = Enumerable.Range(0, answer.Table.Rows.Count)
                .GroupBy(r => string.Join(", ", names.Select(c => cells.Text(r, c))));
            foreach (var group in groups)
            {
                var points = group.Select(r => Point(r, figure, Column(chart.X))).OfType<(string, double)>().Take(left)
                    .ToList();
                left -= points.Count;
                if (points.Count > 0)
                {
                    lines.Add(Series(group.Key.Length > 0 ? group.Key : cells.Heading(figure), points.Select(Bar)));
                }
            }
        }

        return lines.Count == 0 ? null
            : Element("Chart.Line", chart, figures[0], CardElements.Array(lines), e =>
                e["showLegend"] = lines.Count > 1);
    }

    private JsonObject Element(
        string type, AnswerChart chart, int figure, JsonArray values, Action<JsonObject> more)
    {
        var axis = cells.Heading(figure) + UnitSigns.Of(_columns[figure].Unit, answer.Language);
        var element = new JsonObject
        {
            ["type"] = type,
            ["title"] = Title(chart, answer.Table.Rows.Count),
            ["showTitle"] = true,
            ["showLegend"] = false,
            ["xAxisTitle"] = type == "Chart.HorizontalBar" ? axis : cells.Heading(Column(chart.X)),
            ["yAxisTitle"] = axis,
            ["colorSet"] = "categorical",
            ["data"] = values,
            ["fallback"] = table.Of(cells.Columns(FallbackColumns), FallbackRows),
        };
        more(element);
        return element;
    }

    /// <summary>The title, with how many of the rows are drawn where not all are.</summary>
    private string Title(AnswerChart chart, int drawn)
    {
        var note = new CardWords(answer.Language).RowsOf(drawn, answer.Table.Rows.Count);
        return InertText.Line(chart.Title, TitleCharacters) + (note is null ? "" : $" ({note})");
    }

    private static JsonObject Series(string legend, IEnumerable<JsonObject> values) => new()
    {
        ["legend"] = legend, ["values"] = CardElements.Array(values),
    };

    private static JsonObject Bar((string X, double Y) point) => new() { ["x"] = point.X, ["y"] = point.Y };

    /// <summary>The columns that are drawn: numbers, all with the unit of the first.</summary>
    private List<int> Figures(AnswerChart chart)
    {
        var found = chart.Y.Select(Column).Where(c => c >= 0 && _columns[c].Type == "number").ToList();
        return [.. found.Where(c => _columns[c].Unit == _columns[found[0]].Unit)];
    }

    private List<(string X, double Y)> Points(int figure, int most) =>
    [
        .. Enumerable.Range(0, answer.Table.Rows.Count).Select(r => Point(r, figure, null))
            .OfType<(string, double)>().Take(most),
    ];

    /// <summary>What one row draws; null for an empty cell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="figure">The column of the figure.</param>
    /// <param name="x">The column of the place; null for all columns of words before the first figure.</param>
    private (string X, double Y)? Point(int row, int figure, int? x)
    {
        var number = answer.Table.Rows[row][figure] is { } cell
            ? Convert.ToDouble(cell, CultureInfo.InvariantCulture)
            : double.NaN;
        if (!double.IsFinite(number))
        {
            return null;
        }

        var names = x is { } one ? [one]
            : Enumerable.Range(0, figure).Where(c => c == 0 || _columns[c].Type == "text").ToList();
        var label = string.Join(answer.Chart!.Kind == "sankey" ? " → " : ", ", names.Select(c => cells.Text(row, c)));
        return (InertText.Cut(label, LabelCharacters), UnitSigns.Drawn(number, _columns[figure].Unit));
    }

    private int Column(string name)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            if (_columns[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
