using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Says what is measured, split by what and in which order, in one phrase.</summary>
internal static class Headings
{
    /// <summary>"Top 3 Kündigungsgründe nach Anzahl Kunden", "churn rate by contract".</summary>
    public static string Of(MetricQuery query, Language language)
    {
        var isGerman = language == Language.German;
        if (query.Listed is { } listed)
        {
            return List(query, listed, language);
        }

        var measures = What(query, language);
        if (query.Groups.Count == 0)
        {
            return measures;
        }

        if (query is { Order.Measure: not null, Limit: { } limit })
        {
            return Ranked(query, measures, limit, language);
        }

        var split = Split(query, measures, language);
        return query.Order is not { Measure: not null } order ? split
            : split + (order.Descending, isGerman) switch
            {
                (true, true) => ", höchste zuerst",
                (false, true) => ", niedrigste zuerst",
                (true, false) => ", highest first",
                (false, false) => ", lowest first",
            };
    }

    /// <summary>The same without order and limit.</summary>
    public static string Unranked(MetricQuery query, Language language) =>
        Of(query with { Order = null, Limit = query.Listed is null ? null : query.Limit }, language);

    /// <summary>The measures, or the part of them that is asked for.</summary>
    public static string What(MetricQuery query, Language language)
    {
        var isGerman = language == Language.German;
        var measures = MeasureNames.Of(query.Measures, language);
        if (query.ShareOf.Count == 0)
        {
            return measures;
        }

        var part = string.Join(isGerman ? " und " : " and ", query.ShareOf.Select(f => f.Describe(language)));
        return query.Measures is [{ Aggregation: Aggregation.Count, Where.Count: 0 }]
            ? isGerman ? $"Anteil ({part})" : $"share ({part})"
            : isGerman ? $"Anteil ({part}) an {Plurals.AfterOf(measures, language)}" : $"share ({part}) of {measures}";
    }

    /// <summary>"Anzahl Kunden mehr als 100", the limit in the measure's unit.</summary>
    public static string Having(MetricQuery query, GroupCondition condition, Language language)
    {
        var measure = query.Measures.First(m => m.Name == condition.Measure);
        var limit = FigureFormat.Write(condition.Limit, measure.Unit, language);
        return $"{MeasureNames.Of(measure, language)} {condition.Comparator.Words(language)} {limit}";
    }

    /// <summary>"nach Vertrag", "by contract", "pro Monat".</summary>
    private static string Split(MetricQuery query, string measures, Language language)
    {
        var isGerman = language == Language.German;
        var times = query.Groups.Where(g => g.Grain is not null).Select(g => g.Describe(language)).ToList();
        var others = query.Groups.Where(g => g.Grain is null).Select(g => g.Describe(language)).ToList();
        var by = others.Count == 0 ? ""
            : (isGerman ? " nach " : " by ") + string.Join(isGerman ? " und " : " and ", others);
        var per = times.Count == 0 ? ""
            : (isGerman ? " pro " : " per ") + string.Join(isGerman ? " und " : " and ", times);
        return measures + by + per;
    }

    private static string Ranked(MetricQuery query, string measures, int limit, Language language)
    {
        var isGerman = language == Language.German;
        var isTop = query.Order!.Descending;
        if (limit == 1)
        {
            return Split(query, measures, language) + (isGerman, isTop) switch
            {
                (true, true) => ", höchster Wert",
                (true, false) => ", niedrigster Wert",
                (false, true) => ", highest value",
                (false, false) => ", lowest value",
            };
        }

        if (query.Groups is [{ Grain: null } only] && Plurals.Of(only.Dimension, language) is { } plural)
        {
            var ranked = query.ShareOf.Count > 0 ? measures : MeasureNames.After(query.Measures, language);
            return (isGerman, isTop) switch
            {
                (true, true) => $"Top {limit} {plural} nach {ranked}",
                (true, false) => $"{limit} {plural} mit den niedrigsten Werten: {measures}",
                (false, true) => $"top {limit} {plural} by {measures}",
                (false, false) => $"bottom {limit} {plural} by {measures}",
            };
        }

        return Split(query, measures, language) + (isGerman, isTop) switch
        {
            (true, true) => $", Top {limit}",
            (true, false) => $", die {limit} niedrigsten Werte",
            (false, true) => $", top {limit}",
            (false, false) => $", bottom {limit}",
        };
    }

    private static string List(MetricQuery query, Dataset listed, Language language)
    {
        var isGerman = language == Language.German;
        var label = listed.Label.In(language);
        var figure = query.Measures.FirstOrDefault(m => m.Name == query.Order?.Measure);
        if ((query.Order?.Dimension?.Label.In(language) ?? figure?.Label.In(language)) is not { } order)
        {
            return query.Limit is { } most
                ? isGerman ? $"die ersten {most} {label}" : $"the first {most} {label}"
                : isGerman ? $"Liste: {label}" : $"list of {label}";
        }

        var by = (isGerman ? " nach " : " by ") + (figure is null ? order : MeasureNames.After([figure], language));
        if (query is { Limit: { } few, Order.Dimension.Kind: not (DimensionKind.Number or DimensionKind.Time) })
        {
            // Words have no highest value: they have a first one.
            var direction = query.Order.Descending ? (isGerman ? ", absteigend" : ", descending") : "";
            return isGerman ? $"die ersten {few} {label}{by}{direction}" : $"the first {few} {label}{by}{direction}";
        }

        return (query.Limit, query.Order!.Descending, isGerman) switch
        {
            (1, _, _) => $"{label}{by}, {First(query.Order, language)}",
            ({ } most, true, true) => $"Top {most} {label}{by}",
            ({ } most, false, true) => $"{label}{by}, die {most} niedrigsten Werte",
            ({ } most, true, false) => $"top {most} {label}{by}",
            ({ } most, false, false) => $"bottom {most} {label}{by}",
            (null, true, true) => $"{label}{by}, absteigend",
            (null, false, true) => $"{label}{by}, aufsteigend",
            (null, true, false) => $"{label}{by}, descending",
            (null, false, false) => $"{label}{by}, ascending",
        };
    }

    /// <summary>Which value the only row of a list has.</summary>
    private static string First(Ordering order, Language language)
    {
        var isTime = order.Dimension?.Kind == DimensionKind.Time;
        return (isTime, order.Descending, language) switch
        {
            (true, true, Language.German) => "spätester Wert",
            (true, false, Language.German) => "frühester Wert",
            (false, true, Language.German) => "höchster Wert",
            (false, false, Language.German) => "niedrigster Wert",
            (true, true, Language.English) => "latest value",
            (true, false, Language.English) => "earliest value",
            (false, true, Language.English) => "highest value",
            (false, false, Language.English) => "lowest value",
        };
    }
}
