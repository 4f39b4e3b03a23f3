using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Questions that can be asked next, in words the reader understands.</summary>
internal sealed class Suggestions(SemanticModel model)
{
    private const int Most = 3;

    /// <summary>What to ask after a query was answered.</summary>
    public IReadOnlyList<string> After(MetricQuery query, Language language)
    {
        var isGerman = language == Language.German;
        var found = new List<string>();
        if (query.Measures.Count > 0)
        {
            var measure = MainMeasure(query);
            var used = query.Groups.Select(g => g.Dimension.Name)
                .Concat(query.Filters.Select(f => f.About?.Name).OfType<string>()).ToHashSet();
            foreach (var dimension in Splits(measure.Dataset).Where(d => !used.Contains(d.Name)).Take(2))
            {
                found.Add(isGerman
                    ? $"{measure.Label.De} nach {dimension.Label.De}"
                    : $"{measure.Label.En} by {dimension.Label.En}");
            }

            if (HasTime(measure) && query.Groups.All(g => g.Grain is null))
            {
                found.Add(isGerman ? $"{measure.Label.De} pro Monat" : $"{measure.Label.En} per month");
            }

            found.Add(isGerman ? $"Wie ist {measure.Label.De} definiert?" : $"How is {measure.Label.En} defined?");
        }

        return [.. found.Distinct().Take(Most)];
    }

    /// <summary>What can be asked at all.</summary>
    public IReadOnlyList<string> First(Language language)
    {
        if (model.VerifiedQuestions.Count > 0)
        {
            return [.. model.VerifiedQuestions.Take(Most).Select(v => v.Question.In(language))];
        }

        var rate = model.Measures.FirstOrDefault(m => m.Aggregation is Aggregation.Rate)
            ?? model.Measures.FirstOrDefault();
        var found = new List<string>();
        if (model.Measures.FirstOrDefault(m => m.Aggregation is Aggregation.Count) is { } count)
        {
            found.Add(language == Language.German
                ? $"Wie viele {model.Dataset(count.Dataset).Label.De} gibt es?"
                : $"How many {model.Dataset(count.Dataset).Label.En} are there?");
        }

        if (rate is not null && Splits(rate.Dataset).FirstOrDefault() is { } split)
        {
            found.Add(language == Language.German
                ? $"{rate.Label.De} nach {split.Label.De}"
                : $"{rate.Label.En} by {split.Label.En}");
        }

        found.Add(language == Language.German ? "Welche Daten gibt es?" : "What data is there?");
        return found;
    }

    private Measure MainMeasure(MetricQuery query)
    {
        var first = query.Measures[0];
        return model.FindMeasure(first.Name) ?? model.Measures.FirstOrDefault(m =>
            m.Dataset == first.Dataset && m.Aggregation.InputColumn == first.Aggregation.InputColumn) ?? first;
    }

    private IEnumerable<Dimension> Splits(string dataset)
    {
        var entity = model.EntityOf(dataset).Name;
        return model.Dimensions.Where(d => d.Kind == DimensionKind.Category && !d.IsConstant
            && model.EntityOf(d.Dataset).Name == entity);
    }

    private bool HasTime(Measure measure) =>
        measure.Time is not null || model.Dataset(measure.Dataset).Time is not null
            || model.EntityOf(measure.Dataset).Time is not null;
}
