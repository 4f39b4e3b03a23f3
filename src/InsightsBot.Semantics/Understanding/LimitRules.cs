using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Numbers with a comparison: "mehr als 100", "zwischen 30 und 40", "älter als 60".</summary>
internal sealed class LimitRules(ModelLookup lookup)
{
    public void Apply(Sentence sentence, QueryParts parts)
    {
        foreach (var limiting in sentence.Items.OfType<Mention.Limiting>())
        {
            sentence.Use(limiting);
            Add(parts, limiting, Meant(sentence, limiting));
        }

        foreach (var cue in sentence.Items.OfType<Mention.Asking>().ToList())
        {
            if (cue.Cue == Cue.Between)
            {
                Between(sentence, parts, cue);
            }
            else if (ComparatorOf(cue.Cue) is { } comparator && NumberOf(sentence, cue) is { } number)
            {
                Limit(sentence, parts, cue, comparator, number);
            }
        }

        foreach (var to in sentence.Items.OfType<Mention.Asking>().Where(a => a.Cue == Cue.To).ToList())
        {
            Span(sentence, parts, to);
        }

        foreach (var scaling in sentence.Items.OfType<Mention.Scaling>().ToList())
        {
            Scale(sentence, parts, scaling);
        }

        foreach (var number in sentence.Items.OfType<Mention.Counting>().ToList())
        {
            ExactNumber(sentence, parts, number);
        }
    }

    /// <summary>The number after a comparison, or before it: "six months or less".</summary>
    private static Mention.Counting? NumberOf(Sentence sentence, Mention.Asking cue) =>
        sentence.Near(cue, 1) as Mention.Counting
        ?? (sentence.WordsOf(cue).ToLowerInvariant().Split(' ')[0] is "or" or "oder"
            ? sentence.Near(cue, -1) as Mention.Counting ?? sentence.Near(cue, -2) as Mention.Counting
            : null);

    /// <summary>Of a condition's columns that are called alike, the one of a thing that the question names.</summary>
    private Filter Meant(Sentence sentence, Mention.Limiting limiting)
    {
        var named = sentence.Names.Select(n => n.Entry.Dataset?.Name ?? n.Entry.Measure?.Dataset).OfType<string>();
        return named.SelectMany(n => limiting.Filters.Where(f => lookup.IsSameThing(f.About!.Dataset, n)))
            .FirstOrDefault() ?? limiting.Filters[0];
    }

    private static Comparator? ComparatorOf(Cue cue) => cue switch
    {
        Cue.MoreThan => Comparator.More,
        Cue.AtLeast => Comparator.AtLeast,
        Cue.LessThan => Comparator.Less,
        Cue.AtMost => Comparator.AtMost,
        Cue.Exactly => Comparator.Equal,
        _ => null,
    };

    private void Between(Sentence sentence, QueryParts parts, Mention.Asking cue)
    {
        if (sentence.Near(cue, 1) is Mention.Counting low
            && sentence.Near(cue, 2) is Mention.Asking { Cue: Cue.And } and
            && sentence.Near(cue, 3) is Mention.Counting high
            && (NumberNear(sentence, parts, cue, high)
            ?? (NumberUnits.IsAge(sentence, cue, high) ? lookup.NumberOfConcept("age") : null)) is { } dimension)
        {
            UseAll(sentence, cue, low, and, high);
            Add(parts, cue, new Filter.Between(dimension, Math.Min(low.Value, high.Value),
                Math.Max(low.Value, high.Value)));
        }
        else if (sentence.Near(cue, 1) is Mention.Naming)
        {
            // "unterscheidet sich … zwischen A und B".
            sentence.Use(cue);
            parts.IsComparison = true;
        }
    }

    /// <summary>"im Alter von 30 bis 40", "30- bis 40-Jährige", "aged 30 to 40".</summary>
    private void Span(Sentence sentence, QueryParts parts, Mention.Asking to)
    {
        if (sentence.Near(to, -1) is Mention.Counting low && sentence.Near(to, 1) is Mention.Counting high
            && sentence.IsOpen(low) && sentence.IsOpen(high)
            && (NumberNear(sentence, parts, to, high)
            ?? (NumberUnits.IsAge(sentence, low, high) ? lookup.NumberOfConcept("age") : null)) is { } dimension)
        {
            UseAll(sentence, to, low, high);
            Add(parts, to, new Filter.Between(dimension, Math.Min(low.Value, high.Value),
                Math.Max(low.Value, high.Value)));
        }
    }

    private void Limit(
        Sentence sentence, QueryParts parts, Mention.Asking cue, Comparator comparator, Mention.Counting number)
    {
        if (NumberUnits.IsTimes(sentence, number)
            && parts.Flags.Find(f => lookup.NumberBeside(f.Entry) is not null) is { } often)
        {
            // "mehr als fünfmal weiterempfohlen".
            UseAll(sentence, cue, number);
            sentence.Use(often);
            _ = parts.Flags.Remove(often);
            Add(parts, cue, new Filter.Compare(lookup.NumberBeside(often.Entry)!, comparator, number.Value));
        }
        else if (NumberUnits.IsTimes(sentence, number)
            && sentence.Names.FirstOrDefault(n => n.Entry is { Value: null, Dimension: not null }) is { } repeated)
        {
            UseAll(sentence, cue, number);
            var count = lookup.Kinds.CountAbout(repeated.Entry.Dimension!)
                ?? lookup.CountOf(lookup.Model.Dataset(repeated.Entry.Dimension!.Dataset));
            parts.Having.Add(new GroupCondition(count.Name, comparator, number.Value));
            parts.HavingMeasures.Add(count);
        }
        else if (sentence.Near(number, 1) is Mention.Naming { Entry: { Value: null, Measure: { } rating } } rated
            && ModelLookup.IsRating(rating))
        {
            // "mehr als 150 Bewertungen" counts them.
            UseAll(sentence, cue, number, rated);
            OnRows(sentence, parts, cue, lookup.Model.Dataset(rating.Dataset), comparator, number.Value);
        }
        else if (sentence.Near(number, 1) is Mention.Naming { Entry.Dataset: { } counted } thing
            && sentence.Items.OfType<Mention.Naming>().Any(n => n.First < cue.First && n.Entry.Value is null))
        {
            UseAll(sentence, cue, number, thing);
            OnRows(sentence, parts, cue, counted, comparator, number.Value);
        }
        else if (sentence.Near(number, 1) is Mention.Naming kind && lookup.RowsOfKind(kind) is var (rows, conditions)
            && sentence.Names.LastOrDefault(n => n.First < cue.First && n.Entry.Value is null) is { } subject
            && subject.Entry.Dataset is { } whole
            && !lookup.IsSameThing(whole.Name, rows.Name))
        {
            // "Kunden mit mehr als zwei Beschwerden", where complaints are cases of a kind.
            UseAll(sentence, cue, number, kind);
            _ = parts.Flags.RemoveAll(f => f.First == kind.First);
            parts.Filters.Add(new Filter.Related(rows, comparator, (long)number.Value, conditions));
        }
        else if (MeasureBefore(sentence, cue) is { } measure)
        {
            UseAll(sentence, cue, number);
            parts.Having.Add(new GroupCondition(measure.Name, comparator, number.Value));
        }
        else if (NumberNear(sentence, parts, cue, number) is { } dimension)
        {
            UseAll(sentence, cue, number);
            Add(parts, cue, new Filter.Compare(dimension, comparator, number.Value));
        }
    }

    /// <summary>
    /// "In welchen Bundesländern liegt die Kündigungsquote über 22 Prozent": a limit on the figure of each group.
    /// </summary>
    private static Measure? MeasureBefore(Sentence sentence, Mention.Asking cue)
    {
        if (!sentence.Has(Cue.Which, Cue.By, Cue.Where))
        {
            return null;
        }

        for (var step = -1; step >= -2; step--)
        {
            if (sentence.Near(cue,
                step) is Mention.Naming { Entry: { Value: null, Measure: { } measure, Dimension: null } })
            {
                return measure;
            }
        }

        return null;
    }

    /// <summary>
    /// "Kunden mit mehr als 2 Beschwerden" counts other rows; "Städte mit mehr als 100 Kunden" counts groups.
    /// </summary>
    private void OnRows(
        Sentence sentence, QueryParts parts, Mention.Asking cue, Dataset counted, Comparator comparator, double limit)
    {
        var subject = sentence.Names.LastOrDefault(n => n.First < cue.First && n.Entry.Value is null);
        if (subject?.Entry.Dataset is { } entity && !lookup.IsSameThing(entity.Name, counted.Name))
        {
            parts.Filters.Add(new Filter.Related(counted, comparator, (long)limit, []));
            return;
        }

        var count = lookup.CountOf(counted);
        parts.Having.Add(new GroupCondition(count.Name, comparator, limit));
        parts.HavingMeasures.Add(count);
    }

    private void Scale(Sentence sentence, QueryParts parts, Mention.Scaling scaling)
    {
        var next = sentence.Near(scaling, 1);
        if (scaling.Degree == Degree.Comparative && next is Mention.Asking { Cue: Cue.Than }
            && sentence.Near(scaling, 2) is Mention.Counting number
            && lookup.NumberOfScale(scaling.Scale) is { } dimension)
        {
            UseAll(sentence, scaling, next, number);
            UseUnit(sentence, number);
            Add(parts, scaling, new Filter.Compare(
                dimension, scaling.IsMore ? Comparator.More : Comparator.Less, number.Value));
        }
    }

    /// <summary>"Zufriedenheit 1", "age 35": a number right after the name of a number column.</summary>
    private void ExactNumber(Sentence sentence, QueryParts parts, Mention.Counting number)
    {
        // "5 Sterne" is a rating of exactly five.
        if (sentence.IsOpen(number) && NumberUnits.IsStars(sentence, number) && OnlyOf(Unit.Points) is { } rating)
        {
            UseAll(sentence, number);
            UseUnit(sentence, number);
            Add(parts, number, new Filter.Compare(rating, Comparator.Equal, number.Value));
            return;
        }

        if (sentence.IsOpen(number) && !number.IsPercent
            && sentence.Near(number,
            -1) is Mention.Naming { Entry: { Value: null, Dimension: { Kind: DimensionKind.Number } d } } name
            && sentence.IsOpen(name) && number.First - name.Last <= 3
            && sentence.Near(number, 1) is not Mention.Timing and not Mention.Asking { Cue: Cue.To }
            && !sentence.Has(Cue.Top, Cue.Most, Cue.Least, Cue.Best, Cue.Worst))
        {
            UseAll(sentence, number, name);
            Add(parts, number, new Filter.Compare(d, Comparator.Equal, number.Value));
        }
    }

    /// <summary>
    /// The number column a limit is about: named just before, or just after, or measured in the unit said.
    /// </summary>
    private Dimension? NumberNear(Sentence sentence, QueryParts parts, Mention.Asking cue, Mention.Counting number)
    {
        for (var step = -1; step >= -3; step--)
        {
            if (sentence.Near(cue,
                step) is Mention.Naming { Entry: { Value: null, Dimension: { Kind: DimensionKind.Number } d } } name)
            {
                sentence.Use(name);
                UseUnit(sentence, number);
                return d;
            }
        }

        if (sentence.Near(number,
            1) is Mention.Naming { Entry: { Value: null, Dimension: { Kind: DimensionKind.Number } after } } next)
        {
            sentence.Use(next);
            return after;
        }

        if (sentence.Near(number,
            1) is Mention.Naming { Entry: { Value: null, Dimension.Kind: DimensionKind.Flag } } flag
            && lookup.NumberBeside(flag.Entry) is { } counted)
        {
            sentence.Use(flag);
            _ = parts.Flags.RemoveAll(f => f.First == flag.First);
            return counted;
        }

        return NumberUnits.UnitOf(sentence, number) is { } unit ? OnlyOf(unit) ?? lookup.NumberSharing(sentence, unit)
            : NumberUnits.AgeOf(lookup, sentence, parts, cue, number);
    }

    private static void Add(QueryParts parts, Mention word, Filter filter)
    {
        parts.Filters.Add(filter);
        parts.LimitWords.Add((word, filter));
    }

    private Dimension? OnlyOf(Unit unit)
    {
        var found = lookup.Model.Dimensions.Where(d => d.Kind == DimensionKind.Number && d.Unit == unit).Take(2)
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static void UseUnit(Sentence sentence, Mention.Counting number) => _ = NumberUnits.UnitOf(sentence, number);

    private static void UseAll(Sentence sentence, params Mention[] mentions)
    {
        foreach (var mention in mentions)
        {
            sentence.Use(mention);
        }
    }
}
