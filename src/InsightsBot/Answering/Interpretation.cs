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
        var parts = new List<string> { What(query, language), Rows(query, language) };
        if (Days(query, language) is { } days)
        {
            parts.Add(days);
        }

        return string.Join(" · ", parts);
    }

    /// <summary>The measure and what it is split by.</summary>
    public static string What(MetricQuery query, Language language)
    {
        var isGerman = language == Language.German;
        if (query.Listed is { } listed)
        {
            var by = query.Order?.Dimension is { } order
                ? (isGerman ? " nach " : " by ") + order.Label.In(language) + Arrow(query.Order.Descending, language)
                : "";
            var first = query.Limit is { } most ? (isGerman ? $"die ersten {most} " : $"the first {most} ") : "";
            return (isGerman ? "Liste: " : "list: ") + first + listed.Label.In(language) + by;
        }

        var measures = string.Join(isGerman ? " und " : " and ", query.Measures.Select(m => m.Label.In(language)));
        if (query.ShareOf.Count > 0)
        {
            var part = string.Join(isGerman ? " und " : " and ", query.ShareOf.Select(f => f.Describe(language)));
            measures = isGerman ? $"Anteil ({part}) an {measures}" : $"share ({part}) of {measures}";
        }

        if (query.Groups.Count == 0)
        {
            return measures;
        }

        var groups = string.Join(isGerman ? " und " : " and ", query.Groups.Select(g => g.Describe(language)));
        var split = isGerman ? $"{measures} nach {groups}" : $"{measures} by {groups}";
        if (query.Order is { Measure: not null } ranked)
        {
            split += Arrow(ranked.Descending, language);
        }

        return query.Limit is { } limit ? (isGerman ? $"{split}, Top {limit}" : $"{split}, top {limit}") : split;
    }

    private static string Arrow(bool descending, Language language) => (descending, language) switch
    {
        (true, Language.German) => " (höchste zuerst)",
        (false, Language.German) => " (niedrigste zuerst)",
        (true, _) => " (highest first)",
        (false, _) => " (lowest first)",
    };

    private string Rows(MetricQuery query, Language language)
    {
        var rows = query.Listed ?? (query.Measures.Count > 0 ? model.EntityOf(query.Measures[0].Dataset) : null);
        var filters = query.Filters.Where(f => f is not Filter.Within).Select(f => f.Describe(language))
            .Concat(query.Having.Select(h => Having(query, h, language))).ToList();
        return filters.Count > 0
            ? string.Join(", ", filters)
            : (language == Language.German ? "alle " : "all ") + (rows ?? model.Datasets[0]).Label.In(language);
    }

    private static string Having(MetricQuery query, GroupCondition condition, Language language)
    {
        var measure = query.Measures.First(m => m.Name == condition.Measure);
        return $"{measure.Label.In(language)} {condition.Comparator.Words(language)} {NumberWriting.Plain(condition.Limit, language)}";
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
