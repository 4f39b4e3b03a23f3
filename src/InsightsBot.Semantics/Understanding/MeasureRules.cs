using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding.Hints;

namespace InsightsBot.Semantics.Understanding;

/// <summary>What is counted, averaged or summed.</summary>
internal sealed class MeasureRules(ModelLookup lookup)
{
    private static readonly Cue[] Aggregates = [Cue.Average, Cue.Sum, Cue.Median, Cue.Minimum, Cue.Maximum,
        Cue.Percentile];

    public void Apply(Sentence sentence, QueryParts parts)
    {
        Explicit(sentence, parts);
        new ScaleRules(lookup).Scales(sentence, parts);
        new ThingRules(lookup).Entities(sentence, parts);
        if (parts.Measures.Count == 0 && parts.Listed is null)
        {
            new ImpliedMeasures(lookup).Implied(sentence, parts);
        }

        // "kündigen öfter" compares rates: more customers of a kind do not make them more likely to leave.
        if (sentence.Has(Cue.MoreOften, Cue.LessOften) && parts.Measures is [{ Aggregation: Aggregation.Count } count]
            && !sentence.Has(Cue.HowMany, Cue.Count) && lookup.RateFor(count) is { } rate)
        {
            parts.Measures[0] = rate;
        }

        ImpliedMeasures.SharePart(sentence, parts);
        HintedPart(sentence, parts);
        Extremes(sentence, parts);
        AverageOfCounts(sentence, parts);
    }

    /// <summary>A hint may say which of the conditions is the part of which a share is asked.</summary>
    private static void HintedPart(Sentence sentence, QueryParts parts)
    {
        var part = sentence.Text.Hint.Aliases.Select(a => a.Meaning).OfType<HintMeaning.Part>().FirstOrDefault();
        if (part is null || parts.Part is not [var taken])
        {
            return;
        }

        var keys = part.Choices.Select(c => c.Key).ToHashSet();
        var said = parts.Members.Cast<Filter>().Concat(parts.Filters);
        if (said.FirstOrDefault(f => keys.Contains(f.Key)) is not { } meant)
        {
            return;
        }

        _ = parts.Filters.Remove(meant) || (meant is Filter.OneOf one && parts.Members.Remove(one));
        parts.Part[0] = meant;
        parts.Filters.Add(taken);
    }

    /// <summary>An average of a count needs to say per what; that is another query than the count.</summary>
    private static void AverageOfCounts(Sentence sentence, QueryParts parts)
    {
        if (sentence.FindOpen(Cue.Average) is not null && parts.Part.Count == 0 && parts.Having.Count == 0
            && parts.Measures is [{ Aggregation: Aggregation.Count or Aggregation.CountDistinct }])
        {
            parts.Problem ??= new BilingualText(
                "Eine durchschnittliche Anzahl je Tag oder je Vorgang wird noch nicht berechnet; die Anzahl selbst " +
                    "lässt sich zeigen.",
                "An average number per day or per case is not computed yet; the number itself can be shown.");
        }
    }

    /// <summary>
    /// "die höchste Monatsgebühr" without anything to rank is the largest value; "das längste Gespräch" likewise.
    /// </summary>
    private static void Extremes(Sentence sentence, QueryParts parts)
    {
        if (parts.Listed is not null || parts.Groups.Count > 0 || parts.Grain is not null
            || parts.Measures is not [{ Aggregation: Aggregation.Average or Aggregation.Sum } measure]
            || sentence.Has(Cue.Which, Cue.Who, Cue.Where, Cue.Top, Cue.Bottom, Cue.Average, Cue.Sum)
            || sentence.OpenNames.Any(n => n.Entry is { Value: null, Dimension: not null }))
        {
            return;
        }

        var cue = sentence.FindOpen(Cue.Most, Cue.Least);
        var degree = cue is null && !parts.IsRanking ? DegreeBefore(sentence, measure) : null;
        if (degree is not null)
        {
            sentence.Use(degree);
            parts.IsRanking = true;
            parts.Descending = degree.IsMore;
        }

        var descending = cue is not null ? cue.Cue == Cue.Most : parts.IsRanking ? parts.Descending : null;
        if (descending is { } isMost && ModelLookup.With(measure, isMost ? Cue.Maximum : Cue.Minimum) is { } extreme)
        {
            if (cue is not null)
            {
                sentence.Use(cue);
            }

            parts.Measures[0] = extreme;
            parts.IsRanking = false;
            parts.Descending = null;
        }
    }

    /// <summary>"the longest waiting time": an adjective of degree right before the number it speaks of.</summary>
    private static Mention.Scaling? DegreeBefore(Sentence sentence, Measure measure) =>
        sentence.Items.OfType<Mention.Scaling>().FirstOrDefault(s => s.Degree == Degree.Superlative
            && sentence.IsOpen(s) && sentence.Near(s, 1) is Mention.Naming number && number.First == s.Last + 1
            && (number.Entry.Measure?.Aggregation.InputColumn ?? number.Entry.Dimension?.Column)
                == measure.Aggregation.InputColumn);

    /// <summary>Measures said by name, each under the aggregation said beside it.</summary>
    private void Explicit(Sentence sentence, QueryParts parts)
    {
        foreach (var name in sentence.OpenNames.Where(n => n.Entry.Value is null).ToList())
        {
            if ((sentence.Follows(name, Cue.By) && !IsRanking(sentence, name))
                || (sentence.FollowsAtOnce(name, Cue.Which) && name.Entry.Dimension is not null))
            {
                continue;
            }

            if (name.Entry.Dimension is { Kind: DimensionKind.Number } && sentence.Has(Cue.Distribution)
                && parts.Groups.Count == 0)
            {
                continue;
            }

            if ((name.Entry.Measure ?? lookup.NumberMeasure(name.Entry)) is { } measure)
            {
                sentence.Use(name);
                var counts = ModelLookup.IsRating(measure) && IsCounted(sentence, name);
                AddMeasures(sentence, parts, counts ? lookup.CountOf(lookup.Model.Dataset(measure.Dataset)) : measure,
                    name);
            }
        }
    }

    /// <summary>
    /// After "nach" a measure ranks what was named before: "Top 5 Städte nach Umsatz", "Agenten sortiert nach
    /// Zufriedenheit".
    /// </summary>
    private static bool IsRanking(Sentence sentence, Mention.Naming name) =>
        name.Entry.Measure is not null
        && (name.Entry.Dimension is null || sentence.Has(Cue.Top, Cue.Bottom, Cue.Ranked));

    /// <summary>
    /// "die meisten Bewertungen", "wie viele Bewertungen": of ratings there are many, of their average there are not.
    /// </summary>
    private static bool IsCounted(Sentence sentence, Mention.Naming name) =>
        !sentence.Has(Cue.Average) && name.Size == 1
            && sentence.Follows(name, Cue.HowMany, Cue.Count, Cue.Share, Cue.List)
        || (sentence.Near(name, -1) is Mention.Asking { Cue: Cue.Most or Cue.Least } most
        && Plausibility.IsAmount(sentence.WordsOf(most)));

    private void AddMeasures(Sentence sentence, QueryParts parts, Measure measure, Mention.Naming name)
    {
        var cues = sentence.Items.OfType<Mention.Asking>().Where(a => Aggregates.Contains(a.Cue)).ToList();
        foreach (var cue in cues)
        {
            sentence.Use(cue);
        }

        var chosen = cues.Where(c => c.Cue != Cue.Sum || IsSummable(measure)).DistinctBy(c => c.Cue)
            .Select(c => ModelLookup.With(measure, c.Cue, c.Rank)).OfType<Measure>().DistinctBy(m => m.Name).ToList();
        if (chosen.Count == 0)
        {
            chosen.Add(name.Negated
                && measure.Aggregation is Aggregation.Rate ? Contrary(parts, measure) ?? measure : measure);
        }

        foreach (var one in chosen.Where(c => parts.Measures.TrueForAll(m => m.Name != c.Name)))
        {
            parts.Measures.Add(one);
        }

        parts.Entity ??= lookup.Model.EntityOf(measure.Dataset);
    }

    private Measure? Contrary(QueryParts parts, Measure rate)
    {
        var flag = lookup.Model.Dimension(((Aggregation.Rate)rate.Aggregation).Flag);
        parts.Part.Add(new Filter.OneOf(flag, [flag.FalseValue ?? "0"]));
        return lookup.CountOf(lookup.Model.Dataset(flag.Dataset));
    }

    private static bool IsSummable(Measure measure) =>
        measure.Aggregation is Aggregation.Sum
        || measure.Unit is Unit.Euro or Unit.Dollar or Unit.Money or Unit.Count or Unit.Number or Unit.Seconds
        or Unit.Minutes
            or Unit.Hours;
}
