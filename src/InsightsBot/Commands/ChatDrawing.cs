using System.Globalization;
using InsightsBot.Answering;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Commands;

/// <summary>Draws an answer in characters: bars for a split, a sparkline for a trend.</summary>
/// <remarks>The bars of Spectre.Console know no figures below zero, which a score has.</remarks>
internal static class ChatDrawing
{
    private const int BarsMax = 20;
    private const int LabelMax = 24;
    private const int BarMin = 5;
    private const int BarWidthMax = 40;
    private const string Steps = "▁▂▃▄▅▆▇█";
    private const string Parts = "▏▎▍▌▋▊▉█";

    /// <summary>The lines; none where there is nothing to draw.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="width">The width of the terminal, in characters.</param>
    public static IReadOnlyList<string> Of(Answer answer, int width)
    {
        if (answer.Chart is not { Y: [var name, ..] } chart || IndexOf(answer.Table, name) is not { } column
            || IndexOf(answer.Table, chart.X) is not { } labels)
        {
            return [];
        }

        var rows = answer.Table.Rows.Where(r => NumberOf(r[column]) is not null)
            .Select(r => (Label: Convert.ToString(r[labels], CultureInfo.InvariantCulture) ?? "–",
                Number: NumberOf(r[column])!.Value)).ToList();
        string Figure(double number) => answer.Table.Columns[column].Unit is { } unit
            ? FigureFormat.Write(number, UnitNames.Read(unit), answer.Language)
            : number.ToString("0.##", CultureInfo.InvariantCulture);
        return rows.Count < 2 ? []
            : chart.Kind == "line" ? Sparkline(rows, width, Figure)
            : Bars([.. rows.Take(BarsMax)], width, Figure);
    }

    private static List<string> Sparkline(
        List<(string Label, double Number)> rows, int width, Func<double, string> figure)
    {
        var shown = rows.TakeLast(Math.Max(2, width - 1)).ToList();
        var (low, high) = (shown.Min(r => r.Number), shown.Max(r => r.Number));
        var line = string.Concat(shown.Select(r => Steps[high > low
            ? (int)Math.Round((r.Number - low) / (high - low) * (Steps.Length - 1)) : Steps.Length / 2]));
        return
        [
            line,
            Fit($"{shown[0].Label}: {figure(shown[0].Number)} … {shown[^1].Label}: {figure(shown[^1].Number)}"
                + $" (min {figure(low)}, max {figure(high)})", width),
        ];
    }

    private static List<string> Bars(
        List<(string Label, double Number)> rows, int width, Func<double, string> figure)
    {
        var figures = rows.ConvertAll(r => figure(r.Number));
        var labelWidth = Math.Min(LabelMax, rows.Max(r => r.Label.Length));
        var room = Math.Min(BarWidthMax, width - labelWidth - figures.Max(f => f.Length) - 3);
        var largest = rows.Max(r => Math.Abs(r.Number));
        if (room < BarMin || largest <= 0)
        {
            return [];
        }

        return [.. rows.Select((r, i) => Fit(r.Label, labelWidth).PadRight(labelWidth) + " "
            + Bar(Math.Abs(r.Number) / largest * room, r.Number < 0) + " " + figures[i])];
    }

    /// <summary>A bar in eighths of a character; one below zero is hatched.</summary>
    private static string Bar(double length, bool isNegative)
    {
        if (isNegative)
        {
            return new string('░', Math.Max(1, (int)Math.Round(length)));
        }

        var eighths = (int)Math.Round(length * Parts.Length);
        var rest = eighths % Parts.Length;
        return new string(Parts[^1], eighths / Parts.Length) + (rest > 0 ? Parts[rest - 1].ToString() : "");
    }

    private static string Fit(string text, int width) => Printable.Line(text, Math.Max(2, width));

    private static int? IndexOf(AnswerTable table, string name)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Name == name)
            {
                return i;
            }
        }

        return null;
    }

    private static double? NumberOf(object? cell) => cell switch
    {
        long whole => whole,
        int whole => whole,
        double number when double.IsFinite(number) => number,
        _ => null,
    };
}
