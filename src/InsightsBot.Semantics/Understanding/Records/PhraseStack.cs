using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>The phrases a reader is inside of, from the whole question's to the innermost.</summary>
internal sealed class PhraseStack(Phrase root, RecordNames names)
{
    private readonly List<Phrase> _open = [root];

    public Phrase Root => _open[0];

    public Phrase Top => _open[^1];

    /// <summary>The phrase around the innermost one; null at the outermost.</summary>
    public Phrase? Parent => _open.Count > 1 ? _open[^2] : null;

    /// <summary>From the innermost to the outermost.</summary>
    public IEnumerable<Phrase> Open() => _open.AsEnumerable().Reverse();

    /// <summary>Goes back to a phrase about a thing that was named before; false when there is none.</summary>
    /// <param name="thing">The thing.</param>
    /// <param name="isNew">Whether another row may be meant: "an order of books and an order of food".</param>
    public bool BackTo(Dataset thing, bool isNew)
    {
        var at = _open.FindLastIndex(p => p.Thing.Name == thing.Name);
        if (at < 0 || (isNew && at > 0 && _open[at].Conditions().Count > 0))
        {
            return false;
        }

        _open.RemoveRange(at + 1, _open.Count - at - 1);
        for (var said = Top; said.Around is { } around; said = around)
        {
            around.Say(said);
            if (!around.IsBridge)
            {
                break;
            }
        }

        return true;
    }

    /// <summary>Opens a phrase inside the one whose thing is nearest; null when nothing connects them.</summary>
    public Phrase? Add(Dataset thing, Comparator comparator, long limit, bool isSaid = true, bool isDistinct = false)
    {
        var nearest = Open().Where(p => p.Thing.Name != thing.Name)
            .Select(p => (Phrase: p, Distance: names.Distance(p.Thing, thing.Name)))
            .Where(p => p.Distance is not null)
            .OrderBy(p => p.Distance)
            .Select(p => p.Phrase)
            .FirstOrDefault();
        if (nearest is null)
        {
            return null;
        }

        var at = _open.IndexOf(nearest);
        _open.RemoveRange(at + 1, _open.Count - at - 1);
        foreach (var bridge in isDistinct ? [] : names.Bridges(nearest.Thing, thing.Name))
        {
            // How many, and whether any, is said of the rows between: mailings sent, not campaigns.
            _ = Open(bridge, comparator, limit, isSaid, isBridge: true);
            (comparator, limit) = (Comparator.AtLeast, 1);
        }

        return Open(thing, comparator, limit, isSaid);
    }

    private Phrase Open(Dataset thing, Comparator comparator, long limit, bool isSaid, bool isBridge = false)
    {
        var inner = new Phrase(thing) { Around = Top, IsBridge = isBridge };
        Top.Belongings.Add(new Phrase.Belonging(inner, comparator, limit, isSaid));
        _open.Add(inner);
        return inner;
    }

    /// <summary>The phrase a condition on a column belongs to: of its own thing, else one that reaches it.</summary>
    public Phrase? OwnerOf(Dimension column) =>
        Open().FirstOrDefault(p => names.IsOwn(column, p.Thing))
        ?? Open().FirstOrDefault(p => names.Reaches(p.Thing, column.Dataset));

    /// <summary>The column a name means, and its phrase; no phrase when only other rows have it.</summary>
    public (Dimension? Column, Phrase? Owner) ColumnOf(Sentence sentence, Mention.Naming name)
    {
        var owners = Open().Select(p => (Column: names.ColumnOf(sentence, name, p.Thing), Owner: p))
            .Where(p => p.Column is not null && names.IsOwn(p.Column, p.Owner.Thing)).ToList();
        if (owners.Count > 0)
        {
            // The order's id stands in its shipments, too; the order itself has it first.
            var keys = owners.FindIndex(p => p.Column == names.KeyOf(p.Owner.Thing));
            return owners[Math.Max(keys, 0)];
        }

        var column = names.ColumnOf(sentence, name, Top.Thing);
        return (column, column is null ? null : OwnerOf(column));
    }
}
