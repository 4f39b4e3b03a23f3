using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Answering;

/// <summary>Words figures side by side: members in order, segments and periods against each other.</summary>
internal sealed class RankedSentences(FigureWords words)
{
    /// <summary>More members than this stay in the table, unless more were asked for.</summary>
    private const int LinesUsual = 5;

    /// <summary>More members than this stay in the table even then; distributions have as many.</summary>
    private const int LinesMax = 10;

    private MetricQuery Query => words.Query;

    private bool IsRanked => Query.Order is { Measure: not null };

    public string Text()
    {
        if (words.Rows.Count == 1 && Query is { Limit: 1, Order.Measure: not null }
            && words.HasFigure(0, Query.Measures[0]))
        {
            return Winner();
        }

        var shown = Math.Min(words.Rows.Count, Query.Limit is not null
            || Query.Aim == Aim.Distribution ? LinesMax : LinesUsual);
        shown = words.Rows.Count <= LinesUsual + 1 ? words.Rows.Count : shown;
        var lines = new List<string> { $"{Heading()} [1]{Total()}:" };
        lines.AddRange(Enumerable.Range(0, shown).Select(Line));
        if (words.Rows.Count > shown)
        {
            lines.Add(words.Pick("Alle weiteren stehen in der Tabelle.", "All others are in the table."));
        }

        lines.AddRange(Query.Measures.Select(Difference).Where(d => d.Length > 0));
        return string.Join("\n", lines);
    }

    private string Heading()
    {
        if (Query.Aim == Aim.Distribution && Query.Groups is [var spread])
        {
            var counted = MeasureNames.Capital(MeasureNames.Of(Query.Measures, words.Language));
            return counted + words.Pick(", verteilt nach ", ", spread over ") + spread.Describe(words.Language) +
                words.Scope();
        }

        var heading = Query.Limit is null ? Headings.Unranked(Query, words.Language)
            : Headings.Of(Query, words.Language);
        return MeasureNames.Capital(heading) + words.Scope();
    }

    /// <summary>", Basis: 1.869 Kunden" where counts are shown as shares of it.</summary>
    private string Total()
    {
        var measure = Query.Measures[0];
        var total = words.Rows.IndexOf(ColumnRole.Total, measure);
        return total < 0 || words.Rows.Number(0, total) is null || measure.Aggregation is not Aggregation.Count ? ""
            : words.Pick(", Basis: ", ", base: ") + $"{words.Cell(0, total)} {words.RowsOf(measure)}";
    }

    private string Winner()
    {
        var measure = Query.Measures[0];
        var place = (words.IsGerman, Query.Order!.Descending) switch
        {
            (true, true) => "am höchsten",
            (true, false) => "am niedrigsten",
            (false, true) => "highest",
            (false, false) => "lowest",
        };
        var what = MeasureNames.Capital(Headings.What(Query with { Measures = [measure] }, words.Language)) +
            words.Scope();
        return $"{what}, {place}: {words.Member(0)} {words.Pick("mit", "at")} {words.Figure(0, measure)}"
            + $"{words.Detail(0, measure, isFirst: true)}{Others(0)} [1].";
    }

    private string Line(int row)
    {
        var measure = Query.Measures[0];
        var place = IsRanked ? $"{row + 1}. " : "– ";
        var isFirst = Enumerable.Range(0, words.Rows.Count)
            .First(r => r == row || words.Findings.IntervalOf(r, measure) is not null) == row;
        return $"{place}{words.Member(row)}: " +
            $"{words.Figure(row, measure)}{words.Detail(row, measure, isFirst)}{Others(row)}";
    }

    private string Others(int row) => string.Concat(Query.Measures.Skip(1).Select(m =>
        $"; {MeasureNames.Of(m, words.Language)}: {words.Figure(row, m)}{words.Detail(row, m, isFirst: false)}"));

    private string Difference(Measure measure)
    {
        if (Query.Aim != Aim.Comparison || words.Findings.Change(measure) is not { } change)
        {
            return "";
        }

        var label = Query.Measures.Count == 1 ? "" : $" ({MeasureNames.Of(measure, words.Language)})";
        var isOverTime = Query.Periods.Count > 0 || Query.Groups.Any(g => g.Grain is not null);
        var amount = isOverTime ? words.Pick("Veränderung", "Change") : words.Pick("Unterschied", "Difference");
        var judged = words.Judgement(measure);
        return $"{amount}{label}: {change.Write(words.Language)}.{(judged.Length > 0 ? " " : "")}{judged}";
    }
}
