using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Answering;

/// <summary>Knows which parts of a model say most, for questions that may be asked next.</summary>
internal sealed class TellingParts(SemanticModel model)
{
    /// <summary>The measure of the model that a query is about; null when the model has none like it.</summary>
    public Measure? MainMeasure(MetricQuery query)
    {
        if (query.Measures is not [var first, ..])
        {
            return null;
        }

        return model.FindMeasure(first.Name) ?? model.Measures.FirstOrDefault(m =>
            m.Dataset == first.Dataset && m.Aggregation.InputColumn == first.Aggregation.InputColumn)
            ?? model.Measures.FirstOrDefault(m => m.Aggregation is Aggregation.Count && m.Dataset == first.Dataset);
    }

    /// <summary>The share people ask about most: one of which less is better, such as churn.</summary>
    public Measure? RateOf(string dataset) => model.Measures
        .Where(m => m.Unit == Unit.Share && IsSame(m.Dataset, dataset))
        .OrderBy(m =>
            m.Direction switch { Direction.LessIsBetter => 0, Direction.MoreIsBetter => 1, Direction.Neutral => 2 })
        .FirstOrDefault();

    /// <summary>The dimensions that say most, those of the rows themselves first.</summary>
    public IEnumerable<Dimension> Splits(string dataset) => model.Dimensions
        .Where(d => d.Kind is DimensionKind.Category or DimensionKind.Place && !d.IsConstant)
        .OrderBy(d => IsSame(d.Dataset, dataset) ? 0 : 1)
        .ThenBy(d => d.Kind == DimensionKind.Category ? 0 : 1);

    /// <summary>The dimensions that say most, without those that a query splits by or has conditions on.</summary>
    public IEnumerable<Dimension> SplitsAfter(MetricQuery? query, string dataset)
    {
        var used = query is null ? [] : query.Groups.Select(g => g.Dimension.Name)
            .Concat(query.Filters.Select(f => f.About?.Name).OfType<string>()).ToHashSet();
        return Splits(dataset).Where(d => !used.Contains(d.Name));
    }

    /// <summary>Whether the rows of a measure carry a date.</summary>
    public bool HasTime(Measure measure) => measure.Time is not null
        || model.Dataset(measure.Dataset).Time is not null || model.EntityOf(measure.Dataset).Time is not null;

    /// <summary>Whether two datasets are about the same things.</summary>
    public bool IsSame(string one, string other) => model.EntityOf(one).Name == model.EntityOf(other).Name;
}
