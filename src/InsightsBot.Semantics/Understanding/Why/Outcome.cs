using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>Makes a query one whose figure can be explained: a share, a mean or a score of rows.</summary>
internal sealed class Outcome(SemanticModel model)
{
    /// <summary>
    /// The query with one figure over all rows; null where its figure is no share, mean or score. A count of some rows,
    /// such as customers who left, becomes their share of all.
    /// </summary>
    public MetricQuery? Of(MetricQuery query)
    {
        if (query is not { Measures: [var measure], Listed: null }
            || query.Aim is not (Aim.Level or Aim.Share or Aim.Split or Aim.Trend) || query.Having.Count > 0
                || query.Periods.Count > 0)
        {
            return null;
        }

        var plain = query with { Aim = Aim.Level, Groups = [], Order = null, Limit = null, SkipEmptyGroups = false };
        return measure.Aggregation switch
        {
            Aggregation.Rate => plain with { Aim = Aim.Share },
            Aggregation.Average or Aggregation.Nps => plain,
            Aggregation.Ratio => IsShare(measure) ? plain with { Aim = Aim.Share } : null,
            Aggregation.Count when query.ShareOf.Count > 0 => plain with { Aim = Aim.Share },
            Aggregation.Count when measure.Where.Count > 0 => PartOfAll(plain, measure),
            Aggregation.Count => PartByFlag(plain),
            _ => null,
        };
    }

    private static bool IsShare(Measure measure) => measure.Unit == Unit.Share;

    private MetricQuery PartOfAll(MetricQuery query, Measure measure)
    {
        // Days of the event itself say which rows count as yes, not which rows there are.
        var ofEvent = query.Filters.OfType<Filter.Within>().Where(w => w.Dimension.Name == measure.Time).ToList();
        return query with
        {
            Aim = Aim.Share,
            Measures = [AllRows(measure)],
            Filters = [.. query.Filters.Except(ofEvent)],
            ShareOf =
            [
                .. measure.Where.Select(c => new Filter.OneOf(model.Dimension(c.Dimension), c.Values, c.Negated)),
                .. ofEvent,
            ],
        };
    }

    /// <summary>"Kunden, die gekündigt haben": the flag is what is explained, the other conditions stay.</summary>
    private static MetricQuery? PartByFlag(MetricQuery query) =>
        query.Filters.OfType<Filter.OneOf>().FirstOrDefault(f => f.Dimension.Kind == DimensionKind.Flag) is { } flag
            ? query with { Aim = Aim.Share, Filters = [.. query.Filters.Where(f => f != flag)], ShareOf = [flag] }
            : null;

    private Measure AllRows(Measure measure) =>
        model.Measures.FirstOrDefault(m => m.Dataset == measure.Dataset && m.Where.Count == 0
            && m.Aggregation is Aggregation.Count)
        ?? new Measure
        {
            Name = measure.Dataset + "_rows",
            Label = model.Dataset(measure.Dataset).Label,
            Dataset = measure.Dataset,
            Aggregation = new Aggregation.Count(),
            Unit = Unit.Count,
        };
}
