using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Periods, grains and trends.</summary>
internal sealed class TimeRules(ModelLookup lookup)
{
    /// <summary>Collects what was said of time before anything else is decided.</summary>
    public static void Collect(Sentence sentence, QueryParts parts)
    {
        foreach (var timing in sentence.Items.OfType<Mention.Timing>())
        {
            sentence.Use(timing);
            if (timing.Phrase.Kind == TimePhraseKind.Grain)
            {
                parts.Grain ??= timing.Phrase.Grain;
            }
            else
            {
                parts.Periods.Add(timing.Phrase);
            }
        }

        if (sentence.Has(Cue.Trend) && parts.Groups.Count == 0)
        {
            parts.IsTrend = true;
        }
    }

    /// <summary>Turns them into filters and groupings over the measure's own date.</summary>
    public void Apply(QueryParts parts, Calendar calendar)
    {
        if (parts.Periods.Count == 0 && parts.Grain is null && !parts.IsTrend)
        {
            return;
        }

        var dataset = parts.Listed?.Name ?? parts.Measures.FirstOrDefault()?.Dataset;
        var time = dataset is null ? null : lookup.TimeOf(DatedOf(parts, dataset), parts.Measures.FirstOrDefault()?.Time);
        if (time is null)
        {
            parts.Problem ??= NoDate(dataset);
            return;
        }

        if (parts.IsTrend && parts.Grain is null)
        {
            parts.Grain = Grain.Month;
        }

        if (parts.Grain is { } grain)
        {
            parts.IsTrend = true;
            parts.Groups.Insert(0, new Grouping(time, grain));
        }

        if (parts.Periods.Count == 1)
        {
            AddPeriod(parts, time, parts.Periods[0], calendar);
        }
    }

    /// <summary>A ratio is dated by what it divides.</summary>
    private string DatedOf(QueryParts parts, string dataset) =>
        parts.Measures.FirstOrDefault()?.Aggregation is Aggregation.Ratio ratio
            ? lookup.Model.Measure(ratio.Numerator).Dataset
            : dataset;

    private BilingualText NoDate(string? dataset)
    {
        var label = dataset is null ? lookup.Model.Label : lookup.Model.EntityOf(dataset).Label;
        return new BilingualText(
            $"Zu „{label.De}“ liegt kein Datum vor; nach einem Zeitraum oder Verlauf lässt sich deshalb nicht fragen.",
            $"There is no date for “{label.En}”, so a period or a trend cannot be asked for.");
    }

    private static void AddPeriod(QueryParts parts, Dimension time, TimePhrase phrase, Calendar calendar)
    {
        var filter = new Filter.Within(time, phrase.First, phrase.Last);
        if (phrase.First is { } first && first > calendar.Today)
        {
            parts.Problem ??= new BilingualText(
                $"Der Zeitraum {filter.Days(Language.German)} liegt in der Zukunft; Vorhersagen macht der Hub nicht.",
                $"The period {filter.Days(Language.English)} lies in the future; the hub makes no forecasts.");
            return;
        }

        parts.Filters.Add(filter);
    }

    /// <summary>Two periods side by side, or one against the one before.</summary>
    public IReadOnlyList<Filter.Within> Compared(QueryParts parts)
    {
        if (parts.Periods.Count < 2 || parts.Measures.Count == 0)
        {
            return [];
        }

        var time = lookup.TimeOf(DatedOf(parts, parts.Measures[0].Dataset), parts.Measures[0].Time);
        return time is null ? [] : [.. parts.Periods.Select(p => new Filter.Within(time, p.First, p.Last)).DistinctBy(w => w.Key)];
    }
}
