using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>Reads the columns of a question for rows: asked for, sorted by, or bounded by what follows.</summary>
internal sealed class ColumnReader(PhraseState state, NounReader nouns)
{
    private Pending Pending => state.Pending;

    private Sentence Sentence => state.Sentence;

    private RecordNames Names => state.Names;

    public void Column(Mention.Naming name)
    {
        var isVerb = name.Size == 1 && IsVerbForm(name, Sentence.Text.Slots[name.First].Atom);
        if (state.Stack is null)
        {
            if (Pending.Degree is { } degree && state.Asked.Count > 0 && name.First == degree.Last + 1)
            {
                // "the name of the most expensive product", where the noun is only known as the start of a column.
                nouns.Thing(name, Names.Model.EntityOf(Names.ColumnOf(name.Entry)!.Dataset));
                return;
            }

            if (Pending.Superlative is not null && state.Asked.Count > 0
                && Names.ColumnOf(name.Entry) is { Kind: DimensionKind.Number or DimensionKind.Time } ranked
                && Names.HasNoun(Sentence, name))
            {
                // "the name of the most expensive product", where noun and degree are one name: the product's price.
                nouns.Start(Names.Model.EntityOf(ranked.Dataset));
                state.IsNamed = true;
            }
            else if (isVerb || Pending.Superlative is not null || Pending.Degree is not null)
            {
                state.IsBeyond = true;
                return;
            }
            else
            {
                state.Asked.Add((name, Pending.Aggregate));
                Pending.Aggregate = null;
                return;
            }
        }

        if (!isVerb && IsDescriptor(name))
        {
            // "the state of California": the member says more.
            Sentence.Use(name);
            return;
        }

        var (column, owner) = Pending.Ranked is null ? state.Stack!.ColumnOf(Sentence, name)
            : (Names.ColumnOf(Sentence, name, state.Root!.Thing), state.Root);
        if (column is null)
        {
            state.IsBeyond = true;
            return;
        }

        Sentence.Use(name);
        if (isVerb)
        {
            // "costing between 10 and 20"; what another verb says of a column is not known.
            state.IsBeyond |= column.Kind is not (DimensionKind.Number or DimensionKind.Time);
            state.Subject = column;
            return;
        }

        Said(name, column, owner);
        state.Subject = column;
    }

    private bool IsVerbForm(Mention.Naming name, Atom word) =>
        (name.IsVerb && !word.Senses.Any(s => s.Class == WordClass.Noun))
        || (Sentence.Language == Language.English && word.Text.EndsWith("ed", StringComparison.Ordinal)
            && word.Senses.Any(s => s.Class == WordClass.Verb));

    /// <summary>Whether a member beside a column's name belongs to a column that may be called so.</summary>
    private bool IsDescriptor(Mention.Naming name)
    {
        var dimensions = Sentence.Rivals(name).Append(name).Select(r => Names.ColumnOf(r.Entry)).ToHashSet();
        bool Has(Mention? beside) => beside is Mention.Naming { Entry: { Value: not null, Dimension: { } } } member
            && Sentence.Rivals(member).Append(member).Any(m => m.Entry.Value is not null
                && dimensions.Contains(m.Entry.Dimension));
        var next = Sentence.Near(name, 1);
        while (next is Mention.Asking { Cue: Cue.With or Cue.Not or Cue.Exactly } between)
        {
            next = Sentence.Near(between, 1);
        }

        return Has(next) || (Sentence.Near(name, -1) is { } before && Has(before)
            && (before.Last == name.First - 1 || Sentence.Text.Words[name.First - 1] is "as" or "als"));
    }

    private void Said(Mention.Naming name, Dimension column, Phrase? owner)
    {
        if (Pending.Ranked is not null)
        {
            state.ListOrder = (state.ListOrder?.Column ?? column, state.ListOrder?.Descending ?? false);
        }
        else if (Pending.Superlative is { } superlative)
        {
            OrderByColumn(column, owner, superlative.Descending);
        }
        else if (Pending.Degree is { } degree && column.Kind is DimensionKind.Number or DimensionKind.Time)
        {
            // "the earliest date": the column says what the degree is of.
            Pending.Degree = null;
            OrderByColumn(column, owner, degree.IsMore);
        }
        else if (Pending.Limit is { } limit && owner is not null)
        {
            owner.Filters.Add(new Filter.Compare(column, limit.Comparator, limit.Number.Value));
            Pending.Limit = null;
        }
        else if (IsDescribed(name, column) || column == state.Subject || state.Columns.Contains(column))
        {
            // "status completed", "price above 100": what follows says more.
        }
        else if (Pending.Each is not null && state is { IsNamed: true, IsCounted: false }
            && column == Names.ColumnsOf(state.Root!.Thing)[0] && state.Root.Conditions().Count > 0)
        {
            // "Give me each customer name": they are told apart by it.
            Pending.Each = null;
            state.Columns.Add(column);
        }
        else if (Pending.Each is not null || Pending.Aggregate is not null || Pending.Count is not null)
        {
            state.IsBeyond = true;
        }
        else if (Names.Reaches(state.Root!.Thing, column.Dataset) && state.Columns.Count > 0)
        {
            state.Show(name, column);
        }
        else
        {
            state.IsBeyond = state.Columns.Count > 0 || state.IsCounted;
            state.Show(name, column);
        }
    }

    private void OrderByColumn(Dimension column, Phrase? owner, bool descending)
    {
        owner ??= Names.Distance(state.Stack!.Top.Thing, column.Dataset) is null
            ? null
            : state.Stack.Add(Names.Model.EntityOf(column.Dataset), Comparator.AtLeast, 1);
        if (owner is null || column.Kind is not (DimensionKind.Number or DimensionKind.Time))
        {
            state.IsBeyond = true;
            return;
        }

        (owner.OrderColumn, owner.Descending) = (column, descending);
        owner.Top = (int?)Pending.Number?.Value ?? 1;
        Pending.Superlative = null;
        Pending.Number = null;
    }

    /// <summary>Whether what follows says which members or numbers of the column are meant.</summary>
    private bool IsDescribed(Mention.Naming name, Dimension column)
    {
        var next = Sentence.Near(name, 1);
        while (next is Mention.Asking { Cue: Cue.With or Cue.Not or Cue.Exactly } between)
        {
            next = Sentence.Near(between, 1);
        }

        return next switch
        {
            Mention.Naming { Entry: { Value: not null, Dimension: { } d } } member => d == column
                || Sentence.Rivals(member).Any(r => r.Entry is { Value: not null } e && e.Dimension == column),
            Mention.Asking asking => asking.Cue is Cue.MoreThan or Cue.AtLeast or Cue.LessThan or Cue.AtMost
                or Cue.Exactly or Cue.MoreOften or Cue.LessOften or Cue.Between or Cue.Contains,
            Mention.Counting => column.Kind is DimensionKind.Number or DimensionKind.Identity,
            Mention.Timing => column.Kind == DimensionKind.Time,
            _ => false,
        };
    }
}
