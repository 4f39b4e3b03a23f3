using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>"Was ist ein NPS-Punkt wert?", "Wie hängen NPS und Kündigung zusammen?".</summary>
internal sealed class LinkForm(SemanticModel model) : IWhyForm
{
    /// <summary>More words are not split into two parts.</summary>
    private const int WordsMax = 12;

    private static readonly WhyRole[] Cues =
    [
        WhyRole.Effect, WhyRole.Relates, WhyRole.Worth, WhyRole.Influences, WhyRole.Oftener, WhyRole.Between,
        WhyRole.Passed, WhyRole.Small, WhyRole.Point,
    ];

    /// <summary>Two halves of a verb: "hängt … zusammen". One alone may mean anything.</summary>
    private static readonly string[] Halves = ["haengt", "haengen", "zusammen"];

    private readonly LinkParts _parts = new(model);

    /// <inheritdoc/>
    public Reading? Read(WhyQuestion question)
    {
        var asksWorth = question.Has(WhyRole.Worth) && question.Has(WhyRole.Point);
        if (!asksWorth && !question.Has(WhyRole.Relates) && !question.Has(WhyRole.Influences)
            && !question.Has(WhyRole.Oftener) && !question.Has(WhyRole.Effect))
        {
            return null;
        }

        var runs = question.Runs(Cues);
        var read = Read(question, runs);
        return Of(read, asksWorth) is { } reading ? reading
            : IsSaid(question) || asksWorth ? new Reading.OutOfReach(Refusals.Link, [], [])
            : null;
    }

    /// <inheritdoc/>
    public Reading? ReadOn(WhyQuestion question, WhyWish before)
    {
        if (before is not WhyWish.Link link || question.At(WhyRole.Onward) is not { First: 0 })
        {
            return null;
        }

        var read = Read(question, question.Runs([.. Cues, WhyRole.Onward]));
        var outcomes = read.Select(r => _parts.OutcomeOf(r, link.Signal)).OfType<LinkOutcome>().Take(1).ToList();
        var signal = read.Select(_parts.SignalOf).FirstOrDefault(s => s is not null);
        return outcomes.Count > 0 || signal is not null
            ? Linked(signal ?? link.Signal, outcomes.Count > 0 ? outcomes : link.Outcomes,
                [.. question.Turns.Last?.Filters ?? []], link.AsksWorth)
            : read is [{ Filters.Count: > 0 } narrowed]
                ? Linked(link.Signal, link.Outcomes,
                    [.. question.Turns.Last?.Filters ?? [], .. narrowed.Filters], link.AsksWorth)
                : null;
    }

    /// <summary>Whether the question says beyond doubt that it is after how two things go together.</summary>
    private static bool IsSaid(WhyQuestion question) => question.Has(WhyRole.Relates)
        && (question.Words.Count(Halves.Contains) != 1 || question.CountOf(WhyRole.Relates) > 1);

    private Reading.Clear? Of(IReadOnlyList<MetricQuery> read, bool asksWorth)
    {
        var of = read.FirstOrDefault(q => _parts.SignalOf(q) is not null);
        if (of is null || _parts.SignalOf(of) is not { } signal)
        {
            return null;
        }

        var rest = read.Where(q => q != of).ToList();
        var outcomes = rest.Select(q => _parts.OutcomeOf(q, signal)).OfType<LinkOutcome>().ToList();
        var filters = _parts.FiltersOf(of).Concat(rest.SelectMany(Kept)).DistinctBy(f => f.Key).ToList();
        return outcomes.Count > 0 ? Linked(signal, outcomes, filters, asksWorth)
            : asksWorth && rest.All(q => q.Filters.Count > 0) ? Linked(signal, _parts.All(signal), filters, true)
            : null;

        IEnumerable<Filter> Kept(MetricQuery query) => query.Filters.Where(f =>
            f is not Filter.OneOf { Dimension.Kind: DimensionKind.Flag } && _parts.OutcomeOf(query, signal) is null);
    }

    private Reading.Clear? Linked(
        Measure signal, IReadOnlyList<LinkOutcome> outcomes, IReadOnlyList<Filter> filters, bool asksWorth) =>
        outcomes.Count == 0 || _parts.AnsweredOn(signal) is null ? null
            : new Reading.Clear(
                new MetricQuery { Aim = Aim.Level, Measures = [signal], Filters = filters }, [], 1)
            {
                Why = new WhyWish.Link(signal, outcomes, asksWorth),
            };

    /// <summary>Each run as a query; where no two runs say the two things, one run is cut in two.</summary>
    private List<MetricQuery> Read(WhyQuestion question, IReadOnlyList<string> runs)
    {
        var whole = runs.Select(r => Of(question, r)).ToList();
        if (IsLink([.. whole.OfType<MetricQuery>()]))
        {
            return [.. whole.OfType<MetricQuery>()];
        }

        for (var i = 0; i < runs.Count; i++)
        {
            var words = runs[i].Split(' ');
            for (var cut = 1; cut < words.Length && words.Length <= WordsMax; cut++)
            {
                var parts = new[] { string.Join(' ', words[..cut]), string.Join(' ', words[cut..]) };
                var read = whole.Where((_, at) => at != i).Concat(parts.Select(p => Of(question, p)))
                    .OfType<MetricQuery>().ToList();
                if (IsLink(read))
                {
                    return read;
                }
            }
        }

        return [.. whole.OfType<MetricQuery>()];
    }

    private bool IsLink(List<MetricQuery> read) =>
        read.Find(q => _parts.SignalOf(q) is not null) is { } of && _parts.SignalOf(of) is { } signal
        && read.Exists(q => q != of && _parts.OutcomeOf(q, signal) is not null);

    private static MetricQuery? Of(WhyQuestion question, string words) => question.Read(words) switch
    {
        Reading.Clear clear => clear.Query,
        Reading.Ambiguous { Choices: [var first, ..] } => first.Query,
        _ => null,
    };
}
