using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Understanding;

/// <summary>
/// Questions for rows themselves: "liste alle Anrufe von …", "die 10 Kunden mit dem höchsten Umsatz".
/// </summary>
internal sealed class ListRules(ModelLookup lookup)
{
    /// <summary>How many columns a list shows when none are named.</summary>
    private const int ColumnsMax = 8;

    private static readonly Cue[] Figures =
        [Cue.HowMany, Cue.Count, Cue.Share, Cue.Average, Cue.Sum, Cue.Median, Cue.Trend, Cue.Distribution, Cue.By,
            Cue.Compare,
         Cue.MoreOften, Cue.LessOften];

    /// <summary>Decides before the measures are read whether rows are wanted.</summary>
    public void Apply(Sentence sentence, QueryParts parts)
    {
        var subject = sentence.OpenNames.FirstOrDefault(n => n.Entry.Dataset is not null || IsConditionalCount(n.Entry))
            ?? parts.Flags.Find(f => !f.IsVerb && !f.IsAdjective && sentence.Has(Cue.List))
            ?? sentence.Names.FirstOrDefault(n => n.Entry.Value is not null
            && sentence.FollowsAtOnce(n, Cue.Which, Cue.List, Cue.Show)
                && lookup.NamesThing(n.Entry));
        if (parts.Grain is not null || parts.Groups.Count > 0
            || (sentence.Has(Figures) && !IsRankedByColumn(sentence, subject)))
        {
            return;
        }

        if (subject is null || !IsAskedFor(sentence, subject) || sentence.SaysCount(subject))
        {
            return;
        }

        var dataset = subject.Entry.Dataset
            ?? lookup.Model.Dataset(
            subject.Entry.Measure?.Dataset ?? lookup.Model.EntityOf(subject.Entry.Dimension!.Dataset).Name);
        if (IsRankedByOthers(sentence, dataset))
        {
            GroupByName(sentence, parts, subject, dataset);
            return;
        }

        if (sentence.Follows(subject, Cue.Most, Cue.Least, Cue.Top, Cue.Bottom) || IsTopNumber(sentence, subject))
        {
            if (lookup.KindOf(lookup.Model.EntityOf(dataset.Name)) is not null
                && !sentence.OpenNames.Any(n => n != subject && n.Entry.Value is null))
            {
                // "the top five complaints" are kinds of them.
                return;
            }
        }

        sentence.Use(subject);
        parts.Listed = lookup.Model.EntityOf(dataset.Name);
        parts.Entity = parts.Listed;
        foreach (var condition in subject.Entry.Measure?.Where ?? [])
        {
            parts.Filters.Add(new Query.Filter.OneOf(lookup.Model.Dimension(condition.Dimension), condition.Values,
                condition.Negated));
            parts.ListTime ??= subject.Entry.Measure!.Time;
        }

        AddKey(parts);
        foreach (var name in sentence.OpenNames.Where(n => n.Entry.Value is null
            && (n.Entry.Dimension ?? ColumnOf(n.Entry)) is not null).ToList())
        {
            AddColumn(sentence, parts, name);
        }

        AddScales(sentence, parts);
        FillColumns(parts);
    }

    /// <summary>"Top 5 Beschwerden", "die 15 häufigsten Beschwerden".</summary>
    private static bool IsTopNumber(Sentence sentence, Mention.Naming subject) =>
        sentence.Near(subject, -1) is Mention.Counting && sentence.Near(subject, -2) is Mention.Asking
        {
            Cue: Cue.Most or Cue.Least or Cue.Top or Cue.Bottom
        };

    /// <summary>
    /// Rows are asked for when the thing follows "zeige", "liste", "welche", or a number and an order is said.
    /// </summary>
    private static bool IsAskedFor(Sentence sentence, Mention.Naming subject)
    {
        if (subject.Entry.Value is not null)
        {
            return true;
        }

        var before = sentence.Near(subject, -1);
        var isNumbered = false;
        while (before is Mention.Asking { Cue: Cue.All or Cue.Only or Cue.With or Cue.And } or Mention.Counting
            or Mention.Scaling
            or Mention.Naming { Entry.Value: not null } or Mention.Naming { Entry.Dimension.Kind: DimensionKind.Flag })
        {
            isNumbered |= before is Mention.Counting;
            before = sentence.Near(before, -1);
        }

        var asked = before is Mention.Asking { Cue: Cue.List or Cue.Show or Cue.Which or Cue.Top };
        var ranked = sentence.Has(Cue.Most, Cue.Least, Cue.Best, Cue.Worst)
            || sentence.Items.OfType<Mention.Scaling>().Any(s => s.Degree == Degree.Superlative);
        return asked || sentence.Items.LastOrDefault() is Mention.Asking { Cue: Cue.List } || (isNumbered && ranked);
    }

    private static bool IsConditionalCount(NameEntry entry) =>
        entry.Measure is { Aggregation: Aggregation.Count, Where.Count: > 0 } && entry.Value is null
            && entry.Dimension is null;

    /// <summary>
    /// "Welche drei Tarife hatten den höchsten Umsatz": the figure comes from rows of something else.
    /// </summary>
    private bool IsRankedByOthers(Sentence sentence, Dataset dataset) =>
        sentence.Has(Cue.Most, Cue.Least, Cue.Best, Cue.Worst, Cue.Top, Cue.Bottom)
        && sentence.OpenNames.Any(n => n.Entry is { Value: null, Measure: { } m }
        && !lookup.IsSameThing(m.Dataset, dataset.Name));

    private void GroupByName(Sentence sentence, QueryParts parts, Mention.Naming subject, Dataset dataset)
    {
        if (lookup.NameOf(dataset) is { } name)
        {
            sentence.Use(subject);
            parts.Groups.Add(new Query.Grouping(name));
        }
    }

    /// <summary>"top 10 customers by lifetime value": the rows with the largest numbers in a column.</summary>
    private bool IsRankedByColumn(Sentence sentence, Mention.Naming? subject) =>
        subject is not null && sentence.Has(Cue.Top, Cue.Bottom) && sentence.Find(Cue.By) is { } by
        && sentence.Near(by, -1) == subject && sentence.Near(by, 1) is Mention.Naming name
        && (name.Entry.Dimension ?? ColumnOf(name.Entry)) is { Kind: DimensionKind.Number } column
        && subject.Entry.Dataset is { } ranked && lookup.IsSameThing(column.Dataset, ranked.Name)
        && !sentence.Has(Cue.HowMany, Cue.Count, Cue.Share, Cue.Trend, Cue.Distribution, Cue.Compare);

    private Dimension? ColumnOf(NameEntry entry) => entry.Measure is { Aggregation.InputColumn: { } column } measure
        ? lookup.Model.Dimensions.FirstOrDefault(d => d.Dataset == measure.Dataset && d.Column == column)
        : null;

    private void AddColumn(Sentence sentence, QueryParts parts, Mention.Naming name)
    {
        var dimension = name.Entry.Dimension ?? ColumnOf(name.Entry)!;
        if (dimension.Kind == DimensionKind.Flag || !lookup.IsSameThing(dimension.Dataset, parts.Listed!.Name))
        {
            return;
        }

        sentence.Use(name);
        Add(parts, dimension);
        foreach (var together in name.Entry.Together)
        {
            Add(parts, together);
        }

        if (sentence.Has(Cue.Most, Cue.Least, Cue.Best, Cue.Worst, Cue.Ranked, Cue.Top) && parts.ListOrder is null
            && dimension.Kind is DimensionKind.Number or DimensionKind.Time)
        {
            parts.ListOrder = dimension;
        }
    }

    private void AddScales(Sentence sentence, QueryParts parts)
    {
        foreach (var scaling in sentence.Items.OfType<Mention.Scaling>().Where(sentence.IsOpen).ToList())
        {
            if (scaling.Degree == Degree.Superlative
                && (lookup.NumberOfScale(scaling.Scale, parts.Listed!) ?? DateOf(scaling, parts)) is { } dimension)
            {
                sentence.Use(scaling);
                parts.ListOrder = dimension;
                // The oldest is the one with the earliest date.
                parts.Descending = dimension.Kind == DimensionKind.Time ? !IsOld(scaling) : scaling.IsMore;
                Add(parts, dimension);
            }
        }
    }

    private static bool IsOld(Mention.Scaling scaling) =>
        scaling.Scale.Concepts.Contains("age") ? scaling.IsMore : !scaling.IsMore;

    private Dimension? DateOf(Mention.Scaling scaling, QueryParts parts) =>
        scaling.Scale.Concepts.Any(c => c is "age" or "date" or "creation" or "time")
        && parts.Listed!.Time is { } time ? lookup.Model.FindDimension(time) : null;

    private void AddKey(QueryParts parts)
    {
        foreach (var column in parts.Listed!.PrimaryKey)
        {
            if (lookup.Model.Dimensions.FirstOrDefault(d => d.Dataset == parts.Listed.Name
                && d.Column == column) is { } key)
            {
                Add(parts, key);
            }
        }
    }

    private void FillColumns(QueryParts parts)
    {
        foreach (var filter in parts.Members.Select(m => m.Dimension)
            .Concat(parts.Flags.Select(f => f.Entry.Dimension!))
            .Concat(parts.Filters.Select(f => f.About).OfType<Dimension>()))
        {
            Add(parts, filter);
        }

        var more = lookup.Model.Dimensions
            .Where(d => d.Dataset == parts.Listed!.Name && !d.IsConstant && d.Kind != DimensionKind.Verbatim)
            .OrderBy(d => d.Kind switch
            {
                DimensionKind.Identity => 0,
                DimensionKind.Time => 1,
                DimensionKind.Category or DimensionKind.Place => 2,
                DimensionKind.Flag => 3,
                DimensionKind.Number => 4,
                DimensionKind.Verbatim => 5,
            });
        foreach (var dimension in more.TakeWhile(_ => parts.Columns.Count < ColumnsMax).ToList())
        {
            if (parts.Columns.Count < ColumnsMax)
            {
                Add(parts, dimension);
            }
        }
    }

    private static void Add(QueryParts parts, Dimension dimension)
    {
        if (!parts.Columns.Contains(dimension))
        {
            parts.Columns.Add(dimension);
        }
    }
}
