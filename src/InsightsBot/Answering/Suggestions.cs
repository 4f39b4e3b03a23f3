using System.Collections.Concurrent;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Answering;

/// <summary>
/// Questions that can be asked next: only such as the hub itself reads as they are meant, and not the one just asked.
/// Those about the same measure keep the conditions of the question just asked.
/// </summary>
/// <param name="model">What can be asked about.</param>
/// <param name="read">
/// Says how a question would be read, null when it would not be answered. Without it suggestions are taken for granted.
/// </param>
internal sealed class Suggestions(SemanticModel model, Func<string, Language, Reading?>? read)
{
    private const int Most = 3;

    /// <summary>More splits than this are not tried: each costs a reading.</summary>
    private const int SplitsMax = 6;

    private readonly TellingParts _parts = new(model);

    /// <summary>Only what recurs is kept: questions with conditions are as many as there are members.</summary>
    private readonly ConcurrentDictionary<(string Question, Language Language), Reading?> _readings = new();

    /// <summary>What to ask after a query was answered.</summary>
    public IReadOnlyList<string> After(MetricQuery query, string question, Language language)
    {
        var candidates = query.Measures.Count == 0 ? AboutRows(query.Listed!, query, language)
            : _parts.MainMeasure(query) is { } main ? About(main, query, language)
            : AboutRows(model.EntityOf(query.Measures[0].Dataset), query, language);
        return Answered(candidates.Concat(General(language)), question, query.Key, language);
    }

    /// <summary>What to ask after a part of the model was explained.</summary>
    public IReadOnlyList<string> After(Reading.Definition definition, string question, Language language)
    {
        var candidates = definition switch
        {
            { Measure: { } measure } => About(measure, null, language),
            { Dimension: { } dimension } => AboutDimension(dimension, language),
            _ => AboutRows(definition.Dataset!, null, language),
        };
        return Answered(candidates.Concat(General(language)), question, KeyOf(definition), language);
    }

    /// <summary>What can be asked at all.</summary>
    public IReadOnlyList<string> First(string question, Language language)
    {
        var data = new Suggestion(language == Language.German ? "Welche Daten gibt es?" : "What data is there?");
        return Answered(General(language).Append(data), question, null, language);
    }

    private string[] Answered(
        IEnumerable<Suggestion> candidates, string question, string? asked, Language language)
    {
        var seen = new HashSet<string?>(StringComparer.Ordinal) { asked };
        return [.. candidates
            .Where(c => !string.Equals(c.Question.Trim(), question.Trim(), StringComparison.OrdinalIgnoreCase))
            .Where(c => read is null || IsGood(c, ReadingOf(c, language)))
            .Take(Most).Select(c => c.Question)];

        bool IsGood(Suggestion candidate, Reading? reading) => reading is not null
            && (candidate.IsMeant is null || (reading is Reading.Clear clear && candidate.IsMeant(clear.Query)))
            && seen.Add(KeyOf(reading));
    }

    private Reading? ReadingOf(Suggestion candidate, Language language) => candidate.Recurs
        ? _readings.GetOrAdd((candidate.Question, language), k => read!(k.Question, k.Language))
        : read!(candidate.Question, language);

    private static string KeyOf(Reading reading) => reading switch
    {
        Reading.Clear clear => clear.Query.Key,
        Reading.Definition d => $"definition {d.Measure?.Name} {d.Dimension?.Name} {d.Dataset?.Name}",
        _ => reading.GetType().Name,
    };

    private IEnumerable<Suggestion> About(Measure measure, MetricQuery? asked, Language language)
    {
        var words = new SuggestedWords(_parts, measure, language);
        var splits = _parts.SplitsAfter(asked, measure.Dataset).Take(SplitsMax).ToList();
        var narrowed = Said(asked, words, language);
        if (narrowed is not null)
        {
            var isTrend = asked?.Groups.Any(g => g.Grain is not null) == true;
            foreach (var next in splits.Take(1).SelectMany(d => words.Split(narrowed, d))
                .Concat(isTrend || !_parts.HasTime(measure) ? [] : words.Trend(narrowed)))
            {
                yield return next;
            }
        }

        if (measure.Aggregation is not Aggregation.Count)
        {
            yield return words.Definition();
        }
        else if (asked is not null)
        {
            foreach (var rate in RateBeside(measure, asked, language))
            {
                yield return rate;
            }
        }

        if (narrowed is not null)
        {
            foreach (var split in splits.Skip(1).SelectMany(d => words.Split(narrowed, d)))
            {
                yield return split;
            }
        }
    }

    /// <summary>After a number of things their rate, under the same conditions and with the same split.</summary>
    private IEnumerable<Suggestion> RateBeside(Measure measure, MetricQuery asked, Language language)
    {
        if (_parts.RateOf(measure.Dataset) is not { } rate)
        {
            return [];
        }

        var words = new SuggestedWords(_parts, rate, language);
        var split = asked.Groups.Select(g => g.Dimension)
            .FirstOrDefault(d => d.Kind is DimensionKind.Category or DimensionKind.Place);
        return Said(asked, words, language) is not { } narrowed ? []
            : split is not null ? words.Split(narrowed, split)
            : narrowed.Filters.Count > 0 ? words.Level(narrowed)
            : [];
    }

    private IEnumerable<Suggestion> AboutDimension(Dimension dimension, Language language)
    {
        var counted = new SuggestedWords(_parts, model.EntityOf(dimension.Dataset), language);
        var rate = _parts.RateOf(dimension.Dataset);
        return counted.Split(Narrowed.Nothing, dimension).Concat(rate is null ? []
            : new SuggestedWords(_parts, rate, language).Split(Narrowed.Nothing, dimension));
    }

    private IEnumerable<Suggestion> AboutRows(Dataset dataset, MetricQuery? asked, Language language)
    {
        var words = new SuggestedWords(_parts, dataset, language);
        if (Said(asked, words, language) is not { } narrowed)
        {
            return [];
        }

        var splits = _parts.SplitsAfter(asked, dataset.Name).Take(SplitsMax);
        return words.Level(narrowed).Concat(splits.SelectMany(d => words.Split(narrowed, d)));
    }

    private IEnumerable<Suggestion> General(Language language)
    {
        foreach (var verified in model.VerifiedQuestions)
        {
            yield return new Suggestion(verified.Question.In(language));
        }

        if (model.Measures.FirstOrDefault(m => m.Aggregation is Aggregation.Count) is { } count)
        {
            var counted = new SuggestedWords(_parts, model.Dataset(count.Dataset), language);
            var rates = _parts.RateOf(count.Dataset) is { } rate
                ? _parts.Splits(count.Dataset).Take(2)
                    .SelectMany(d => new SuggestedWords(_parts, rate, language).Split(Narrowed.Nothing, d))
                : [];
            foreach (var next in counted.Level(Narrowed.Nothing).Concat(rates))
            {
                yield return next;
            }
        }
    }

    /// <summary>The conditions of what was asked, in words for a measure; null when they cannot be said so.</summary>
    private Narrowed? Said(MetricQuery? asked, SuggestedWords words, Language language) =>
        asked is null ? Narrowed.Nothing : Narrowed.Of(
            Narrowed.FiltersOf(asked),
            language,
            (narrowed, said) => read is null || words.Level(narrowed).Any(level =>
                read(level.Question, language) is Reading.Clear clear && words.IsLevel(clear.Query, said)));
}
