using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>What an answer with figures rests on: its query, the definitions of its measures, and methods.</summary>
internal sealed class Citations(DefinitionText definitions, Language language)
{
    private const int DefinitionsMax = 3;

    /// <summary>The citations in order, and which of them explain methods.</summary>
    public (IReadOnlyList<AnswerCitation> All, MethodMarkers Markers) Of(
        MetricQuery query, CompiledSql sql, int rows, DateOnly? dataAsOf, Findings findings)
    {
        var title = MeasureNames.Capital(Headings.Of(query, language));
        var all = new List<AnswerCitation> { new AnswerCitation.Query(1, title, sql.Text, sql.Parameters, rows,
            dataAsOf) };
        foreach (var measure in query.Measures.Where(m => m.Aggregation is not Aggregation.Count).Take(DefinitionsMax))
        {
            all.Add(new AnswerCitation.Definition(
                all.Count + 1, measure.Label.In(language), definitions.Of(measure).In(language)));
        }

        var interval = 0;
        if (findings.HasIntervals)
        {
            interval = all.Count + 1;
            all.Add(new AnswerCitation.Method(interval, Pick("95-%-Intervall", "95 % interval"), Interval(findings)));
        }

        var verdict = 0;
        if (findings.Verdicts.Any())
        {
            verdict = all.Count + 1;
            all.Add(new AnswerCitation.Method(verdict, Pick("Urteil über Unterschiede", "Judging differences"),
                Verdict(findings)));
        }

        return (all, new MethodMarkers(interval, verdict));
    }

    private string Interval(Findings findings)
    {
        var sources = findings.WithIntervals.Select(m => m.Aggregation switch
        {
            Aggregation.Average => Pick("Mittelwerte nach Student (1908)", "means after Student (1908)"),
            Aggregation.Nps => Pick(
                "NPS aus der Streuung von Promotoren und Detraktoren",
                    "NPS from the spread of promoters and detractors"),
            _ => Pick("Anteile nach Wilson (1927)", "shares after Wilson (1927)"),
        }).Distinct();
        return Pick(
            "Der Bereich, in dem der wahre Wert liegt, wenn die Zeilen eine Zufallsauswahl sind; von 20 solchen " +
                "Bereichen "
            + $"verfehlt ihn einer. Je kleiner die Basis, desto breiter der Bereich. Gerechnet: " +
                $"{string.Join(", ", sources)}.",
            "The span that holds the true value if the rows are a random sample; one in 20 such spans misses it. The "
            + $"smaller the base, the wider the span. Worked out: {string.Join(", ", sources)}.");
    }

    private string Verdict(Findings findings)
    {
        var sources = findings.Verdicts.Select(v => v.Measure.Aggregation is Aggregation.Average
            ? Pick("Mittelwerte nach Welch (1947)", "means after Welch (1947)")
            : Pick("Anteile nach Newcombe (1998)", "shares after Newcombe (1998)")).Distinct();
        return Pick(
            "Aus beiden Werten und ihren Basen folgt ein 95-%-Bereich für den Unterschied. Enthält er die Null " +
                "nicht, ist der "
            + "Unterschied größer, als Zufall erwarten lässt; sonst kann er Zufall sein. Woher ein Unterschied " +
                "kommt, sagt "
            + $"das nicht. Gerechnet: {string.Join(", ", sources)}.",
            "The two figures and their bases give a 95 % span for the difference. If it does not hold zero, the " +
                "difference "
            + "is larger than chance alone suggests; else it may be chance. Where a difference comes from, this does "
            + $"not say. Worked out: {string.Join(", ", sources)}.");
    }

    private string Pick(string german, string english) => language == Language.German ? german : english;
}
