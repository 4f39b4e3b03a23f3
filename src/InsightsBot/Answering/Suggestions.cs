using System.Collections.Concurrent;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Answering;

/// <summary>
/// Questions that can be asked next: only such as the hub itself answers, and not the one just asked.
/// </summary>
/// <param name="model">What can be asked about.</param>
/// <param name="keyOf">Says which query a question would be answered with; null when it would not be answered.</param>
internal sealed class Suggestions(SemanticModel model, Func<string, Language, string?> keyOf)
{
    private const int Most = 3;

    /// <summary>More splits than this are not tried: each costs a reading.</summary>
    private const int SplitsMax = 6;

    private readonly ConcurrentDictionary<(string Question, Language Language), string?> _keys = new();

    /// <summary>What to ask after a query was answered.</summary>
    public IReadOnlyList<string> After(MetricQuery query, string question, Language language)
    {
        var used = query.Groups.Select(g => g.Dimension.Name)
            .Concat(query.Filters.Select(f => f.About?.Name).OfType<string>()).ToHashSet();
        var candidates = query.Measures.Count > 0
            ? About(MainMeasure(query), used, query.Groups.Any(g => g.Grain is not null), language)
            : AboutRows(query.Listed!, language);
        return Answered(candidates.Concat(General(language)), question, query.Key, language);
    }

    /// <summary>What to ask after a part of the model was explained.</summary>
    public IReadOnlyList<string> After(Reading.Definition definition, string question, Language language)
    {
        var candidates = definition switch
        {
            { Measure: { } measure } => About(measure, [], isTrend: false, language),
            { Dimension: { } dimension } => AboutDimension(dimension, language),
            _ => AboutRows(definition.Dataset!, language),
        };
        return Answered(candidates.Concat(General(language)), question, null, language);
    }

    /// <summary>What can be asked at all.</summary>
    public IReadOnlyList<string> First(string question, Language language) =>
        Answered(General(language).Append(Pick(language, "Welche Daten gibt es?", "What data is there?")), question,
            null, language);

    private string[] Answered(IEnumerable<string> candidates, string question, string? asked, Language language)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (asked is not null)
        {
            _ = seen.Add(asked);
        }

        return [.. candidates.Where(c => !string.Equals(c.Trim(), question.Trim(), StringComparison.OrdinalIgnoreCase))
            .Where(c => _keys.GetOrAdd((c, language), k => keyOf(k.Question, k.Language)) is { } key && seen.Add(key))
            .Take(Most)];
    }

    private IEnumerable<string> About(Measure measure, HashSet<string> used, bool isTrend, Language language)
    {
        var label = measure.Label.In(language);
        var splits = Splits(measure.Dataset).Where(d => !used.Contains(d.Name)).Take(SplitsMax)
            .Select(d => By(label, d, language)).ToList();
        foreach (var split in splits.Take(1))
        {
            yield return split;
        }

        if (!isTrend && HasTime(measure))
        {
            yield return Pick(language, $"{label} pro Monat", $"{label} per month");
        }

        var shared = model.Dimensions.FirstOrDefault(d => used.Contains(d.Name)
            && d.Kind is DimensionKind.Category or DimensionKind.Place);
        if (measure.Aggregation is Aggregation.Count && shared is not null && RateOf(measure.Dataset) is { } rate)
        {
            yield return By(rate.Label.In(language), shared, language);
        }

        if (measure.Aggregation is not Aggregation.Count)
        {
            yield return Pick(language, $"Wie ist {label} definiert?", $"How is {label} defined?");
        }

        foreach (var split in splits.Skip(1))
        {
            yield return split;
        }
    }

    private IEnumerable<string> AboutDimension(Dimension dimension, Language language)
    {
        var entity = model.EntityOf(dimension.Dataset);
        yield return Pick(
            language,
            $"Wie viele {entity.Label.De} nach {dimension.Label.De}?",
            $"How many {entity.Label.En} by {dimension.Label.En}?");
        if (RateOf(dimension.Dataset) is { } rate)
        {
            yield return By(rate.Label.In(language), dimension, language);
        }
    }

    private IEnumerable<string> AboutRows(Dataset dataset, Language language)
    {
        var label = dataset.Label.In(language);
        yield return Pick(language, $"Wie viele {label} gibt es?", $"How many {label} are there?");
        foreach (var split in Splits(dataset.Name).Take(SplitsMax))
        {
            yield return Pick(language, $"Wie viele {label} nach {split.Label.De}?",
                $"How many {label} by {split.Label.En}?");
        }
    }

    private IEnumerable<string> General(Language language)
    {
        foreach (var verified in model.VerifiedQuestions)
        {
            yield return verified.Question.In(language);
        }

        if (model.Measures.FirstOrDefault(m => m.Aggregation is Aggregation.Count) is { } count)
        {
            var label = model.Dataset(count.Dataset).Label.In(language);
            yield return Pick(language, $"Wie viele {label} gibt es?", $"How many {label} are there?");
            if (RateOf(count.Dataset) is { } rate)
            {
                foreach (var split in Splits(count.Dataset).Take(2))
                {
                    yield return By(rate.Label.In(language), split, language);
                }
            }
        }
    }

    private Measure? RateOf(string dataset) => model.Measures.FirstOrDefault(m =>
        m.Unit == Unit.Share && model.EntityOf(m.Dataset).Name == model.EntityOf(dataset).Name
            && m.Direction != Direction.Neutral)
        ?? model.Measures.FirstOrDefault(m =>
            m.Aggregation is Aggregation.Rate && model.EntityOf(m.Dataset).Name == model.EntityOf(dataset).Name);

    private Measure MainMeasure(MetricQuery query)
    {
        var first = query.Measures[0];
        return model.FindMeasure(first.Name) ?? model.Measures.FirstOrDefault(m =>
            m.Dataset == first.Dataset && m.Aggregation.InputColumn == first.Aggregation.InputColumn) ?? first;
    }

    /// <summary>The dimensions that say most, those of the rows themselves first.</summary>
    private IEnumerable<Dimension> Splits(string dataset)
    {
        var entity = model.EntityOf(dataset).Name;
        return model.Dimensions
            .Where(d => d.Kind is DimensionKind.Category or DimensionKind.Place && !d.IsConstant)
            .OrderBy(d => model.EntityOf(d.Dataset).Name == entity ? 0 : 1)
            .ThenBy(d => d.Kind == DimensionKind.Category ? 0 : 1);
    }

    private bool HasTime(Measure measure) => measure.Time is not null
        || model.Dataset(measure.Dataset).Time is not null || model.EntityOf(measure.Dataset).Time is not null;

    private static string By(string label, Dimension dimension, Language language) =>
        Pick(language, $"{label} nach {dimension.Label.De}", $"{label} by {dimension.Label.En}");

    private static string Pick(Language language, string german, string english) =>
        language == Language.German ? german : english;
}
