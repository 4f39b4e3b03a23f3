using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Answering;

/// <summary>Puts a measure, or a number of rows, with conditions and a split into questions.</summary>
/// <remarks>Ways to say the same come one after the other; the first that is read back as meant is taken.</remarks>
internal sealed class SuggestedWords
{
    private readonly Func<MetricQuery, bool> _measures;
    private readonly string _label;
    private readonly bool _isName;
    private readonly bool _isCount;
    private readonly bool _isGerman;

    /// <summary>Questions for a measure.</summary>
    public SuggestedWords(TellingParts parts, Measure measure, Language language)
    {
        (_isName, _isCount) = (true, measure.Aggregation is Aggregation.Count);
        _isGerman = language == Language.German;
        _label = measure.Label.In(language);
        _measures = query => parts.MainMeasure(query)?.Name == measure.Name;
    }

    /// <summary>Questions for the number of a dataset's rows.</summary>
    public SuggestedWords(TellingParts parts, Dataset dataset, Language language)
    {
        (_isName, _isCount) = (false, true);
        _isGerman = language == Language.German;
        _label = dataset.Label.In(language);
        _measures = query => query.Measures is [{ Aggregation: Aggregation.Count, Where.Count: 0 } count]
            && parts.IsSame(count.Dataset, dataset.Name);
    }

    /// <summary>One figure.</summary>
    public IEnumerable<Suggestion> Level(Narrowed narrowed) => Ways(narrowed.Words, Pick(" gibt es?", " are there?"))
        .Select(q => new Suggestion(q, query => IsLevel(query, narrowed.Filters), narrowed.Filters.Count == 0));

    /// <summary>
    /// A figure for each member, with the conditions before the split and, in case they are misread there, behind it.
    /// </summary>
    public IEnumerable<Suggestion> Split(Narrowed narrowed, Dimension dimension)
    {
        var by = Pick($" nach {dimension.Label.De}", $" by {dimension.Label.En}");
        return Ways(narrowed.Words + by, "?").Concat(Ways(by + narrowed.Words, "?")).Distinct()
            .Select(q => new Suggestion(
                q,
                query => Is(query, narrowed.Filters)
                    && query.Groups is [{ Grain: null } group] && group.Dimension.Name == dimension.Name,
                narrowed.Filters.Count == 0));
    }

    /// <summary>A figure for each month.</summary>
    public IEnumerable<Suggestion> Trend(Narrowed narrowed) =>
        Ways(narrowed.Words + Pick(" pro Monat", " per month"), "?").Select(q => new Suggestion(
            q,
            query => Is(query, narrowed.Filters) && query.Groups is [{ Grain: Grain.Month }],
            narrowed.Filters.Count == 0));

    /// <summary>What the measure means.</summary>
    public Suggestion Definition() => new(Pick($"Was bedeutet {_label}?", $"What is meant by {_label}?"));

    /// <summary>Whether a query gives the one figure under just these conditions.</summary>
    public bool IsLevel(MetricQuery query, IReadOnlyList<Filter> filters) =>
        Is(query, filters) && query.Groups.Count == 0;

    private IEnumerable<string> Ways(string words, string end)
    {
        if (_isName)
        {
            yield return _label + words;
        }

        if (_isCount)
        {
            yield return Pick("Wie viele ", "How many ") + _label + words + end;
        }
    }

    private bool Is(MetricQuery query, IReadOnlyList<Filter> filters) =>
        query is { Measures.Count: 1, Listed: null, ShareOf.Count: 0, Having.Count: 0, Periods.Count: 0, Limit: null }
        && _measures(query) && Narrowed.Same(query.Filters, filters);

    private string Pick(string german, string english) => _isGerman ? german : english;
}
