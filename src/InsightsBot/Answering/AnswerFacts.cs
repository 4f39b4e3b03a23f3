using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>
/// Collects what an answer with figures may say: its cells, what was worked out from them, and its names.
/// </summary>
internal sealed class AnswerFacts(SemanticModel model, Language language)
{
    public Facts Of(MetricQuery query, ResultRows rows, CompiledSql sql, Findings findings, int citations) =>
        new()
        {
            Rows = [.. Enumerable.Range(0, rows.Count).Select(r => rows[r].ToArray())],
            Units = [.. rows.Columns.Select(c => c.Unit)],
            Figures = [.. findings.Figures],
            Parameters = [.. sql.Parameters.Values],
            Limits = [.. Limits(query, sql)],
            Shares = findings.HasIntervals || findings.Verdicts.Any() ? [Semantics.Statistics.Confidence.Usual] : [],
            Names = [.. Names(query, rows).SelectMany(n => new[] { n, MeasureNames.Capital(n) }).Distinct()],
            Citations = citations,
        };

    private static IEnumerable<double> Limits(MetricQuery query, CompiledSql sql)
    {
        yield return sql.RowsMax;
        if (query.Limit is { } limit)
        {
            yield return limit;
        }

        foreach (var measure in query.Measures)
        {
            yield return measure.SmallestBase;
        }
    }

    /// <summary>Labels, members and conditions as texts write them; each may be repeated, digits and all.</summary>
    private IEnumerable<string> Names(MetricQuery query, ResultRows rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows.Columns.Count; column++)
            {
                if (rows.Columns[column].Role == ColumnRole.Member)
                {
                    yield return rows.CellText(row, column, language);
                }
            }
        }

        foreach (var column in rows.Columns)
        {
            yield return column.Label.In(language);
        }

        foreach (var measure in query.Measures)
        {
            yield return measure.Label.In(language);
            yield return MeasureNames.Of(measure, language);
            yield return model.EntityOf(measure.Dataset).Label.In(language);
            yield return Plurals.AfterOf(model.EntityOf(measure.Dataset).Label.In(language), language);
        }

        foreach (var group in query.Groups)
        {
            yield return group.Describe(language);
            if (Plurals.Of(group.Dimension, language) is { } plural)
            {
                yield return plural;
            }
        }

        foreach (var text in Conditions(query))
        {
            yield return text;
        }

        if (query.Listed is { } listed)
        {
            yield return listed.Label.In(language);
        }

        if (query.Order?.Dimension is { } order)
        {
            yield return order.Label.In(language);
        }
    }

    private IEnumerable<string> Conditions(MetricQuery query) =>
        query.Filters.Concat(query.ShareOf).Concat(query.Periods)
            .SelectMany(f => f is Filter.Within within ? [within.Days(language), f.Describe(language)]
                : new[] { f.Describe(language) })
            .Concat(query.Having.Select(h => Headings.Having(query, h, language)))
            .Append(Headings.Of(query, language));
}
