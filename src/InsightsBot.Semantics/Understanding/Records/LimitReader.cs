using System.Globalization;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>Reads what bounds rows: numbers, days, passages of a text, and figures over all rows.</summary>
internal sealed class LimitReader(PhraseState state)
{
    private Pending Pending => state.Pending;

    private Sentence Sentence => state.Sentence;

    private RecordNames Names => state.Names;

    public void Aggregate(Mention.Asking asking)
    {
        if (Pending.Than is { } than && state is { Subject: { Kind: DimensionKind.Number } subject, Stack: not null })
        {
            // "more expensive than the average".
            state.Stack.OwnerOf(subject)?.Filters.Add(
                new Filter.Against(subject, than.Comparator, Names.FigureOf(subject, asking.Cue)));
            Pending.Than = null;
            return;
        }

        Pending.Aggregate = asking;
    }

    public void Limit(Mention.Asking asking)
    {
        var comparator = asking.Cue switch
        {
            Cue.MoreThan => Comparator.More,
            Cue.AtLeast => Comparator.AtLeast,
            Cue.LessThan => Comparator.Less,
            Cue.AtMost => Comparator.AtMost,
            _ => Comparator.Equal,
        };
        var number = Sentence.Near(asking, 1) as Mention.Counting ?? Sentence.Near(asking, -1) as Mention.Counting;
        if (number is null)
        {
            Pending.Than = (asking, comparator);
            return;
        }

        Sentence.Use(number);
        if (state.Subject is { Kind: DimensionKind.Number } subject && state.Stack?.OwnerOf(subject) is { } owner
            && !(Sentence.Near(number, 1) is Mention.Naming next && Names.ThingOf(Sentence, next) is not null))
        {
            owner.Add(new Filter.Compare(subject, comparator, number.Value), Pending.IsAlternative);
            Pending.IsAlternative = false;
            return;
        }

        Pending.Limit = (asking, comparator, number);
    }

    /// <summary>"between 600 and 700", of the number named before.</summary>
    public void Between(Mention.Asking between)
    {
        if (state.Subject is { Kind: DimensionKind.Number } subject && state.Stack?.OwnerOf(subject) is { } owner
            && Sentence.Near(between, 1) is Mention.Counting low
            && Sentence.Near(between, 2) is Mention.Asking { Cue: Cue.And or Cue.WhatAbout } and
            && Sentence.Near(between, 3) is Mention.Counting high)
        {
            Sentence.Use(low);
            Sentence.Use(and);
            Sentence.Use(high);
            owner.Filters.Add(
                new Filter.Between(subject, Math.Min(low.Value, high.Value), Math.Max(low.Value, high.Value)));
            return;
        }

        state.IsBeyond = true;
    }

    public void Number(Mention.Counting number)
    {
        var before = Sentence.Near(number, -1) as Mention.Naming;
        if (state.Subject is { Kind: DimensionKind.Number } subject && state.Stack?.OwnerOf(subject) is { } owner
            && before is not null && Names.ColumnOf(before.Entry) == subject)
        {
            Sentence.Use(number);
            owner.Filters.Add(new Filter.Compare(subject, Comparator.Equal, number.Value));
            return;
        }

        if (number is { IsOrdinal: true, Value: 1 })
        {
            Sentence.Use(number);
            Pending.Earliest = (number, true);
            return;
        }

        if (number.IsPercent || number.IsOrdinal || Math.Floor(number.Value) != number.Value)
        {
            return;
        }

        var text = number.Value.ToString(CultureInfo.InvariantCulture);
        if (before is not null && state.Stack is not null
            && (before.Last == number.First - 1 || state.Subject is { Kind: DimensionKind.Identity })
            && Sentence.Text.Slots[number.First].Token.Kind == TokenKind.Number
            && (state.Subject is { Kind: DimensionKind.Identity } ? state.Subject
                : Names.ThingOf(Sentence, before) is not null ? Names.KeyOf(state.Stack.Top.Thing) : null) is { } key
            && (state.Stack.OwnerOf(key)
                ?? state.Stack.Add(Names.Model.EntityOf(key.Dataset), Comparator.AtLeast, 1)) is { } keeper)
        {
            // "customer 10", "the supplier with id 3".
            Sentence.Use(number);
            _ = state.Columns.Count > 1 && state.Columns[^1] == key && state.Columns.Remove(key);
            keeper.Filters.Add(new Filter.OneOf(key, [text]));
            return;
        }

        if (number.Value is >= 1 and <= 1000)
        {
            Sentence.Use(number);
            Pending.Number = number;
        }
    }

    public void Scale(Mention.Scaling scaling)
    {
        if (scaling.Degree == Degree.Superlative)
        {
            Sentence.Use(scaling);
            Pending.Degree = scaling;
        }
        else if (scaling.Degree == Degree.Positive && Pending.Than is { } than && than.Cue.Last == scaling.First - 1
            && state.Stack is not null && Names.OrderOf(scaling, state.Stack.Root.Thing) is { } compared)
        {
            // "more expensive than the average".
            Sentence.Use(scaling);
            state.Subject = compared.Column;
            var isMore = compared.Descending == (than.Comparator == Comparator.More);
            Pending.Than = (than.Cue, isMore ? Comparator.More : Comparator.Less);
        }
        else if (Pending.Superlative is { } superlative && superlative.Cue.Last == scaling.First - 1)
        {
            // "the most recent", "the least expensive".
            Sentence.Use(scaling);
            Pending.Superlative = null;
            Pending.Degree = scaling with { IsMore = scaling.IsMore == superlative.Descending };
        }
        else if (scaling.Degree == Degree.Comparative && state.Stack is not null
            && Names.OrderOf(scaling, state.Stack.Top.Thing) is { Column: { Kind: DimensionKind.Number } column } found
            && Sentence.Near(scaling, 1) is Mention.Asking { Cue: Cue.Than or Cue.Average })
        {
            Sentence.Use(scaling);
            state.Subject = column;
            Pending.Than = (scaling, found.Descending ? Comparator.More : Comparator.Less);
        }
    }

    public void Time(Mention.Timing timing)
    {
        if (state.Stack is null
            || timing.Phrase is not { Kind: TimePhraseKind.Period or TimePhraseKind.OpenPeriod } phrase)
        {
            state.IsBeyond = true;
            return;
        }

        if (state.Subject is not { Kind: DimensionKind.Time } && Said(timing) is { } said)
        {
            Sentence.Use(timing);
            var dated = state.Stack.OwnerOf(said)
                ?? state.Stack.Add(Names.Model.EntityOf(said.Dataset), Comparator.AtLeast, 1);
            state.IsBeyond |= dated is null;
            dated?.Add(new Filter.Within(said, phrase.First, phrase.Last), Pending.IsAlternative);
            Pending.IsAlternative = false;
            return;
        }

        var date = state.Subject is { Kind: DimensionKind.Time } ? state.Subject
            : state.Stack.Open().Select(p => Names.DateOf(p.Thing)).FirstOrDefault(d => d is not null);
        Sentence.Use(timing);
        if (date is null || IsBeforeNoun(timing) || state.Stack.OwnerOf(date) is not { } owner)
        {
            // "who between May and June placed orders": the noun with the date may follow.
            state.IsBeyond |= Pending.Time is not null;
            Pending.Time = phrase;
            return;
        }

        owner.Add(new Filter.Within(date, phrase.First, phrase.Last), Pending.IsAlternative);
        Pending.IsAlternative = false;
    }

    /// <summary>The date that the verb beside a time speaks of: "assigned in May", "im Mai zugewiesen".</summary>
    private Dimension? Said(Mention.Timing timing) =>
        (Sentence.Near(timing, -1) ?? Sentence.Near(timing, 1)) is Mention.Asking { Cue: Cue.Relates } before
            && Names.DateSaid(Sentence, before, state.Stack!.Top.Thing) is { } date ? date
        : Sentence.Near(timing, 1) is Mention.Asking { Cue: Cue.Relates } after
            ? Names.DateSaid(Sentence, after, state.Stack!.Top.Thing)
            : null;

    /// <summary>"Kunden, die im Mai Bestellungen aufgaben": German says when before what.</summary>
    private bool IsBeforeNoun(Mention.Timing timing)
    {
        if (Sentence.Language != Language.German)
        {
            return false;
        }

        var next = Sentence.Near(timing, 1);
        while (next is Mention.Counting or Mention.Naming { Entry.Value: not null }
            or Mention.Asking
            {
                Cue: Cue.AtLeast or Cue.MoreThan or Cue.AtMost or Cue.LessThan or Cue.Exactly or Cue.Most or Cue.Least
                    or Cue.Not,
            })
        {
            next = Sentence.Near(next, 1);
        }

        return next is Mention.Naming name && Names.ThingOf(Sentence, name) is { } thing
            && state.Stack!.Open().All(p => p.Thing != thing)
            && (Names.DateOf(thing) is not null
                || Names.Bridges(state.Stack.Top.Thing, thing.Name).Any(b => Names.DateOf(b) is not null));
    }
}
