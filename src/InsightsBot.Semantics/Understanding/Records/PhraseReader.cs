using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>
/// Reads a question for rows from left to right: what is asked of which thing, and what is said about it.
/// </summary>
/// <remarks>
/// Every noun joins the phrase it is nearest to in the model; members, limits and superlatives join the phrase that has
/// the column they speak of. Word order decides only among equals, so German and English share the rules.
/// </remarks>
internal sealed class PhraseReader
{
    private readonly PhraseState _state;
    private readonly NounReader _nouns;
    private readonly ColumnReader _columns;
    private readonly LimitReader _limits;
    private readonly CueReader _cues;
    private readonly PassageReader _passages;

    public PhraseReader(PhraseState state)
    {
        _state = state;
        _nouns = new NounReader(state);
        _columns = new ColumnReader(state, _nouns);
        _limits = new LimitReader(state);
        _cues = new CueReader(state, _limits);
        _passages = new PassageReader(state);
    }

    private Pending Pending => _state.Pending;

    private Sentence Sentence => _state.Sentence;

    private RecordNames Names => _state.Names;

    public void Read()
    {
        foreach (var (item, noun) in InOrder())
        {
            if (_state.IsBeyond)
            {
                return;
            }

            if (noun is not null)
            {
                _nouns.Thing((Mention.Naming)item, noun);
            }
            else
            {
                Read(item);
            }
        }

        Finish();
    }

    private void Read(Mention item)
    {
        switch (item)
        {
            case Mention.Asking asking when Sentence.IsOpen(item):
                _cues.Read(asking);
                break;
            case Mention.Counting number when Sentence.IsOpen(item):
                _limits.Number(number);
                break;
            case Mention.Scaling scaling when Sentence.IsOpen(item):
                _limits.Scale(scaling);
                break;
            case Mention.Naming name:
                Name(name);
                break;
            case Mention.Limiting limiting:
                new HintedConditions(_state).Put(limiting);
                break;
            case Mention.Timing timing when DayAsked.IsIn(_state, timing):
                _state.AsksWhen = true;
                break;
            case Mention.Timing timing:
                StartAtHome();
                _limits.Time(timing);
                break;
            case Mention.Unknown unknown when _passages.IsPassage(unknown):
                _passages.Contain(unknown);
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// The mentions from left to right. A column's name that was said in two places is two: its thing and the column.
    /// </summary>
    private IEnumerable<(Mention Item, Dataset? Noun)> InOrder()
    {
        var places = new List<(int Place, Mention Item, Dataset? Noun)>();
        foreach (var item in Sentence.Items)
        {
            if (item is Mention.Naming name && Names.NounOf(Sentence, name) is { } noun)
            {
                places.Add((noun.Place, item, noun.Thing));
                places.Add((noun.Place == name.First ? name.Last : name.First, item, null));
            }
            else
            {
                places.Add((item.First, item, null));
            }
        }

        return places.OrderBy(p => p.Place).Select(p => (p.Item, p.Noun));
    }

    private void Name(Mention.Naming name)
    {
        if (name.Entry.Value is not null || name.Entry is { Measure: null, Dimension.Kind: DimensionKind.Flag })
        {
            _nouns.Member(name);
        }
        else if (_passages.IsSearched(name))
        {
            _passages.Column(name);
        }
        else if (Names.ThingOf(Sentence, name) is { } thing)
        {
            _nouns.Thing(name, thing);
        }
        else if (_state.Stack is null && _state.Asked.Count > 0 && Names.ThingBeside(Sentence, name) is { } owner)
        {
            // "the types of all customer addresses", where a column is called like its thing.
            _nouns.Thing(name, owner);
        }
        else if (RecordNames.IsColumn(Sentence, name))
        {
            _columns.Column(name);
        }
        else
        {
            _state.IsBeyond = true;
        }
    }

    /// <summary>"Find the invoice numbers that were created in May": only columns name what is asked for.</summary>
    private void StartAtHome()
    {
        if (_state.Stack is null && _state.Asked.Count > 0
            && _state.Asked.TrueForAll(a => Names.HomeOf(Sentence, a.Name).Kind == DimensionKind.Identity))
        {
            _nouns.Start(Names.Model.EntityOf(Names.HomeOf(Sentence, _state.Asked[0].Name).Dataset));
        }
    }

    private void Finish()
    {
        if (_state.Stack is null && _state.Asked.Count > 0 && !_state.IsBeyond)
        {
            _nouns.Start(Names.Model.EntityOf(Names.HomeOf(Sentence, _state.Asked[0].Name).Dataset));
            if (Pending.Degree is { } degree
                && _state.Asked.Exists(a => a.Name.First < degree.First && a.Name.Last > degree.First))
            {
                _nouns.Order(_state.Root!);
            }

            _state.IsCounted = Pending.Count is not null;
            Pending.Count = null;
        }

        if (_state.Stack is null)
        {
            _state.IsBeyond = true;
            return;
        }

        if (_state.GoesOn)
        {
            // "and the three cheapest?", where the noun was said in the question before.
            _nouns.Order(_state.Stack.Root);
        }

        _passages.Finish();
        if (Pending.Degree is { } last && _state.Stack.Open()
            .FirstOrDefault(p => Names.OrderOf(last, p.Thing) is { Column.Kind: DimensionKind.Time })
            is { IsOrdered: false } ordered)
        {
            // "the order made most recently".
            _nouns.Order(ordered);
        }

        DayAsked.Put(_state);
        Most(_state.Stack);
        if (_state.Stack.Root.Belongings.Count > 0 || _state.Stack.Root.Filters.Count > 0 || _state.Stack.Root.IsOrdered
            || _state.RowFigures.Count > 0)
        {
            _state.Relating.ForEach(Sentence.Use);
        }

        if (Pending.Limit is { } limit && _state.Columns.Count > 0 && _state.Stack.Root.Conditions().Count == 0
            && _state.Columns[^1].Kind != DimensionKind.Number)
        {
            // "which status has more than three records".
            Pending.Limit = null;
            _state.GroupLimit = (limit.Comparator, limit.Number.Value);
        }

        _state.IsBeyond |= Pending.IsWaiting
            || (Pending.Each is not null && _state.Stack.Root.Conditions().Count > 0);
    }

    /// <summary>A superlative that no noun followed speaks of what was said before it.</summary>
    private void Most(PhraseStack stack)
    {
        if (Pending.Superlative is not { } superlative)
        {
            return;
        }

        if (stack.Parent is { } parent && stack.Top.Conditions().Count == 0)
        {
            // "the product that was ordered the most".
            var counted = stack.Top;
            while (parent is { IsBridge: true, Around: { } around } && parent.Conditions().Count == 1)
            {
                // How often a product was ordered is how many order items it has.
                (counted, parent) = (parent, around);
            }

            _ = parent.Belongings.RemoveAll(b => b.Inner == counted);
            _ = stack.BackTo(parent.Thing, isNew: false);
            _nouns.OrderByCount(superlative.Descending, counted.Thing, Names.CountOf(counted.Thing));
        }
        else
        {
            _state.IsBeyond = true;
        }
    }
}
