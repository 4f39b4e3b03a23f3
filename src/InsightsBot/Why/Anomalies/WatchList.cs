using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Understanding.Why;
using InsightsBot.Why.Drivers;

namespace InsightsBot.Why.Anomalies;

/// <summary>Chooses what is looked at: a bounded number of measures and dimensions.</summary>
/// <remarks>
/// Of every dataset with a time the measures that have a good direction: scores, means and shares first, then counts.
/// Things that only begin on a day, such as customers on signing up, are watched by counts with a time of their own:
/// a mean of those who began in a month says nothing of that month. Dimensions: one place, then those of the dataset
/// itself, then others.
/// </remarks>
internal sealed class WatchList(Evidence evidence, MetricQuery query, WhyWish.Unusual wish)
{
    /// <summary>Scores, means and shares of one dataset at most.</summary>
    public const int FiguresMax = 4;

    /// <summary>Counts of one dataset at most.</summary>
    public const int CountsMax = 2;

    /// <summary>Datasets at most.</summary>
    public const int DatasetsMax = 6;

    /// <summary>Dimensions of one dataset at most; three times as many when one measure is asked for.</summary>
    public const int DimensionsMax = 4;

    private SemanticModel Model => evidence.Model;

    /// <summary>What is looked at, by dataset: all rows first, then dimension by dimension.</summary>
    public IReadOnlyList<Watched> All()
    {
        var measures = wish.IsOfAll ? Main() : [.. query.Measures.Where(IsJudged)];
        return
        [
            .. measures.GroupBy(m => (m.Dataset, Time: TimeOf(m)!.Name))
                .SelectMany(g => Of([.. g], Model.Dimension(g.Key.Time))),
        ];
    }

    /// <summary>Whether it can be judged at all.</summary>
    public bool IsJudged(Measure measure) => TimeOf(measure) is not null && measure.Aggregation switch
    {
        Aggregation.Nps or Aggregation.Average or Aggregation.Rate or Aggregation.Count or Aggregation.Sum => true,
        Aggregation.Ratio => measure.Unit == Unit.Share,
        _ => false,
    };

    /// <summary>The query of a measure by time, and by a dimension where one is given.</summary>
    public MetricQuery Query(Watched watched, Semantics.Time.Grain grain) => new()
    {
        Aim = watched.By is null ? Aim.Trend : Aim.Split,
        Measures = watched.Measures,
        Groups = watched.By is null ? [new Grouping(watched.Time, grain)]
            : [new Grouping(watched.Time, grain), new Grouping(watched.By)],
        Filters = [.. query.Filters.Where(f => f is not Filter.Within), wish.Window with
        {
            Dimension = watched.Time, First = null,
        }],
    };

    private List<Measure> Main()
    {
        var directed = Model.Measures.Where(m => m.Direction != Direction.Neutral && IsJudged(m)
            && m.Aggregation is not (Aggregation.Sum or Aggregation.Ratio) && (!BeginsOnly(m) || IsCount(m)
            && m.Time is not null)).ToList();
        return
        [
            .. directed.GroupBy(m => m.Dataset).Take(DatasetsMax).SelectMany(g =>
                g.Where(m => !IsCount(m)).OrderBy(m => m.Aggregation is not Aggregation.Nps).Take(FiguresMax)
                    .Concat(g.Where(IsCount).Take(CountsMax))),
        ];
    }

    private static bool IsCount(Measure measure) => measure.Aggregation is Aggregation.Count;

    /// <summary>Whether rows are things that others happen to, and their day is only that of their beginning.</summary>
    private bool BeginsOnly(Measure measure)
    {
        var dataset = Model.Dataset(measure.Dataset);
        return !dataset.Joins.Any(j => Model.Dataset(j.To).Time is not null)
            && Model.Datasets.Any(d => d.Time is not null && d.Joins.Any(j => j.To == dataset.Name));
    }

    private IEnumerable<Watched> Of(IReadOnlyList<Measure> measures, Dimension time)
    {
        yield return new Watched(time, measures, null);
        var places = Model.Dimensions.Where(d => d.Kind == DimensionKind.Place && d.Parent is null).Take(1);
        var own = Model.Dimensions.Where(d => d.Kind == DimensionKind.Category && d.Dataset == measures[0].Dataset);
        var others = Model.Dimensions.Where(d => d.Kind == DimensionKind.Category && d.Dataset != measures[0].Dataset);
        var max = wish.IsOfAll ? DimensionsMax : 3 * DimensionsMax;
        var found = places.Concat(own).Concat(others).Where(d => !d.IsConstant && !IsFixed(d))
            .Select(d => (By: d, Measures: measures.Where(m => IsFair(m, d)).ToList()))
            .Where(w => w.Measures.Count > 0
                && evidence.CanSplit(Query(new Watched(time, w.Measures, w.By), Semantics.Time.Grain.Month)));
        foreach (var (by, fair) in found.Take(max))
        {
            yield return new Watched(time, fair, by);
        }
    }

    private bool IsFixed(Dimension dimension) => query.Filters.OfType<Filter.OneOf>()
        .Any(f => f is { Negated: false, Values.Count: 1 } && f.Dimension.Name == dimension.Name);

    private bool IsFair(Measure measure, Dimension dimension) =>
        new LeakageGuard(Model, query with { Measures = [measure] }).Of(dimension) is null;

    private Dimension? TimeOf(Measure measure) =>
        (measure.Time ?? Model.EntityOf(measure.Dataset).Time) is { } name ? Model.FindDimension(name) : null;
}
