using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>Puts members to the phrase whose rows have them, or to rows that belong to those.</summary>
internal sealed class MemberPlace(Sentence sentence, RecordNames names, PhraseStack stack)
{
    /// <summary>Puts one member; false when it cannot be told which column is meant, or nothing leads to it.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="isNegated">Whether rows must not have it.</param>
    /// <param name="limit">How many rows with it there must be; null means any.</param>
    public bool Put(Mention.Naming name, bool isNegated, (Comparator Comparator, long Number)? limit)
    {
        var owner = stack.Open().FirstOrDefault(p => names.IsOwn(MemberOf(name, p).Dimension!, p.Thing))
            ?? stack.Open().FirstOrDefault(p => names.Reaches(p.Thing, MemberOf(name, p).Dimension!.Dataset));
        var entry = MemberOf(name, owner ?? stack.Top);
        if (entry.Value is not null && names.IsDoubtful(sentence, name, entry))
        {
            return false;
        }

        var filter = FilterOf(name, entry);
        if (owner is null)
        {
            var inner = stack.Add(
                names.Model.EntityOf(entry.Dimension!.Dataset),
                limit?.Comparator ?? (isNegated ? Comparator.Equal : Comparator.AtLeast),
                limit?.Number ?? (isNegated ? 0 : 1),
                isSaid: false);
            inner?.Filters.Add(filter);
            return inner is not null;
        }

        if (limit is not null)
        {
            return false;
        }

        if (isNegated && owner is { Around: { } around, Filters.Count: 0, Belongings.Count: 0 }
            && SaysNone(name) && around.Denies(owner))
        {
            Add(owner, filter);
            return true;
        }

        Add(owner, isNegated ? filter with { Negated = !filter.Negated } : filter);
        return true;
    }

    /// <summary>"who borrowed no poetry" have no such loan; "loans that are not overdue" are loans.</summary>
    private bool SaysNone(Mention.Naming name) =>
        sentence.Near(name, -1) is Mention.Asking { Cue: Cue.Not } not
        && sentence.WordsOf(not).ToLowerInvariant() is "no" or "kein" or "keine" or "keinen" or "keinem" or "keiner";

    private NameEntry MemberOf(Mention.Naming name, Phrase phrase) =>
        name.Entry.Value is null ? name.Entry : names.MemberOf(sentence, name, phrase.Thing);

    private static Filter.OneOf FilterOf(Mention.Naming name, NameEntry entry)
    {
        if (entry.Value is { } value)
        {
            return new Filter.OneOf(entry.Dimension!, [value], name.Negated);
        }

        return MemberRules.FilterOf(name);
    }

    private void Add(Phrase owner, Filter.OneOf filter)
    {
        var at = owner.Filters.FindIndex(f => f is Filter.OneOf one && one.Dimension == filter.Dimension
            && one.Negated == filter.Negated);
        if (at < 0)
        {
            owner.Filters.Add(filter);
            return;
        }

        var known = (Filter.OneOf)owner.Filters[at];
        if (sentence.HasWord("both", "sowohl", "beide", "beiden") && owner.Around is { } parent)
        {
            // "both an order that is open and one that is closed": two rows, not one that is both.
            var other = new Phrase(owner.Thing);
            other.Filters.Add(filter);
            parent.Belongings.Add(new Phrase.Belonging(other, Comparator.AtLeast, 1));
            return;
        }

        owner.Filters[at] = known with { Values = [.. known.Values.Union(filter.Values)] };
    }
}
