using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>
/// Words the figures of a result: one plain text per aim, every number from a cell or worked out from cells.
/// </summary>
internal sealed class FigureSentences(FigureWords words)
{
    private MetricQuery Query => words.Query;

    public string Text() => words.Rows.Count == 0 ? Nothing() : Query.Aim switch
    {
        Aim.List => new ListSentences(words).Text(),
        Aim.Level or Aim.Share => string.Join("\n", Query.Measures.Select(Level)),
        Aim.Trend => Trend(),
        Aim.Split or Aim.Comparison or Aim.Distribution => new RankedSentences(words).Text(),
    };

    /// <summary>What is left to say when a text can't be given: what the table shows.</summary>
    public static string Plain(MetricQuery query, Language language) => language == Language.German
        ? $"{MeasureNames.Capital(Headings.Of(query, language))} [1]: Die Zahlen stehen in der Tabelle."
        : $"{MeasureNames.Capital(Headings.Of(query, language))} [1]: the figures are in the table.";

    private string Nothing() => words.Pick(
        "Zu dieser Frage gibt es keine Zeilen in den Daten [1].",
            "There are no rows in the data for this question [1].");

    private string Level(Measure measure)
    {
        var label = MeasureNames.Capital(Headings.What(Query with { Measures = [measure] }, words.Language)) +
            words.Scope();
        return words.HasFigure(0, measure)
            ? $"{label}: {words.Figure(0, measure)} " +
            $"[1]{words.Detail(0, measure, isFirst: measure == FirstWithInterval())}."
            : label + words.Pick(
                ": keine Angabe, weil keine Zeile einen Wert hat [1].", ": no figure, as no row has a value [1].");
    }

    private Measure? FirstWithInterval() => words.Findings.WithIntervals.FirstOrDefault();

    private string Trend()
    {
        if (Query.Groups.Count > 1 || Query.Measures.All(m => words.Findings.Filled(m).Count == 0))
        {
            return new RankedSentences(words).Text();
        }

        var lines = Query.Measures.Where(m => words.Findings.Filled(m).Count > 0).Select(Course);
        return string.Join("\n", lines);
    }

    private string Course(Measure measure)
    {
        var filled = words.Findings.Filled(measure);
        var column = words.Rows.IndexOf(ColumnRole.Figure, measure);
        var heading = MeasureNames.Capital(Headings.Unranked(Query with { Measures = [measure] }, words.Language)) +
            words.Scope();
        if (filled is [var only])
        {
            return words.Pick(
                $"{heading} [1]: nur {words.Member(only)} mit {words.Figure(only, measure)}.",
                $"{heading} [1]: only {words.Member(only)} with {words.Figure(only, measure)}.");
        }

        // A result in descending order of time, or ranked by figure, still goes from the earliest to the latest point.
        var ordered = filled.OrderBy(r => words.Rows[r][0] as string, StringComparer.Ordinal).ToList();
        var (first, last) = (ordered[0], ordered[^1]);
        var high = ordered.MaxBy(r => words.Rows.Number(r, column));
        var low = ordered.MinBy(r => words.Rows.Number(r, column));
        string At(int row) => $"{words.Figure(row, measure)} ({words.Member(row)})";
        var change = words.Findings.Change(measure)!.Write(words.Language);
        var course = words.Pick(
            $"{heading} [1]: von {At(first)} auf {At(last)}, Veränderung: {change}.",
            $"{heading} [1]: from {At(first)} to {At(last)}, a change of {change}.");
        return ordered.Count == 2 ? course : course + "\n" + words.Pick(
            $"Höchster Wert: {At(high)}; niedrigster Wert: {At(low)}.",
            $"Highest: {At(high)}; lowest: {At(low)}.");
    }
}
