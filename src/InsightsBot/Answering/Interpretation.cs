using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Answering;

/// <summary>Says a query in one line: what, split by what, of which rows, in which days.</summary>
internal sealed class Interpretation(SemanticModel model, IReadOnlyDictionary<string, Period> coverage)
{
    /// <summary>"Top 3 Kündigungsgrund nach Anzahl Kunden · alle Kunden · 01.01.2024–31.12.2025".</summary>
    public string Of(MetricQuery query, Language language)
    {
        var parts = new List<string> { MeasureNames.Capital(Headings.Of(query, language)), Rows(query, language) };
        if (Days(query, language) is { } days)
        {
            parts.Add(days);
        }

        return string.Join(" · ", parts);
    }

    private string Rows(MetricQuery query, Language language)
    {
        var rows = query.Listed ?? (query.Measures.Count > 0 ? model.EntityOf(query.Measures[0].Dataset) : null);
        var filters = query.Filters.Where(f => f is not Filter.Within).Select(f => f.Describe(language))
            .Concat(query.Having.Select(h => Headings.Having(query, h, language))).ToList();
        return filters.Count > 0
            ? string.Join(", ", filters)
            : (language == Language.German ? "alle " : "all ") + (rows ?? model.Datasets[0]).Label.In(language);
    }

    private string? Days(MetricQuery query, Language language)
    {
        if (query.Periods.Count > 0)
        {
            return string.Join(
                language == Language.German ? " gegen " : " against ", query.Periods.Select(p => p.Days(language)));
        }

        if (query.Filters.OfType<Filter.Within>().FirstOrDefault() is { } within)
        {
            return within.Days(language);
        }

        var dataset = query.Listed?.Name ?? query.Measures.FirstOrDefault()?.Dataset;
        var time = query.Measures.FirstOrDefault()?.Time ?? (dataset is null ? null : model.EntityOf(dataset).Time);
        return time is not null && coverage.TryGetValue(time, out var all)
            ? new Filter.Within(model.Dimension(time), all.First, all.Last).Days(language)
            : null;
    }
}
