using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Why;

/// <summary>"Was ist der häufigste Pfad?", "Wo bleiben Fälle hängen?", "How long from X to Y?".</summary>
internal sealed class JourneyForm(SemanticModel model, StepNames names) : IWhyForm
{
    private static readonly WhyRole[] Telling =
    [
        WhyRole.Path, WhyRole.Variants, WhyRole.DropOff, WhyRole.Stuck, WhyRole.Loop, WhyRole.ChannelSwitch,
    ];

    private readonly List<(Dataset Events, Model.Journey Of, HashSet<string> Owners)> _logs =
        [.. model.Datasets.SelectMany(d => d.Journeys.Select(j => (d, j, OwnersOf(model, d, j))))];

    /// <summary>Words of the model's own names: a product variant is no variant of a path.</summary>
    private readonly HashSet<string> _named = [.. NamesOf(model).SelectMany(Folded)];

    /// <summary>Whether the words mean journeys and nothing else in this model.</summary>
    public bool IsMeant(WhyQuestion question) => _logs.Count > 0
        && !question.Has(WhyRole.Why) && !question.Has(WhyRole.Drives)
        && (question.Found.Any(f => Telling.Contains(f.Role) && !IsHalf(question, f.First, f.Length)
                && !question.Words.Skip(f.First).Take(f.Length).Any(_named.Contains))
            || (question.Has(WhyRole.Lasts) && question.Has(WhyRole.StepTo) && LogOf(question).Words.Steps.Count == 2));

    /// <summary>"Hängen" means being stuck only where something stays, or where it is asked where.</summary>
    private static bool IsHalf(WhyQuestion question, int first, int length) => length == 1
        && question.Words[first] is "haengen" or "haengt" or "stecken" or "steckt"
        && !question.Words.Any(w => w is "wo" or "woran" or "bleiben" or "bleibt");

    /// <inheritdoc/>
    public Reading? Read(WhyQuestion question)
    {
        if (question.Has(WhyRole.Why) || question.Has(WhyRole.Drives))
        {
            return null;
        }

        if (_logs.Count == 0)
        {
            return Telling.Any(question.Has) ? new Reading.OutOfReach(Refusals.NoJourneys, [], []) : null;
        }

        var (log, words) = LogOf(question);
        return ViewOf(question, words.Steps.Count) is not { } view ? null
            : view == JourneyView.Between && words.Steps.Count != 2 ? NoStep(words)
            : view == JourneyView.Switches && log.Of.Channel is null
                ? new Reading.OutOfReach(Refusals.NoChannel, [], [])
            : view == JourneyView.Paths && words.EndsBeforeStep
                ? Of(question, words, log, JourneyView.PathsBefore, [])
            : view == JourneyView.Paths && words.Steps.Count == 0 && Before(question, words, log) is { } before
                ? before
            : Of(question, words, log, view, []);
    }

    /// <inheritdoc/>
    public Reading? ReadOn(WhyQuestion question, WhyWish before) =>
        before is WhyWish.Journey journey && question.ReadsOnly() is { } next
            ? next with { Query = Counted(model.Dataset(journey.Events), next.Query.Filters), Why = journey }
            : null;

    private static JourneyView? ViewOf(WhyQuestion question, int steps) =>
        question.Has(WhyRole.Stuck) ? JourneyView.Stalls
        : question.Has(WhyRole.Loop) ? JourneyView.Loops
        : question.Has(WhyRole.ChannelSwitch) || SwitchesChannel(question) ? JourneyView.Switches
        : question.Has(WhyRole.DropOff) ? JourneyView.DropOff
        : question.Has(WhyRole.Lasts) && question.Has(WhyRole.StepWord) && steps == 0 ? JourneyView.Times
        : question.Has(WhyRole.Lasts) && (steps > 1
            || (question.Has(WhyRole.StepFrom) && question.Has(WhyRole.StepTo))) ? JourneyView.Between
        : question.Has(WhyRole.Variants) ? JourneyView.Variants
        : question.Has(WhyRole.Path) ? JourneyView.Paths
        : null;

    /// <summary>"Wie oft wechseln Kunden den Kanal?": the verb and the channel stand apart.</summary>
    private static bool SwitchesChannel(WhyQuestion question) =>
        question.Has(WhyRole.SwitchVerb) && question.Has(WhyRole.ChannelWord);

    /// <summary>The journeys that are meant: by whose they are, then by the steps that are named.</summary>
    private ((Dataset Events, Model.Journey Of, HashSet<string> Owners) Log, JourneyWords Words) LogOf(
        WhyQuestion question) => _logs
        .Select(log => (log, Words: new JourneyWords(question, names, log.Of.Activity, log.Owners)))
        .OrderByDescending(l => l.Words.NamesOwner)
        .ThenByDescending(l => GoesOn(question) && (question.Turns.Why as WhyWish.Journey)?.Of == l.log.Of)
        .ThenByDescending(l => l.Words.Steps.Count).First();

    private static Reading.OutOfReach NoStep(JourneyWords words) =>
        new(Refusals.NoStep, words.Rest(withOwner: false) is { Length: > 0 } rest ? [rest] : [], []);

    /// <summary>"Häufigster Pfad vor der Abwanderung": the last steps of those who left.</summary>
    private Reading? Before(
        WhyQuestion question, JourneyWords words, (Dataset Events, Model.Journey Of, HashSet<string> Owners) log)
    {
        if (words.AfterBefore() is not { } after)
        {
            return null;
        }

        var those = question.Read($"{log.Events.Label.In(question.Language)} {after.Words}") is Reading.Clear clear
            ? FiltersOf(clear.Query).ToList() : [];
        return those.TrueForAll(f => f is Filter.Within) ? null
            : Of(question, words, log, JourneyView.PathsBefore, those, after.Places);
    }

    private Reading Of(
        WhyQuestion question, JourneyWords words, (Dataset Events, Model.Journey Of, HashSet<string> Owners) log,
        JourneyView view, IReadOnlyList<Filter> also, IReadOnlyList<int>? without = null)
    {
        var wish = new WhyWish.Journey(log.Events.Name, log.Of, view, words.Steps);
        var rest = words.Rest(withOwner: false, without);
        if (rest.Length == 0 || (question.Words.Count > 0 && IsAnd(rest)))
        {
            return Clear([.. GoesOn(question) ? question.Turns.Last!.Filters : [], .. also], [], wish, log);
        }

        var full = words.Rest(withOwner: true, without);
        var readings = new[] { full, $"{log.Events.Label.In(question.Language)} {rest}" }
            .Select(question.Read).ToList();
        var clear = readings.OfType<Reading.Clear>().FirstOrDefault(c => c.Query is { Having.Count: 0, Groups.Count: 0 }
            && c.Query.Measures.All(m => m.Aggregation is Aggregation.Count or Aggregation.CountDistinct));
        return clear is null
            ? readings.FirstOrDefault(r => r is Reading.OutOfReach { NotUnderstood.Count: > 0 })
                ?? readings.LastOrDefault(r => r is Reading.OutOfReach)
                ?? new Reading.OutOfReach(Refusals.Unclear, [rest], [])
            : Clear([.. FiltersOf(clear.Query), .. also], clear.Assumptions, wish, log);
    }

    private Reading.Clear Clear(
        IReadOnlyList<Filter> filters, IReadOnlyList<BilingualText> assumptions, WhyWish.Journey wish,
        (Dataset Events, Model.Journey Of, HashSet<string> Owners) log) => new(
        Counted(log.Events, [.. filters.Select(f => OfEvents(f, log)).Distinct()]), assumptions, 0) { Why = wish };

    private IEnumerable<Filter> FiltersOf(MetricQuery query) => query.Filters.Concat(query.ShareOf)
        .Concat(query.Measures.SelectMany(m => m.Where)
            .Select(c => new Filter.OneOf(model.Dimension(c.Dimension), c.Values, c.Negated)));

    /// <summary>Days are days of the events, whatever else has a date.</summary>
    private Filter OfEvents(Filter filter, (Dataset Events, Model.Journey Of, HashSet<string> Owners) log) =>
        filter is Filter.Within within && within.Dimension.Dataset != log.Events.Name
            && model.Dataset(within.Dimension.Dataset).Time == within.Dimension.Name
            ? within with { Dimension = model.Dimension(log.Of.Time ?? log.Events.Time!) }
            : filter;

    private MetricQuery Counted(Dataset events, IReadOnlyList<Filter> filters) => new()
    {
        Aim = Aim.Level,
        Measures =
        [
            model.Measures.FirstOrDefault(m => m.Dataset == events.Name && m.Where.Count == 0
                && m.Aggregation is Aggregation.Count)
            ?? new Measure
            {
                Name = events.Name + "_rows",
                Label = events.Label,
                Dataset = events.Name,
                Aggregation = new Aggregation.Count(),
                Unit = Unit.Count,
            },
        ],
        Filters = filters,
    };

    /// <summary>"Und wo gibt es Schleifen?" after another look at journeys keeps what was asked of.</summary>
    private static bool GoesOn(WhyQuestion question) =>
        question is { Turns: { Why: WhyWish.Journey, Last: not null }, Words: ["und" or "and", ..] };

    private static bool IsAnd(string word) => word is "und" or "and" or "Und" or "And";

    private static HashSet<string> OwnersOf(SemanticModel model, Dataset events, Model.Journey journey)
    {
        var (label, synonyms) = events.Joins.Any(j => j.To == journey.Of)
            ? (model.Dataset(journey.Of).Label, model.Dataset(journey.Of).Synonyms)
            : (model.Dimension(journey.Of).Label, model.Dimension(journey.Of).Synonyms);
        var words = synonyms.All.Append(label.De).Append(label.En).Select(n => Folded(n).ToList())
            .Where(n => n.Count == 1).Select(n => n[0]).ToList();
        return [.. words, .. words.Where(w => !w.EndsWith('n')).Select(w => w + "n")];
    }

    private static IEnumerable<string> NamesOf(SemanticModel model) => model.Datasets
        .SelectMany(d => d.Synonyms.All.Append(d.Label.De).Append(d.Label.En))
        .Concat(model.Measures.SelectMany(m => m.Synonyms.All.Append(m.Label.De).Append(m.Label.En)))
        .Concat(model.Dimensions.SelectMany(d => d.Synonyms.All.Append(d.Label.De).Append(d.Label.En)));

    private static IEnumerable<string> Folded(string name) => Tokenizer.Read(name).Select(t => t.Folded);
}
