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
        foreach (var timing in sentence.Items.OfType<Mention.Timing>().Where(sentence.IsOpen))
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

        parts.Grain ??= GrainInNames(sentence);
        if (parts.Grain is null && sentence.FindOpen(Cue.When) is { } when
            && sentence.Has(Cue.Most, Cue.Least, Cue.Best, Cue.Worst))
        {
            // "when did we have the most complaints".
            sentence.Use(when);
            parts.Grain = Grain.Month;
            parts.Assumptions.Add(new BilingualText("„Wann“: nach Monaten.", "“When”: by month."));
        }

        if (sentence.FindOpen(Cue.CalendarPart) is not null)
        {
            parts.Problem ??= new BilingualText(
                "Nach Wochentag oder Uhrzeit teilt diese Fassung noch nicht auf; nach Tag, Woche, Monat, Quartal " +
                    "oder Jahr geht es.",
                "This version does not split by weekday or time of day yet; by day, week, month, quarter or year it " +
                    "does.");
        }

        parts.IsAveraged = sentence.Has(Cue.Average);
        // "How did it change against last year?" asks for two figures, not for two years of months.
        if (sentence.Has(Cue.Trend) && parts.Groups.Count == 0
            && !parts.Periods.Exists(p => p.Kind == TimePhraseKind.Comparison))
        {
            parts.IsTrend = true;
        }
    }

    /// <summary>"Kündigungsquote pro Monat" wants the months, even where a measure goes by that very name.</summary>
    private static Grain? GrainInNames(Sentence sentence)
    {
        foreach (var name in sentence.Names.Where(n => n.Entry.Value is null))
        {
            foreach (var slot in sentence.Text.Slots.Where(s => s.Index > 0
                && (name.Mask & (UInt128.One << s.Index)) != 0))
            {
                Grain? grain = slot.Atom.Text switch
                {
                    "monat" or "month" => Time.Grain.Month,
                    "quartal" or "quarter" => Time.Grain.Quarter,
                    "woche" or "week" => Time.Grain.Week,
                    "jahr" or "year" => Time.Grain.Year,
                    "tag" or "day" => Time.Grain.Day,
                    _ => null,
                };
                if (grain is not null
                    && sentence.Text.Words[slot.Index - 1] is "pro" or "je" or "per" or "nach" or "by")
                {
                    return grain;
                }
            }
        }

        return null;
    }

    /// <summary>Turns them into filters and groupings over the measure's own date.</summary>
    public void Apply(QueryParts parts, Calendar calendar)
    {
        if (parts.Periods.Count == 0 && parts.Grain is null && !parts.IsTrend)
        {
            return;
        }

        var dataset = parts.Listed?.Name ?? parts.Measures.FirstOrDefault()?.Dataset;
        var own = parts.Measures.FirstOrDefault()?.Time ?? parts.ListTime
            ?? parts.Flags.Where(f => !f.Negated).Select(f => lookup.Kinds.CountWhere(f.Entry.Dimension!)?.Time)
            .FirstOrDefault(t => t is not null);
        var time = dataset is null ? null : lookup.TimeOf(DatedOf(parts, dataset), own);
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
            if (parts.IsAveraged && parts.Measures
                is [{ Aggregation: Aggregation.Count or Aggregation.Sum or Aggregation.CountDistinct }])
            {
                parts.Problem ??= Refusals.NoAverageOfPoints;
            }

            parts.IsTrend = true;
            parts.Groups.Insert(0, new Grouping(time, grain));
        }

        if (parts.Periods is [{ Kind: TimePhraseKind.Weekdays } days])
        {
            parts.Problem ??= SlottedText.Of(
                $"Nach Wochentagen („{days.Text}“) filtert diese Fassung noch nicht.",
                $"This version does not filter by days of the week (“{days.Text}”) yet.");
        }
        else if (parts.Periods is [{ Kind: not TimePhraseKind.Comparison }])
        {
            AddPeriod(parts, time, parts.Periods[0], calendar);
        }
    }

    /// <summary>A ratio is dated by what it divides.</summary>
    private string DatedOf(QueryParts parts, string dataset) =>
        parts.Measures.FirstOrDefault()?.Aggregation is Aggregation.Ratio ratio
            ? lookup.Model.Measure(ratio.Numerator).Dataset
            : dataset;

    private SlottedText NoDate(string? dataset)
    {
        var label = dataset is null ? lookup.Model.Label : lookup.Model.EntityOf(dataset).Label;
        return SlottedText.Of(
            $"Zu „{label.De}“ liegt kein Datum vor; nach einem Zeitraum oder Verlauf lässt sich deshalb nicht fragen.",
            $"There is no date for “{label.En}”, so a period or a trend cannot be asked for.");
    }

    private static void AddPeriod(QueryParts parts, Dimension time, TimePhrase phrase, Calendar calendar)
    {
        var filter = new Filter.Within(time, phrase.First, phrase.Last);
        if (phrase.First is { } first && first > calendar.Today)
        {
            parts.Problem ??= SlottedText.Of(
                $"Der Zeitraum {filter.Days(Language.German)} liegt in der Zukunft; Vorhersagen macht der Hub nicht.",
                $"The period {filter.Days(Language.English)} lies in the future; the hub makes no forecasts.");
            return;
        }

        parts.Filters.Add(filter);
    }

    /// <summary>The days of each phrase; "zum Vorjahr" is the period said beside it, so much earlier.</summary>
    private static IEnumerable<(DateOnly? First, DateOnly? Last)> Days(List<TimePhrase> phrases, Calendar calendar)
    {
        var said = phrases.Find(p => p.Kind == TimePhraseKind.Period);
        foreach (var phrase in phrases)
        {
            if (phrase.Kind != TimePhraseKind.Comparison)
            {
                yield return (phrase.First, phrase.Last);
                continue;
            }

            var grain = phrase.Grain ?? said?.Grain ?? Grain.Year;
            var now = said?.Period ?? calendar.PointOf(grain, calendar.Today);
            if (said is null)
            {
                yield return (now.First, now.Last);
            }

            yield return (Earlier(grain, now.First), IsMonthEnd(now.Last) && grain != Grain.Week && grain != Grain.Day
                ? MonthEnd(Earlier(grain, now.Last))
                : Earlier(grain, now.Last));
        }
    }

    private static DateOnly Earlier(Grain grain, DateOnly day) => Calendar.Add(grain, -1, day);

    private static bool IsMonthEnd(DateOnly day) => day.AddDays(1).Day == 1;

    private static DateOnly MonthEnd(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>Two periods side by side, or one against the one before.</summary>
    public IReadOnlyList<Filter.Within> Compared(QueryParts parts, Calendar calendar)
    {
        if (parts.Measures.Count == 0
            || (parts.Periods.Count < 2 && !parts.Periods.Exists(p => p.Kind == TimePhraseKind.Comparison)))
        {
            return [];
        }

        var time = lookup.TimeOf(DatedOf(parts, parts.Measures[0].Dataset), parts.Measures[0].Time);
        return time is null ? []
            : [.. Days(parts.Periods, calendar).Select(p => new Filter.Within(time, p.First, p.Last))
            .DistinctBy(w => w.Key)];
    }
}
