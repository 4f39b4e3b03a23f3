using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>What of a model can be linked: scores that customers give, and what becomes of the customers.</summary>
internal sealed class LinkParts(SemanticModel model)
{
    /// <summary>For how long revenue after an answer is counted, in days.</summary>
    private const int EarningDays = 180;

    private readonly JoinGraph _graph = new(model);

    /// <summary>The score that a query is about: its measure, or that of the answers it counts some of.</summary>
    public Measure? SignalOf(MetricQuery query) => query.Measures is not [var measure] || query.Listed is not null
        ? null
        : IsSignal(measure) ? measure
        : query.Filters.OfType<Filter.OneOf>().FirstOrDefault(f => ScoreBeside(f.Dimension) is not null) is { } filter
            ? ScoreBeside(filter.Dimension)
        : measure.Aggregation is Aggregation.Count && measure.Where is [var only]
            ? ScoreBeside(model.Dimension(only.Dimension))
        : null;

    /// <summary>The conditions of a query that say which answers count, without those that name a group of the score.
    /// </summary>
    public IReadOnlyList<Filter> FiltersOf(MetricQuery query) =>
        [.. query.Filters.Where(f => f is not Filter.OneOf one || ScoreBeside(one.Dimension) is null)];

    /// <summary>What becomes of those who gave a score, as a query names it; null where it names nothing
    /// such.</summary>
    public LinkOutcome? OutcomeOf(MetricQuery query, Measure signal)
    {
        if (query.Listed is not null || query.Measures is not [var measure] || EntityOf(signal) is not { } entity)
        {
            return null;
        }

        return OutcomeOf(measure, entity)
            ?? (measure.Aggregation is Aggregation.Ratio or Aggregation.Rate or Aggregation.Count
                && IsAboutLeaving(measure, query) ? Leaving(entity) : null);
    }

    /// <summary>All that a score can be linked with, leaving first, then what customers bring in.</summary>
    public IReadOnlyList<LinkOutcome> All(Measure signal)
    {
        if (EntityOf(signal) is not { } entity)
        {
            return [];
        }

        var outcomes = model.Measures.Select(m => OutcomeOf(m, entity)).OfType<LinkOutcome>().ToList();
        var earns = outcomes.OfType<LinkOutcome.Earns>().FirstOrDefault(e => IsMoney(e.Measure));
        var holds = outcomes.OfType<LinkOutcome.Holds>().FirstOrDefault(h => IsMoney(h.Measure));
        return [.. new LinkOutcome?[] { Leaving(entity), earns, holds }.OfType<LinkOutcome>()];
    }

    /// <summary>Whose answers a score is made of: the thing that its rows point at and that can leave or pay.</summary>
    public Dataset? EntityOf(Measure signal) => model.Dataset(signal.Dataset).Joins
        .Where(j => j.Kind == JoinKind.ManyToOne).Select(j => model.FindDataset(j.To)).OfType<Dataset>()
        .FirstOrDefault(d => d.PrimaryKey.Count == 1 && (Leaving(d) is not null || HasMoney(d)));

    private LinkOutcome? OutcomeOf(Measure measure, Dataset entity) => measure.Aggregation switch
    {
        Aggregation.Count when measure.Where.Count == 1 => LeavingBy(measure, entity),
        Aggregation.Sum or Aggregation.Average when measure.Dataset == entity.Name && measure.Where.Count == 0
            && IsMoney(measure) => new LinkOutcome.Holds(Mean(measure)),
        Aggregation.Sum when measure.Where.Count == 0 && PointsAt(measure.Dataset, entity)
            && (measure.Time ?? model.Dataset(measure.Dataset).Time) is { } time
            && model.Dimension(time).Dataset == measure.Dataset =>
            new LinkOutcome.Earns(measure, model.Dimension(time), EarningDays),
        _ => null,
    };

    private bool PointsAt(string dataset, Dataset entity) =>
        dataset != entity.Name && model.Dataset(dataset).Joins.Any(j => j.To == entity.Name && j.Columns.Count == 1);

    private Measure Mean(Measure measure) => measure.Aggregation is not Aggregation.Sum sum ? measure
        : model.Measures.FirstOrDefault(m => m.Dataset == measure.Dataset && m.Where.Count == 0
            && m.Aggregation is Aggregation.Average a && a.Column == sum.Column)
        ?? measure with { Aggregation = new Aggregation.Average(sum.Column) };

    private LinkOutcome.Leaves? Leaving(Dataset entity) => model.Measures
        .Where(m => m.Aggregation is Aggregation.Count && m.Where.Count == 1)
        .Select(m => LeavingBy(m, entity)).FirstOrDefault(l => l is not null);

    /// <summary>Rows that leave are counted by a flag, on a day of their own that is not that of their beginning.
    /// </summary>
    private LinkOutcome.Leaves? LeavingBy(Measure measure, Dataset entity) =>
        measure.Dataset == entity.Name && measure.Where is [{ Negated: false, Values: [var yes] } only]
        && model.Dimension(only.Dimension) is { Kind: DimensionKind.Flag } flag && flag.Dataset == entity.Name
        && yes == flag.TrueValue && measure.Time is { } time && time != entity.Time
        && model.Dimension(time) is { Kind: DimensionKind.Time } day && day.Dataset == entity.Name
            ? new LinkOutcome.Leaves(measure, flag, day) : null;

    /// <summary>"Kündigungsquote": a share whose name shares a word with what leaving is called.</summary>
    private bool IsAboutLeaving(Measure measure, MetricQuery query) =>
        query.Filters.OfType<Filter.OneOf>().Concat(query.ShareOf.OfType<Filter.OneOf>())
            .Any(f => f.Dimension.Kind == DimensionKind.Flag && IsLeavingFlag(f.Dimension))
        || (measure.Unit == Unit.Share && measure.Direction == Direction.LessIsBetter
            && measure.Aggregation is Aggregation.Ratio or Aggregation.Rate && SharesWord(measure));

    private bool IsLeavingFlag(Dimension flag) =>
        model.Dataset(flag.Dataset) is { } entity && Leaving(entity)?.Flag.Name == flag.Name;

    private bool SharesWord(Measure measure) => model.Datasets.Select(Leaving).OfType<LinkOutcome.Leaves>().Any(l =>
        Beginnings(l.Measure).Intersect(Beginnings(measure), StringComparer.OrdinalIgnoreCase).Any());

    private static IEnumerable<string> Beginnings(Measure measure) =>
        new[] { measure.Label.De, measure.Label.En }.Concat(measure.Synonyms.De).Concat(measure.Synonyms.En)
            .SelectMany(n => n.Split(' ', '-')).Where(w => w.Length >= 5).Select(w => w[..5]);

    private static bool IsSignal(Measure measure) =>
        measure.Aggregation is Aggregation.Nps
        || (measure.Aggregation is Aggregation.Average && measure.Unit is Unit.Points or Unit.NpsPoints);

    /// <summary>The score that the groups of a dimension are made of: an NPS of the same dataset.</summary>
    private Measure? ScoreBeside(Dimension dimension) => dimension.Members.Count is 0 or > 5 ? null
        : model.Measures.FirstOrDefault(m => m.Aggregation is Aggregation.Nps && m.Dataset == dimension.Dataset
            && model.Measures.Any(c => c.Aggregation is Aggregation.Count && c.Dataset == dimension.Dataset
                && c.Where.Any(w => w.Dimension == dimension.Name)));

    private bool HasMoney(Dataset entity) => model.Measures.Any(m => m.Aggregation is Aggregation.Sum && IsMoney(m)
        && (m.Dataset == entity.Name || PointsAt(m.Dataset, entity)));

    private static bool IsMoney(Measure measure) => measure.Unit is Unit.Euro or Unit.Dollar or Unit.Money;

    /// <summary>Whether a score has a day, so that what came after it can be told.</summary>
    public Dimension? AnsweredOn(Measure signal) =>
        (signal.Time ?? model.Dataset(signal.Dataset).Time) is { } time && model.Dimension(time) is var day
        && _graph.ToOne(signal.Dataset, day.Dataset) is { Count: 0 } ? day : null;
}
