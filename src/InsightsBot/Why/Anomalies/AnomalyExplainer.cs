using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Semantics.Understanding.Why;

namespace InsightsBot.Why.Anomalies;

/// <summary>Says what is out of the ordinary in a period, and how much was looked at.</summary>
internal sealed class AnomalyExplainer : IExplainer
{
    /// <inheritdoc/>
    public bool Explains(Reading.Clear reading) => reading.Why is WhyWish.Unusual;

    /// <inheritdoc/>
    public bool KeepsFigure(Reading.Clear reading) => reading.Why is WhyWish.Unusual { IsOfAll: false };

    /// <inheritdoc/>
    public Answer Explain(Answer level, Reading.Clear reading, Explanation explained, Evidence evidence)
    {
        var wish = (WhyWish.Unusual)reading.Why!;
        var language = evidence.Language;
        var scan = new AnomalyScan(evidence, reading.Query, wish);
        var finding = scan.Find();
        var words = new AnomalyWords(wish, finding, language);
        var method = evidence.Explain(
            language == Language.German ? "Suche nach Auffälligkeiten" : "Search for anomalies", words.Method());
        var lines = new List<string> { words.Head(method) };
        foreach (var anomaly in finding.Told)
        {
            var cited = evidence.Cite(words.Title(anomaly.Series), anomaly.Series.Sql, anomaly.Series.Rows);
            lines.Add($"{lines.Count}. {words.Line(anomaly, scan.LineOf(anomaly.Series), cited)}");
        }

        var causes = finding.Told.Count == 0 ? []
            : AnomalyCause.Of(evidence, reading.Query, finding.Told[0], scan.LineOf(finding.Told[0].Series));
        foreach (var cause in causes)
        {
            var name = cause.Shift.By.Dimension.Label.In(language);
            var rows = cause.Shift.Members.Count;
            var before = evidence.Cite($"{name}, {cause.Before.Days(language)}", cause.Shift.Before, rows);
            var now = evidence.Cite($"{name}, {cause.Now.Days(language)}", cause.Shift.Now, rows);
            lines.Add(words.Cause(cause, finding.Told[0], before, now));
        }

        var text = CheckedText.Of(string.Join('\n', lines), words.Plain(), language,
            words.Facts(scan, causes, evidence.Citations.Count));
        return level with
        {
            Text = KeepsFigure(reading) ? level.Text + "\n" + text : text,
            Interpretation = Interpretation(reading, wish, language),
            Table = words.Table(scan),
            Chart = null,
            Citations = evidence.Citations,
            Warnings = KeepsFigure(reading) ? level.Warnings : [],
            Suggestions = [.. words.Suggestions(), .. level.Suggestions.Take(finding.Told.Count > 0 ? 1 : 2)],
        };
    }

    private static string Interpretation(Reading.Clear reading, WhyWish.Unusual wish, Language language)
    {
        var what = (wish.IsOfAll, language) switch
        {
            (true, Language.German) => "Auffälligkeiten in allen Kennzahlen",
            (true, _) => "Anomalies in all measures",
            (false, Language.German) => "Auffälligkeiten: " + reading.Query.Measures[0].Label.De,
            (false, _) => "Anomalies: " + reading.Query.Measures[0].Label.En,
        };
        return string.Join(" · ", new[] { what }
            .Concat(reading.Query.Filters.Where(f => f != wish.Window).Select(f => f.Describe(language)))
            .Append(wish.Window.Days(language)));
    }
}
