using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Understanding.Records;

namespace InsightsBot.Semantics.Understanding.Turns;

/// <summary>Reads a part of a question as if it went on speaking of the rows listed before.</summary>
internal sealed class RecordTurn
{
    private readonly RecordNames _names;

    public RecordTurn(NameIndex names) =>
        _names = new RecordNames(names, new ModelLookup(names), new JoinGraph(names.Model));

    /// <summary>The list with what was said of its rows changed; null when these words do not speak of them.</summary>
    /// <param name="last">The list.</param>
    /// <param name="sentence">The words.</param>
    /// <param name="isAdded">Whether columns come on top of those shown.</param>
    /// <param name="maySayThings">Whether other things may be named first: "their orders".</param>
    public MetricQuery? Edit(MetricQuery last, Sentence sentence, bool isAdded, bool maySayThings)
    {
        if (last.Listed is not { } listed || (!maySayThings && BeginsAnew(sentence)))
        {
            return null;
        }

        if (Adjusted(last, sentence) is { } adjusted)
        {
            return adjusted;
        }

        var state = new PhraseState(sentence, _names)
        {
            Stack = new PhraseStack(new Phrase(listed), _names),
            GoesOn = true,
        };
        new PhraseReader(state).Read();
        // What is counted of each row would still be counted everywhere.
        return state.IsBeyond || state.Root is not { } root || root.Thing != listed || state.IsCounted
            || Leftovers.Open(sentence).Count > 0 || state.Figures.Count > 0 || state.GroupLimit is not null
            || (last.Measures.Count > 0 && root.Belongings.Count > 0)
            ? null
            : Merged(last, state, root, isAdded);
    }

    /// <summary>The rows of another thing that belong to the rows listed: "their orders".</summary>
    public MetricQuery? Belonging(MetricQuery last, Sentence sentence) =>
        last.Listed is { } listed && sentence.Items is [Mention.Naming only]
        && _names.ThingOf(sentence, only) is { } thing && thing != listed && _names.Reaches(thing, listed.Name)
            ? new MetricQuery
            {
                Aim = Aim.List,
                Listed = thing,
                Columns = [.. _names.ColumnsOf(thing).Take(RecordComposition.ColumnsMax)],
                Filters = [.. _names.ConditionsOf(only), new Filter.Among(listed, last)],
            }
            : null;

    /// <summary>The rows that a number counts; null for numbers that count none.</summary>
    public MetricQuery? RowsOf(MetricQuery last)
    {
        if (last.Listed is not null)
        {
            return last;
        }

        if (last is not { Measures: [{ Aggregation: Aggregation.Count } counted], Having.Count: 0, Periods.Count: 0 })
        {
            return null;
        }

        var thing = _names.Model.EntityOf(counted.Dataset);
        var kind = counted.Where.Select(Filter (c) =>
            new Filter.OneOf(_names.Model.Dimension(c.Dimension), c.Values, c.Negated));
        return new MetricQuery
        {
            Aim = Aim.List,
            Listed = thing,
            Columns = [.. _names.ColumnsOf(thing).Take(RecordComposition.ColumnsMax)],
            Filters = [.. last.Filters.Concat(last.ShareOf).Concat(kind).DistinctBy(f => f.Key)],
        };
    }

    /// <summary>The rows in the order of what they are called by; figures in that of their only split.</summary>
    public MetricQuery? SortedByName(MetricQuery last)
    {
        if (last.Listed is not { } listed)
        {
            return last.Groups is [{ Grain: null }] ? last with { Order = new Ordering(null, null, false) } : null;
        }

        var name = _names.ColumnsOf(listed)[0];
        return last with
        {
            Order = new Ordering(null, name, false),
            Columns = last.Columns.Contains(name) ? last.Columns : [name, .. last.Columns],
        };
    }

    /// <summary>How many rows a list has.</summary>
    public MetricQuery? CountOf(MetricQuery list)
    {
        if (list.Listed is not { } listed || (list.Distinct && list.Columns.Count != 1))
        {
            return null;
        }

        return new MetricQuery
        {
            Aim = Aim.Level,
            Measures = [list.Distinct ? RecordNames.DifferentOf(list.Columns[0]) : _names.CountOf(listed)],
            Filters = list.Limit is null ? list.Filters
                : [new Filter.Among(listed, list with { Columns = [] })],
        };
    }

    /// <summary>Whether words name a thing that is not said to be with or without the rows: a new list.</summary>
    private bool BeginsAnew(Sentence sentence)
    {
        var thing = sentence.Names.FirstOrDefault(n => _names.ThingOf(sentence, n) is not null);
        return thing is not null && !sentence.Items.Any(i => i.First < thing.First && i is Mention.Asking
        {
            Cue: Cue.With or Cue.Without or Cue.Not or Cue.MoreThan or Cue.AtLeast or Cue.LessThan or Cue.AtMost
                or Cue.Exactly or Cue.Most or Cue.Least
        } && sentence.IndexOf(i) <= 1);
    }

    /// <summary>"and exactly one?", "and none?", after rows with so many others.</summary>
    private static MetricQuery? Adjusted(MetricQuery last, Sentence sentence)
    {
        var items = sentence.Items.Where(i => i is not Mention.Asking
        {
            Cue: Cue.And or Cue.WhatAbout or Cue.With or Cue.Only
        }).ToList();
        if (items is [Mention.Asking { Cue: Cue.Most or Cue.Least or Cue.Best or Cue.Worst } end]
            && last.Order is { } order)
        {
            return last with { Order = order with { Descending = end.Cue is Cue.Most or Cue.Best } };
        }

        (Comparator Comparator, long Limit)? said = items switch
        {
            [Mention.Asking { Cue: Cue.Not or Cue.Without }] => (Comparator.Equal, 0),
            [Mention.Asking asking, Mention.Counting number] when number.Value == Math.Floor(number.Value) =>
                asking.Cue switch
                {
                    Cue.MoreThan => (Comparator.More, (long)number.Value),
                    Cue.AtLeast => (Comparator.AtLeast, (long)number.Value),
                    Cue.LessThan => (Comparator.Less, (long)number.Value),
                    Cue.AtMost => (Comparator.AtMost, (long)number.Value),
                    Cue.Exactly => (Comparator.Equal, (long)number.Value),
                    _ => null,
                },
            _ => null,
        };
        return said is not { } changed || last.Filters.OfType<Filter.Related>().ToList() is not [var only] ? null
            : last with
            {
                Filters = [.. last.Filters.Select(f => f != only ? f
                    : only with { Comparator = changed.Comparator, Limit = changed.Limit })],
            };
    }

    private MetricQuery Merged(MetricQuery last, PhraseState state, Phrase root, bool isAdded)
    {
        var name = _names.ColumnsOf(root.Thing).FirstOrDefault();
        var query = last with { Filters = Conditions.Changed(last.Filters, root.Conditions()) };
        if (state.Columns.Count > 0 && !(state.ListOrder?.Column is { } key && state.Columns.Contains(key)))
        {
            query = query with
            {
                // Whose they are is shown beside them.
                Columns = [.. (isAdded ? last.Columns : last.Columns.Where(c => c == name)).Union(state.Columns)],
                Distinct = false,
            };
        }

        var figure = root.OrderFigure ?? state.RowFigures.FirstOrDefault();
        if (figure is not null && query.Measures.All(m => m.Name != figure.Name))
        {
            query = query with { Measures = [.. query.Measures, figure] };
        }

        if (root.IsOrdered)
        {
            query = query with
            {
                Order = new Ordering(root.OrderMeasure?.Name, root.OrderColumn, root.Descending),
                Counting = root.Counting(),
                Limit = root.Top ?? 1,
            };
        }
        else if (state.ListOrder is { } order)
        {
            query = query with { Order = new Ordering(null, order.Column ?? query.Columns[0], order.Descending) };
        }
        else if (figure is not null)
        {
            query = query with { Order = new Ordering(figure.Name, null, true) };
        }

        return query.Order?.Dimension is { } shown && !query.Columns.Contains(shown)
            ? query with { Columns = [.. query.Columns, shown] }
            : query;
    }
}
