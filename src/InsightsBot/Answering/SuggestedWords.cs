using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Answering;

/// <summary>Puts a measure, or a number of rows, with conditions and a split into a question.</summary>
internal sealed class SuggestedWords
{
    private readonly Func<MetricQuery, bool> _measures;
    private readonly BilingualText _label;
    private readonly bool _isCount;
    private readonly bool _isGerman;

    /// <summary>Questions for a measure.</summary>
    public SuggestedWords(TellingParts parts, Measure measure, Language language)
    {
        _isGerman = language == Language.German;
        _label = measure.Label;
        _measures = query => parts.MainMeasure(query)?.Name == measure.Name;
    }

    /// <summary>Questions for the number of a dataset's rows.</summary>
    public SuggestedWords(TellingParts parts, Dataset dataset, Language language)
    {
        _isGerman = language == Language.German;
        _isCount = true;
        _label = dataset.Label;
        _measures = query => query.Measures is [{ Aggregation: Aggregation.Count, Where.Count: 0 } count]
            && parts.IsSame(count.Dataset, dataset.Name);
    }

    /// <summary>One figure.</summary>
    public Suggestion Level(Narrowed narrowed) => new(
        _isCount
            ? Pick(
                $"Wie viele {_label.De}{narrowed.Words} gibt es?", $"How many {_label.En}{narrowed.Words} are there?")
            : Pick(_label.De, _label.En) + narrowed.Words,
        query => IsLevel(query, narrowed.Filters),
        narrowed.Filters.Count == 0);

    /// <summary>
    /// A figure for each member, with the conditions before the split and, in case they are misread there, behind it.
    /// </summary>
    public IEnumerable<Suggestion> Split(Narrowed narrowed, Dimension dimension)
    {
        var (german, english) = ($" nach {dimension.Label.De}", $" by {dimension.Label.En}");
        yield return Split(narrowed, dimension, Pick(narrowed.Words + german, narrowed.Words + english));
        if (narrowed.Filters.Count > 0)
        {
            yield return Split(narrowed, dimension, Pick(german + narrowed.Words, english + narrowed.Words));
        }
    }

    /// <summary>A figure for each month.</summary>
    public Suggestion Trend(Narrowed narrowed) => new(
        Pick($"{_label.De}{narrowed.Words} pro Monat", $"{_label.En}{narrowed.Words} per month"),
        query => Is(query, narrowed.Filters) && query.Groups is [{ Grain: Grain.Month }],
        narrowed.Filters.Count == 0);

    /// <summary>What the measure means.</summary>
    public Suggestion Definition() => new(Pick($"Was bedeutet {_label.De}?", $"What is meant by {_label.En}?"));

    /// <summary>Whether a query gives the one figure under just these conditions.</summary>
    public bool IsLevel(MetricQuery query, IReadOnlyList<Filter> filters) =>
        Is(query, filters) && query.Groups.Count == 0;

    private Suggestion Split(Narrowed narrowed, Dimension dimension, string words) => new(
        _isCount
            ? Pick($"Wie viele {_label.De}{words}?", $"How many {_label.En}{words}?")
            : Pick(_label.De, _label.En) + words,
        query => Is(query, narrowed.Filters)
            && query.Groups is [{ Grain: null } group] && group.Dimension.Name == dimension.Name,
        narrowed.Filters.Count == 0);

    private bool Is(MetricQuery query, IReadOnlyList<Filter> filters) =>
        query is { Measures.Count: 1, Listed: null, ShareOf.Count: 0, Having.Count: 0, Periods.Count: 0, Limit: null }
        && _measures(query) && Narrowed.Same(query.Filters, filters);

    private string Pick(string german, string english) => _isGerman ? german : english;
}
