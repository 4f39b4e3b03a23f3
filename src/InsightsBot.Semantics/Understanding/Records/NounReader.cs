using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>Reads the nouns of a question for rows, and the members that stand beside them.</summary>
internal sealed class NounReader(PhraseState state)
{
    private Pending Pending => state.Pending;

    private Sentence Sentence => state.Sentence;

    private RecordNames Names => state.Names;

    public void Thing(Mention.Naming name, Dataset thing)
    {
        Sentence.Use(name);
        if (state.Stack is null)
        {
            First(name, thing);
        }
        else if (Pending.Ranked is not null && state.ListOrder is { Column: null } && state.LastThing is not null)
        {
            // "in the order of their addresses": rows of another thing are no order.
            state.IsBeyond = true;
        }
        else if (Pending.IsJoined && state.LastThing is { } last && IsJoinedOnly(last, name))
        {
            // "customers and staff" are two lists.
            state.IsBeyond = true;
        }
        else
        {
            Further(name, thing);
        }

        Pending.Not = null;
        Pending.IsJoined = false;
        state.Subject = null;
        state.LastThing = name;
    }

    public void Member(Mention.Naming name)
    {
        if (state.Stack is null)
        {
            state.Early.Add(name);
            return;
        }

        Sentence.Use(name);
        var place = new MemberPlace(Sentence, Names, state.Stack);
        state.IsBeyond |= !place.Put(name, Pending.Not is not null, Pending.Limit is { } limit
            ? (limit.Comparator, (long)limit.Number.Value)
            : null);
        Pending.Limit = state.IsBeyond ? Pending.Limit : null;
        Pending.Not = null;
        state.Subject = null;
    }

    /// <summary>Whether nothing but "and", "or" or "all" stands between two nouns.</summary>
    private bool IsJoinedOnly(Mention left, Mention right) => Sentence.Items
        .Where(i => i.First > left.First && i.First < right.First)
        .All(i => i is Mention.Asking { Cue: Cue.And or Cue.Or or Cue.All or Cue.WhatAbout }
            && !Sentence.WordsOf(i).StartsWith("sowohl", StringComparison.OrdinalIgnoreCase));

    /// <summary>The first noun is what the question is about, unless only its number is asked for of another.</summary>
    private void First(Mention.Naming name, Dataset thing)
    {
        if (Pending.Limit is { } limit && state.Asked.Count > 0)
        {
            // "which statuses have more than three complaints".
            Pending.Limit = null;
            state.GroupLimit = (limit.Comparator, limit.Number.Value);
            state.IsNamed = true;
            Start(thing);
            return;
        }

        if (Pending.Count is not null && state.Asked.Count > 0)
        {
            if (state.Asked.TrueForAll(a => Names.IsOwn(Names.ColumnOf(Sentence, a.Name, thing)!, thing)))
            {
                // "each state and the number of addresses" splits a figure.
                state.IsBeyond = true;
            }

            state.RowFigures.Add(Names.CountOf(name, thing));
            Pending.Count = null;
            return;
        }

        if (Pending.Superlative is not null && state.Asked.Count > 0 && Pending.Number is null)
        {
            // "which city has the most customers" splits a figure.
            state.IsBeyond = true;
            return;
        }

        if (AskedHome.Of(state, name, thing) is { } home)
        {
            Start(home);
            state.IsNamed = true;
            Further(name, thing);
            return;
        }

        Start(thing);
        state.IsNamed = true;
        state.Root!.Filters.AddRange(Names.ConditionsOf(name));
        state.IsCounted = Pending.Count is not null;
        Pending.Count = null;
        Pending.Each = null;
        Order(state.Stack!.Root);
    }

    public void Start(Dataset thing)
    {
        state.Stack = new PhraseStack(new Phrase(thing), Names);
        foreach (var (name, aggregate) in state.Asked)
        {
            Sentence.Use(name);
            new AskedColumns(state).Add(name, aggregate);
        }

        state.Early.OfType<Mention.Naming>().ToList().ForEach(Member);
        state.Early.OfType<Mention.Limiting>().ToList().ForEach(new HintedConditions(state).Put);
    }

    /// <summary>"at least three different products".</summary>
    private bool IsDifferent(Mention name) => name.First > 0 && RecordComposition.IsDistinct(
        Sentence.Text.Words[name.First - 1]);

    private void Further(Mention.Naming name, Dataset thing)
    {
        var stack = state.Stack!;
        if (Pending.Not is not null && stack.Root.Thing == thing)
        {
            // "customers without business customers" is about members.
            state.IsBeyond = true;
            return;
        }

        if (Pending.Superlative is { } superlative)
        {
            OrderByCount(superlative.Descending, thing, Names.CountOf(name, thing));
            return;
        }

        if (Pending.Each is not null && stack.Open().Any(p => p.Thing == thing))
        {
            // "the average price across all products", said of products.
            Pending.Each = null;
            return;
        }

        if (Pending.Each is not null)
        {
            Each(thing);
            return;
        }

        if (Pending.Count is not null || (Pending.IsJoined && Pending.Limit is null && Sentence.SaysCount(name)))
        {
            state.RowFigures.Add(Names.CountOf(name, thing));
            Pending.Count = null;
            return;
        }

        if (Pending.Not is null && Pending.Limit is null && Pending.Degree is null
            && stack.BackTo(thing, isNew: Pending.IsJoined))
        {
            return;
        }

        var inner = Pending.Limit is { } limit
            ? stack.Add(thing, limit.Comparator, (long)limit.Number.Value, isDistinct: IsDifferent(name))
            : Pending.Not is not null ? stack.Add(thing, Comparator.Equal, 0)
            : stack.Add(thing, Comparator.AtLeast, 1);
        Pending.Limit = null;
        if (inner is null)
        {
            state.IsBeyond = true;
            return;
        }

        inner.Filters.AddRange(Names.ConditionsOf(name));
        Bound(inner);
        Order(inner);
    }

    /// <summary>A time that was said before bounds the day of the rows, or of those that lead to them.</summary>
    private void Bound(Phrase inner)
    {
        var dated = Names.DateOf(inner.Thing) is null && inner.Around is { IsBridge: true } bridge ? bridge : inner;
        if (Pending.Time is { } time && Names.DateOf(dated.Thing) is { } date)
        {
            dated.Filters.Add(new Filter.Within(date, time.First, time.Last));
            Pending.Time = null;
        }
    }

    /// <summary>"the number of orders for each customer": the figure belongs to each row of the thing.</summary>
    private void Each(Dataset thing)
    {
        var counted = state.Stack!.Root;
        Pending.Each = null;
        if (!state.IsCounted || counted.Conditions().Count > 0 || state.Columns.Count + state.Figures.Count > 0)
        {
            state.IsBeyond = true;
            return;
        }

        state.IsCounted = false;
        state.RowFigures.Add(Names.CountOf(counted.Thing));
        state.Stack = new PhraseStack(new Phrase(thing), Names);
    }

    /// <summary>"the customers with the most orders".</summary>
    public void OrderByCount(bool descending, Dataset counted, Measure count)
    {
        var target = state.Stack!.Top.Thing == counted && state.Stack.Parent is { } parent ? parent : state.Stack.Top;
        if (target.Thing == counted || Names.Distance(target.Thing, counted.Name) is null)
        {
            state.IsBeyond = true;
            return;
        }

        target.OrderMeasure = count;
        target.Descending = descending;
        target.Top = (int?)Pending.Number?.Value ?? 1;
        if (!descending)
        {
            // Whoever has the fewest of something has some.
            target.Belongings.Add(new Phrase.Belonging(new Phrase(counted), Comparator.AtLeast, 1));
        }

        Pending.Superlative = null;
        Pending.Number = null;
        Pending.Count = null;
    }

    public void Order(Phrase phrase)
    {
        if (Pending.Earliest is { } earliest)
        {
            Pending.Earliest = null;
            (phrase.OrderColumn, phrase.Descending) = (Names.DateOf(phrase.Thing), !earliest.IsFirst);
            phrase.Top = (int?)Pending.Number?.Value ?? 1;
            Pending.Number = null;
            state.IsBeyond |= phrase.OrderColumn is null;
        }

        if (Pending.Degree is not { } degree)
        {
            return;
        }

        Pending.Degree = null;
        if (Names.OrderOf(degree, phrase.Thing) is not { } order)
        {
            state.IsBeyond = true;
            return;
        }

        (phrase.OrderColumn, phrase.Descending) = (order.Column, order.Descending);
        phrase.Top = (int?)Pending.Number?.Value ?? 1;
        Pending.Number = null;
    }
}
