using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Why.Drivers;

/// <summary>Finds dimensions that explain an outcome only because they were made from it.</summary>
internal sealed class LeakageGuard
{
    /// <summary>A member of which nearly all rows have the outcome tells it.</summary>
    private const double NearlyAll = 0.99;

    /// <summary>Such members matter when this share of all rows with the outcome has one of them.</summary>
    private const double ShareThatCounts = 0.1;

    /// <summary>Where as many were to be expected and there is none, the member rules the outcome out.</summary>
    private const double SurelySome = 100;

    /// <summary>A dimension that explains more of the spread than this says the same in other words.</summary>
    private const double SaysTheSame = 0.5;

    private const int LettersThatSay = 5;
    private static readonly string[] SayNothing =
    [
        "label", "value", "values", "score", "status", "group", "customer", "customers", "rating", "count", "total",
        "number", "month", "months", "reason", "category", "share", "average", "points", "kunde", "kunden",
    ];

    /// <summary>Words of names whose numbers grow for as long as a customer stays.</summary>
    private static readonly string[] AddsUp =
        ["total", "lifetime", "cumulative", "accumulated", "clv", "cltv", "ltv", "gesamt", "kumuliert"];

    private readonly HashSet<string> _answers;
    private readonly List<string> _later;
    private readonly HashSet<string> _outcome;
    private readonly HashSet<string> _columns;
    private readonly List<string> _words;

    /// <summary>A guard for the outcome of a query.</summary>
    public LeakageGuard(SemanticModel model, MetricQuery query)
    {
        var measure = query.Measures[0];
        var own = query.ShareOf.Select(f => f.About).OfType<Dimension>()
            .Concat(measure.Aggregation is Aggregation.Rate rate ? [model.Dimension(rate.Flag)] : [])
            .Concat(Counted(model, measure)).ToList();
        _columns = [.. own.Select(d => d.Column)];
        if (measure.Aggregation.InputColumn is { } input)
        {
            _ = _columns.Add(input);
        }

        _answers = [.. model.Measures.Where(m => m.Dataset == measure.Dataset && IsScale(m))
            .Select(m => m.Aggregation.InputColumn!)];
        Later = [.. model.Measures.Where(m => m.Dataset != measure.Dataset && m.Time is { } time
                && m.Where.Count > 0 && time != model.EntityOf(m.Dataset).Time)
            .SelectMany(m => m.Where).Select(c => model.Dimension(c.Dimension))
            .Where(d => d.Kind == DimensionKind.Flag).Distinct()];
        _later = [.. Later.SelectMany(Words).Where(IsTelling).Distinct()];
        _outcome = [.. own.Select(d => d.Name)];
        _words =
        [
            .. _columns.Concat(_outcome).Append(measure.Name).SelectMany(Words).Where(IsTelling).Distinct()
                .Where(w => !Words(measure.Dataset).Any(d => IsSameWord(d, w))),
        ];
    }

    /// <summary>Flags that become true only after what is explained, such as having left.</summary>
    public IReadOnlyList<Dimension> Later { get; }

    /// <summary>Why a dimension is left out by what it is; null when it may stay.</summary>
    public LeftOut? Of(Dimension dimension)
    {
        if (_outcome.Contains(dimension.Name) || _columns.Contains(dimension.Column)
            || (dimension.Parent is { } parent && _outcome.Contains(parent)))
        {
            return LeftOut.IsOutcome;
        }

        var words = Words(dimension).ToList();
        return dimension.Kind == DimensionKind.Number && words.Exists(AddsUp.Contains) ? LeftOut.EndsWithOutcome
            : words.Exists(w => _words.Exists(o => IsSameWord(w, o))) ? LeftOut.NamesOutcome
            : _answers.Contains(dimension.Column) || IsPartOfAnswer(dimension, words) ? LeftOut.SameAnswer
            : words.Exists(w => _later.Exists(o => IsSameWord(w, o))) ? LeftOut.ComesAfter
            : null;
    }

    /// <summary>Why a dimension is left out by what its rows say; null when it may stay.</summary>
    public static LeftOut? Of(Split split, bool isShare)
    {
        var all = split.All;
        var sure = split.Members.Where(m => m.Tally.Figure >= NearlyAll).Sum(m => m.Tally.Sum);
        var tells = isShare && all.Figure < NearlyAll && sure >= ShareThatCounts * all.Sum && all.Sum > 0;
        tells |= isShare && split.Members.Any(m => m.Tally.Sum == 0 && m.Tally.Base * all.Figure >= SurelySome);
        return tells || split.Explained > SaysTheSame ? LeftOut.TellsOutcome : null;
    }

    /// <summary>A group made of an answer, such as promoters.</summary>
    private bool IsPartOfAnswer(Dimension dimension, List<string> words) => dimension.Kind == DimensionKind.Category
        && _answers.SelectMany(Words).Where(IsTelling).Any(w => words.Contains(w));

    private static bool IsScale(Measure measure) => measure.Aggregation is Aggregation.Nps
        || (measure is { Aggregation: Aggregation.Average, Unit: Unit.Points });

    private static IEnumerable<string> Words(Dimension dimension) => Words($"{dimension.Name} {dimension.Column}");

    private static string[] Words(string name) => name.ToLowerInvariant().Split('_', ' ', '-');

    private static bool IsTelling(string word) => !SayNothing.Contains(word)
        && (word.Length >= LettersThatSay || word is "nps" or "csat" or "ces");

    private static bool IsSameWord(string word, string outcome) => word == outcome
        || (word.Length >= LettersThatSay && outcome.Length >= LettersThatSay
            && (word.StartsWith(outcome, StringComparison.Ordinal)
                || outcome.StartsWith(word, StringComparison.Ordinal)));

    /// <summary>The dimensions that say which rows a share counts as yes.</summary>
    private static IEnumerable<Dimension> Counted(SemanticModel model, Measure measure) =>
        measure.Aggregation is Aggregation.Ratio ratio
            ? model.Measure(ratio.Numerator).Where.Select(c => model.Dimension(c.Dimension))
            : [];
}
