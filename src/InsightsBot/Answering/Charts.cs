using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Decides what to draw: lines over time, bars over members, nothing for one figure or a list.</summary>
internal static class Charts
{
    /// <summary>More bars than this cannot be read.</summary>
    private const int BarsMax = 40;

    public static AnswerChart? Of(MetricQuery query, AnswerTable table, Language language)
    {
        if (query.Groups.Count + query.Periods.Count == 0 || table.Rows.Count < 2 || table.Columns.Count < 2)
        {
            return null;
        }

        var isTrend = query.Groups.Any(g => g.Grain is not null);
        if (!isTrend && table.Rows.Count > BarsMax)
        {
            return null;
        }

        var figures = query.Measures.Select(m =>
            table.Columns.FirstOrDefault(c => c.Name == m.Name || c.Name == m.Name + "_part"))
            .OfType<AnswerColumn>().Select(c => c.Name).ToList();
        return figures.Count == 0
            ? null
            : new AnswerChart(isTrend ? "line" : "bar", MeasureNames.Capital(Headings.Of(query, language)),
            table.Columns[0].Name, figures);
    }
}
