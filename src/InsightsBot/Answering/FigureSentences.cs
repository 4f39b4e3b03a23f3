using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Words the figures of a result: one plain text per aim, every number from a cell.</summary>
internal sealed class FigureSentences(SemanticModel model, MetricQuery query, ResultRows rows, Language language)
{
    /// <summary>More members than this stay in the table.</summary>
    private const int LinesMax = 5;

    private bool IsGerman => language == Language.German;

    public string Text() => rows.Count == 0 ? Nothing() : query.Aim switch
    {
        Aim.List => List(),
        Aim.Level or Aim.Share => string.Join("\n", query.Measures.Select(Level)),
        Aim.Trend => Trend(),
        Aim.Split or Aim.Comparison or Aim.Distribution => Ranked(),
    };

    private string Nothing() => IsGerman
        ? "Zu dieser Frage gibt es keine Zeilen in den Daten [1]."
        : "There are no rows in the data for this question [1].";

    private string List()
    {
        var label = query.Listed!.Label.In(language);
        var count = NumberWriting.Plain(rows.Count, language);
        var more = query.Limit is null && rows.Count >= 1000 ? (IsGerman ? " (die ersten)" : " (the first)") : "";
        return IsGerman ? $"{label}: {count} Zeilen{more} [1]." : $"{label}: {count} rows{more} [1].";
    }

    private string Level(Measure measure)
    {
        var figure = rows.IndexOf(ColumnRole.Figure, measure);
        if (rows.Number(0, figure) is null)
        {
            return IsGerman
                ? $"{measure.Label.De}: keine Angabe, weil keine Zeile einen Wert hat [1]."
                : $"{measure.Label.En}: no figure, as no row has a value [1].";
        }

        return $"{LevelLabel(measure)}: {Figure(0, figure)} [1]{Detail(0, measure)}.";
    }

    private string LevelLabel(Measure measure)
    {
        if (query.ShareOf.Count == 0)
        {
            return measure.Label.In(language);
        }

        var part = string.Join(IsGerman ? " und " : " and ", query.ShareOf.Select(f => f.Describe(language)));
        return IsGerman ? $"Anteil ({part})" : $"Share ({part})";
    }

    /// <summary>"– 1.869 von 7.043 Kunden", or the base alone.</summary>
    private string Detail(int row, Measure measure)
    {
        var yes = rows.IndexOf(ColumnRole.Yes, measure);
        var whole = rows.IndexOf(ColumnRole.Base, measure);
        if (rows.Number(row, whole) is null)
        {
            return "";
        }

        var baseText = Figure(row, whole);
        var label = model.EntityOf(measure.Dataset).Label.In(language);
        if (yes >= 0 && rows.Number(row, yes) is not null)
        {
            return measure.Aggregation is Aggregation.Ratio
                ? $" ({Figure(row, yes)} / {baseText})"
                : (IsGerman ? $" – {Figure(row, yes)} von {baseText} {label}" : $" – {Figure(row, yes)} of {baseText} {label}");
        }

        return IsGerman ? $" (Basis: {baseText} {label})" : $" (base: {baseText} {label})";
    }

    private string Ranked()
    {
        var measure = query.Measures[0];
        var figure = rows.IndexOf(ColumnRole.Figure, measure);
        var shown = Math.Min(rows.Count, query.Limit is not null ? Math.Max(LinesMax, query.Limit.Value) : LinesMax);
        shown = Math.Min(shown, 10);
        var lines = new List<string> { Heading(measure) };
        for (var row = 0; row < shown; row++)
        {
            var number = query.Limit is not null || query.Order is { Measure: not null } ? $"{row + 1}. " : "– ";
            var others = query.Measures.Skip(1).Select(m => $", {m.Label.In(language)}: {Figure(row, rows.IndexOf(ColumnRole.Figure, m))}");
            lines.Add($"{number}{rows.MemberText(row, language)}: {Figure(row, figure)}{RowDetail(row, measure)}{string.Concat(others)}");
        }

        if (rows.Count > shown)
        {
            lines.Add(IsGerman ? "Alle weiteren stehen in der Tabelle." : "All others are in the table.");
        }

        return string.Join("\n", lines);
    }

    private string Heading(Measure measure)
    {
        var what = Interpretation.What(query with { Order = null, Limit = null }, language);
        _ = measure;
        return $"{what} [1]:";
    }

    private string RowDetail(int row, Measure measure)
    {
        var share = rows.IndexOf(ColumnRole.ShareOfTotal, measure);
        if (share >= 0)
        {
            return $" ({Figure(row, share)})";
        }

        var detail = Detail(row, measure);
        return detail.StartsWith(" – ", StringComparison.Ordinal) ? $" ({detail[3..]})" : detail;
    }

    private string Trend()
    {
        var measure = query.Measures[0];
        var figure = rows.IndexOf(ColumnRole.Figure, measure);
        var filled = Enumerable.Range(0, rows.Count).Where(r => rows.Number(r, figure) is not null && rows[r][0] is not null).ToList();
        if (filled.Count == 0)
        {
            return Nothing();
        }

        var (first, last) = (filled[0], filled[^1]);
        if (query.Groups.Count > 1)
        {
            return Ranked();
        }

        var high = filled.MaxBy(r => rows.Number(r, figure));
        var low = filled.MinBy(r => rows.Number(r, figure));
        var heading = Interpretation.What(query with { Order = null, Limit = null }, language);
        string At(int row) => $"{Figure(row, figure)} ({rows.MemberText(row, language)})";
        return IsGerman
            ? $"{heading} [1]: von {At(first)} auf {At(last)}.\nHöchster Wert: {At(high)}; niedrigster Wert: {At(low)}."
            : $"{heading} [1]: from {At(first)} to {At(last)}.\nHighest: {At(high)}; lowest: {At(low)}.";
    }

    private string Figure(int row, int column) =>
        FigureFormat.Write(rows.Number(row, column), rows.Columns[column].Unit ?? Unit.Number, language);
}
