using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding;

/// <summary>What is counted, averaged or summed.</summary>
internal sealed class MeasureRules(ModelLookup lookup)
{
    private static readonly Cue[] Aggregates = [Cue.Average, Cue.Sum, Cue.Median, Cue.Minimum, Cue.Maximum, Cue.Percentile];

    public void Apply(Sentence sentence, QueryParts parts)
    {
        Explicit(sentence, parts);
        Scales(sentence, parts);
        Entities(sentence, parts);
        if (parts.Measures.Count == 0 && parts.Listed is null)
        {
            Implied(sentence, parts);
        }

        // "kündigen öfter" compares rates: more customers of a kind do not make them more likely to leave.
        if (sentence.Has(Cue.MoreOften, Cue.LessOften) && parts.Measures is [{ Aggregation: Aggregation.Count } count]
            && !sentence.Has(Cue.HowMany, Cue.Count) && lookup.RateFor(count) is { } rate)
        {
            parts.Measures[0] = rate;
        }

        SharePart(sentence, parts);
    }

    /// <summary>"Anteil der Zweijahresverträge an den aktiven Kunden": the member is the part of what was counted.</summary>
    private static void SharePart(Sentence sentence, QueryParts parts)
    {
        if (sentence.FindOpen(Cue.Share) is { } share && parts.Part.Count == 0
            && parts.Measures is [{ Aggregation: Aggregation.Count or Aggregation.Sum }])
        {
            sentence.Use(share);
            if (parts.Members.Count > 0)
            {
                parts.Part.Add(parts.Members[^1]);
                parts.Members.RemoveAt(parts.Members.Count - 1);
            }
        }
    }

    /// <summary>Measures said by name, each under the aggregation said beside it.</summary>
    private void Explicit(Sentence sentence, QueryParts parts)
    {
        foreach (var name in sentence.OpenNames.Where(n => n.Entry.Value is null).ToList())
        {
            if ((sentence.Follows(name, Cue.By) && !IsRanking(sentence, name)) || (sentence.FollowsAtOnce(name, Cue.Which) && name.Entry.Dimension is not null))
            {
                continue;
            }

            if (name.Entry.Dimension is { Kind: DimensionKind.Number } && sentence.Has(Cue.Distribution) && parts.Groups.Count == 0)
            {
                continue;
            }

            if ((name.Entry.Measure ?? lookup.NumberMeasure(name.Entry)) is { } measure)
            {
                sentence.Use(name);
                AddMeasures(sentence, parts, measure, name);
            }
        }
    }

    /// <summary>After "nach" a measure ranks what was named before: "Top 5 Städte nach Umsatz", "Agenten sortiert nach Zufriedenheit".</summary>
    private static bool IsRanking(Sentence sentence, Mention.Naming name) =>
        name.Entry.Measure is not null
        && (name.Entry.Dimension is null || sentence.Has(Cue.Top, Cue.Bottom, Cue.Ranked));

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
            chosen.Add(name.Negated && measure.Aggregation is Aggregation.Rate ? Contrary(parts, measure) ?? measure : measure);
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
        || measure.Unit is Unit.Euro or Unit.Dollar or Unit.Money or Unit.Count or Unit.Number or Unit.Seconds or Unit.Minutes
            or Unit.Hours;

    /// <summary>"zufrieden", "am ältesten": the measure an adjective speaks of.</summary>
    private void Scales(Sentence sentence, QueryParts parts)
    {
        foreach (var scaling in sentence.Items.OfType<Mention.Scaling>().Where(sentence.IsOpen).ToList())
        {
            var own = parts.Measures.Count > 0 && Speaks(scaling.Scale, parts.Measures[0]) ? parts.Measures[0] : null;
            var measure = own ?? (parts.Measures.Count == 0 || !parts.IsRanking ? lookup.OfScale(scaling.Scale) : null);
            if (measure is null)
            {
                continue;
            }

            sentence.Use(scaling);
            var degree = DegreeOf(sentence, scaling, out var reversed);
            if (degree == Degree.Superlative)
            {
                parts.Descending = scaling.IsMore != reversed;
                parts.IsRanking = true;
            }
            else if (degree == Degree.Comparative)
            {
                parts.IsComparison = true;
            }

            if (own is null)
            {
                AddScaled(sentence, parts, measure);
            }
        }
    }

    private void AddScaled(Sentence sentence, QueryParts parts, Measure measure)
    {
        var cue = sentence.FindOpen(Aggregates);
        if (cue is not null)
        {
            sentence.Use(cue);
        }

        parts.Measures.Add(cue is null ? measure : ModelLookup.With(measure, cue.Cue) ?? measure);
        parts.Entity ??= lookup.Model.EntityOf(measure.Dataset);
    }

    private bool Speaks(Scale scale, Measure measure) => lookup.OfScale(scale)?.Name == measure.Name;

    /// <summary>"most satisfied", "more satisfied", "least satisfied": English says the degree with a word of its own.</summary>
    private static Degree DegreeOf(Sentence sentence, Mention.Scaling scaling, out bool reversed)
    {
        reversed = false;
        if (scaling.Degree != Degree.Positive || sentence.Near(scaling, -1) is not Mention.Asking before)
        {
            return scaling.Degree;
        }

        reversed = before.Cue is Cue.Least or Cue.LessOften;
        var degree = before.Cue switch
        {
            Cue.Most or Cue.Least => Degree.Superlative,
            Cue.MoreOften or Cue.LessOften => Degree.Comparative,
            _ => Degree.Positive,
        };
        if (degree != Degree.Positive)
        {
            sentence.Use(before);
        }

        return degree;
    }

    /// <summary>Things whose rows are counted or listed.</summary>
    private void Entities(Sentence sentence, QueryParts parts)
    {
        foreach (var name in sentence.OpenNames.Where(n => n.Entry.Dataset is not null).ToList())
        {
            var dataset = name.Entry.Dataset!;
            if (sentence.Near(name, -1) is Mention.Asking { Cue: Cue.Without } without && sentence.IsOpen(without)
                && parts.Entity is { } whole && !lookup.IsSameThing(whole.Name, dataset.Name))
            {
                sentence.Use(without);
                sentence.Use(name);
                parts.Filters.Add(new Filter.Related(dataset, Comparator.Equal, 0, []));
                continue;
            }

            if (sentence.Follows(name, Cue.With) && parts.Entity is { } one && !lookup.IsSameThing(one.Name, dataset.Name))
            {
                sentence.Use(name);
                parts.Filters.Add(new Filter.Related(dataset, Comparator.AtLeast, 1, []));
                continue;
            }

            sentence.Use(name);
            if (sentence.Follows(name, Cue.By) && parts.Measures.Count > 0)
            {
                PerThing(parts, dataset);
                continue;
            }

            parts.Entity ??= lookup.Model.EntityOf(dataset.Name);
        }
    }

    /// <summary>"Umsatz pro Kunde" is an average where the rows are the customers.</summary>
    private void PerThing(QueryParts parts, Dataset dataset)
    {
        for (var i = 0; i < parts.Measures.Count; i++)
        {
            if (lookup.IsSameThing(parts.Measures[i].Dataset, dataset.Name))
            {
                parts.Measures[i] = ModelLookup.With(parts.Measures[i], Cue.Average) ?? parts.Measures[i];
            }
            else
            {
                parts.Problem = new(
                    $"„{parts.Measures[i].Label.De}“ je Zeile von {dataset.Label.De} ist im Modell nicht als Verhältnis festgelegt.",
                    $"“{parts.Measures[i].Label.En}” per row of {dataset.Label.En} is not defined as a ratio in the model.");
            }
        }
    }

    /// <summary>No measure was named: what is counted follows from how the question is put.</summary>
    private void Implied(Sentence sentence, QueryParts parts)
    {
        if (sentence.Has(Cue.Share))
        {
            ImpliedShare(sentence, parts);
            if (parts.Measures.Count > 0)
            {
                return;
            }
        }

        var asksCount = sentence.Find(Cue.HowMany, Cue.Count);
        var counted = asksCount is null ? null : CountedDimension(sentence, asksCount);
        if (counted is not null && parts.Entity is null)
        {
            sentence.Use(counted);
            parts.Measures.Add(ModelLookup.DistinctOf(counted.Entry.Dimension!));
            parts.Entity = lookup.Model.EntityOf(counted.Entry.Dimension!.Dataset);
            return;
        }

        var rated = RatedFlag(sentence, parts, asksCount is not null);
        if (rated is not null)
        {
            _ = parts.Flags.Remove(rated);
            sentence.Use(rated);
            parts.Measures.Add(RateOf(parts, rated));
            parts.Entity ??= lookup.Model.EntityOf(rated.Entry.Dimension!.Dataset);
            return;
        }

        ImpliedCount(sentence, parts);
    }

    private Measure RateOf(QueryParts parts, Mention.Naming flag)
    {
        if (!flag.Negated)
        {
            return lookup.RateOf(flag.Entry.Dimension!);
        }

        parts.Part.Add(MemberRules.FilterOf(flag));
        return lookup.CountOf(lookup.Model.Dataset(flag.Entry.Dimension!.Dataset));
    }

    private void ImpliedCount(Sentence sentence, QueryParts parts)
    {
        var about = parts.Entity?.Name
            ?? parts.Flags.FirstOrDefault()?.Entry.Dimension!.Dataset
            ?? (parts.Groups.Count > 0 ? parts.Groups[0].Dimension.Dataset : null)
            ?? sentence.OpenNames.FirstOrDefault(n => n.Entry.Dimension is not null)?.Entry.Dimension!.Dataset
            ?? parts.Members.FirstOrDefault()?.Dimension.Dataset;
        if (about is null)
        {
            return;
        }

        var dataset = lookup.Model.Dataset(about);
        var counted = parts.Groups is [{ Grain: null } group] && !sentence.Names.Any(n => n.Entry.Dataset is not null)
            ? lookup.CountAbout(group.Dimension)
            : null;
        parts.Measures.Add(counted ?? lookup.CountOf(dataset));
        parts.Entity ??= lookup.Model.EntityOf(about);
    }

    /// <summary>"Anteil der …", "what share of … was …": the last thing said of the rows is the part.</summary>
    private void ImpliedShare(Sentence sentence, QueryParts parts)
    {
        var share = sentence.Find(Cue.Share)!;
        sentence.Use(share);
        var flag = parts.Flags.LastOrDefault(f => f.IsVerb) ?? parts.Flags.LastOrDefault(f => f.IsAdjective)
            ?? parts.Flags.LastOrDefault();
        if (flag is not null)
        {
            _ = parts.Flags.Remove(flag);
            sentence.Use(flag);
            parts.Measures.Add(RateOf(parts, flag));
            parts.Entity ??= lookup.Model.EntityOf(flag.Entry.Dimension!.Dataset);
            return;
        }

        var filter = parts.Members.Count > 0 ? parts.Members[^1] : parts.Filters.LastOrDefault();
        if (filter is null)
        {
            return;
        }

        _ = filter is Filter.OneOf one && parts.Members.Remove(one);
        _ = parts.Filters.Remove(filter);
        parts.Part.Add(filter);
        var dataset = parts.Entity?.Name ?? filter.About?.Dataset ?? lookup.Model.Datasets[0].Name;
        parts.Measures.Add(lookup.CountOf(lookup.Model.Dataset(dataset)));
        parts.Entity ??= lookup.Model.EntityOf(dataset);
    }

    /// <summary>The flag whose rate is meant: a verb of a comparing question, or a flag that is asked for by itself.</summary>
    private static Mention.Naming? RatedFlag(Sentence sentence, QueryParts parts, bool asksCount)
    {
        if (asksCount || parts.Flags.Count == 0)
        {
            return null;
        }

        var compares = parts.IsComparison || sentence.Has(Cue.MoreOften, Cue.LessOften, Cue.Compare, Cue.Most, Cue.Least, Cue.Trend);
        var grouped = parts.Groups.Count > 0 || parts.Grain is not null
            || sentence.OpenNames.Any(n => n.Entry is { Value: null, Dimension: not null }
                && n.Entry.Dimension.Kind != DimensionKind.Flag && n.First > parts.Flags[0].First);
        if (parts.Flags is [var counted] && sentence.Follows(counted, Cue.Most, Cue.Least) && !counted.IsVerb)
        {
            // "die meisten Kündigungen" counts them.
            return null;
        }

        var verb = parts.Flags.FirstOrDefault(f => f.IsVerb) ?? parts.Flags.FirstOrDefault(f => f.IsAdjective);
        if (compares && parts.Flags.Count > 1)
        {
            return verb ?? parts.Flags[0];
        }

        return parts.Flags.Count == 1 && (compares || grouped || parts.Entity is null || parts.Flags[0].IsVerb)
            ? parts.Flags[0]
            : null;
    }

    private static Mention.Naming? CountedDimension(Sentence sentence, Mention.Asking cue) =>
        sentence.Near(cue, 1) is Mention.Naming { Entry: { Value: null, Measure: null, Dimension: { } d } } name
            && sentence.IsOpen(name) && d.Kind is DimensionKind.Category or DimensionKind.Place or DimensionKind.Identity
            ? (Mention.Naming)sentence.Near(cue, 1)!
            : null;
}
