using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding.Turns;

/// <summary>Reads what a question does to the answer before: "how many are these", "sort by name", "back".</summary>
/// <param name="names">The names of the model.</param>
/// <param name="followUp">Changes figures by what was said beside.</param>
/// <param name="rows">The ways to explain words as a question for rows.</param>
/// <param name="figures">The best ways to explain words as a question for figures.</param>
internal sealed class TurnReader(
    NameIndex names,
    FollowUp followUp,
    Func<string, IReadOnlyList<Sentence>> rows,
    Func<string, IReadOnlyList<Composition.Outcome>> figures)
{
    private readonly RecordTurn _records = new(names);
    private readonly ModelLookup _lookup = new(names);

    /// <summary>The query that is meant; null when the words do not speak of the answer before.</summary>
    public MetricQuery? Read(Turn turn, MetricQuery last, Calendar calendar)
    {
        var query = turn.Has(Move.Rows) ? _records.RowsOf(last)
            : turn.Has(Move.Their, Move.Sort) && last is { Listed: null, Groups.Count: 0 } ? _records.RowsOf(last)
            : last;
        // Of the ten shown, not the ten of those that are left.
        query = turn.Has(Move.Count) && turn.Rest.Length > 0 && query is { Listed: { } listed, Limit: not null }
            ? query with
            {
                Filters = [new Filter.Among(listed, query with { Columns = [] })],
                Limit = null,
                Order = null,
            }
            : query;
        query = turn.Dropped is { } dropped && query is not null ? Without(query, dropped) : query;
        if (turn.Rest.Length > 0 && query is not null)
        {
            query = turn.Has(Move.First, Move.Last) ? Cut(query, turn)
                : turn.Has(Move.CompareWith) ? Compared(query, turn.Rest)
                : turn.Has(Move.Sort) ? Sorted(query, turn.Rest)
                : Changed(query, turn, calendar);
        }
        else if (query is not null && turn.Has(Move.First, Move.Last))
        {
            query = Cut(query, turn);
        }

        return turn.Moves.Aggregate(query, (q, m) => q is null ? null : Done(q, m));
    }

    /// <summary>The list before with something said of its rows; null when these words do not speak of them.</summary>
    public MetricQuery? GoOn(string question, MetricQuery last, bool isAdded) => last.Listed is null ? null
        : rows(question).Select(s => _records.Edit(last, s, isAdded, maySayThings: false))
            .FirstOrDefault(q => q is not null && q.Key != last.Key);

    private MetricQuery? Done(MetricQuery query, Move move) => move switch
    {
        Move.Next => null,
        Move.Name => _records.SortedByName(query),
        Move.Count or Move.HowMany => query.Listed is not null ? _records.CountOf(query)
            : query.Groups.Count == 0 ? query : FigureTurn.Total(query),
        Move.Descending => FigureTurn.Sorted(query, descending: true),
        Move.Ascending => FigureTurn.Sorted(query, descending: false),
        Move.Flip => FigureTurn.Turned(query),
        Move.All => query.Limit is null ? null : query with { Limit = null },
        Move.Before => FigureTurn.Moved(query, null, -1),
        Move.YearBefore => FigureTurn.Moved(query, Grain.Year, -1),
        Move.QuarterBefore => FigureTurn.Moved(query, Grain.Quarter, -1),
        Move.MonthBefore => FigureTurn.Moved(query, Grain.Month, -1),
        Move.WeekBefore => FigureTurn.Moved(query, Grain.Week, -1),
        Move.After => FigureTurn.Moved(query, null, 1),
        Move.Percent => FigureTurn.Percent(query, _lookup),
        Move.Total => FigureTurn.Total(query),
        Move.Also or Move.Lead or Move.NewTopic or Move.Correction or Move.Back or Move.Again or Move.Rows or Move.Their
            or Move.Sort or Move.First or Move.Last or Move.CompareWith or Move.InsteadOf or Move.For
            or Move.Choice1
            or Move.Choice2 or Move.Choice3 or Move.Choice4 => query,
    };

    private MetricQuery? Changed(MetricQuery query, Turn turn, Calendar calendar)
    {
        if (query.Listed is not null)
        {
            var sentences = rows(turn.Rest);
            return sentences.Select(s => (turn.Has(Move.Their) ? _records.Belonging(query, s) : null)
                ?? _records.Edit(query, s, turn.IsAdded, maySayThings: false)).FirstOrDefault(q => q is not null);
        }

        return figures(turn.Rest).Where(o => o.Unused.Count == 0
                && (!FollowUp.NamesSubject(o.Sentence) || followUp.IsAboutSame(o.Sentence, query)))
            .Select(o => followUp.Edit(query, o, calendar)).FirstOrDefault(q => q is not null);
    }

    /// <summary>"only the first five": nothing but a number, and perhaps a word for rows, may stand beside.</summary>
    private MetricQuery? Cut(MetricQuery query, Turn turn)
    {
        if (turn.Rest.Length == 0)
        {
            return FigureTurn.Cut(query, 1, turn.Has(Move.Last));
        }

        return rows(turn.Rest).Select(s => s.Items is [Mention.Counting { IsPercent: false, IsOrdinal: false } number]
            ? FigureTurn.Cut(query, (int)Math.Min(number.Value, 1000), turn.Has(Move.Last))
            : null).FirstOrDefault(q => q is not null);
    }

    private MetricQuery? Sorted(MetricQuery query, string by)
    {
        if (query.Listed is not null)
        {
            return rows("sorted by " + by).Concat(rows("sortiert nach " + by))
                .Select(s => _records.Edit(query, s, isAdded: false, maySayThings: true))
                .FirstOrDefault(q => q?.Order is not null && q.Filters.SequenceEqual(query.Filters));
        }

        return rows(by).Select(s => SortedGroups(query, s)).FirstOrDefault(q => q is not null);
    }

    private static MetricQuery? SortedGroups(MetricQuery query, Sentence sentence)
    {
        var said = sentence.Items.Where(i => i is not Mention.Asking { Cue: Cue.By }).ToList();
        if (query.Groups is not [var group] || said is not [Mention.Naming { Entry.Value: null } name])
        {
            return null;
        }

        var rivals = sentence.Rivals(name).Append(name).ToList();
        return rivals.Find(r => query.Measures.Any(m => m == r.Entry.Measure)) is { Entry.Measure: { } measure }
            ? query with { Order = new Ordering(measure.Name, null, true) }
            : rivals.Exists(r => r.Entry.Dimension == group.Dimension)
                ? query with { Order = new Ordering(null, null, false) }
                : null;
    }

    /// <summary>"instead of the month": the split or the condition that was named goes.</summary>
    private MetricQuery? Without(MetricQuery query, string dropped)
    {
        foreach (var sentence in rows(dropped))
        {
            if (sentence.Items is [Mention.Timing { Phrase: { Kind: TimePhraseKind.Grain } grain }]
                && query.Groups.Any(g => g.Grain == grain.Grain))
            {
                return query;
            }

            if (sentence.Items is not [Mention.Naming name])
            {
                continue;
            }

            var said = sentence.Rivals(name).Append(name).Select(r => r.Entry.Dimension).OfType<Dimension>().ToList();
            if (query.Groups.Any(g => said.Contains(g.Dimension)))
            {
                return query;
            }

            if (query.Filters.FirstOrDefault(f => f.About is { } about && said.Contains(about)) is { } gone)
            {
                return query with { Filters = [.. query.Filters.Where(f => f != gone)] };
            }
        }

        return null;
    }

    /// <summary>"compare with 2024": the period or the member said before, and this one, side by side.</summary>
    private MetricQuery? Compared(MetricQuery query, string with)
    {
        foreach (var sentence in query.Listed is null ? rows(with) : [])
        {
            if (sentence.Items is [Mention.Timing { Phrase: { First: { } first, Last: { } last } }]
                && query.Filters.OfType<Filter.Within>().ToList() is [var known])
            {
                var said = known with { First = first, Last = last };
                return said.Key == known.Key ? null : query with
                {
                    Aim = Aim.Comparison,
                    Periods = [.. new[] { known, said }.OrderBy(p => p.First)],
                    Filters = [.. query.Filters.Where(f => f != known)],
                };
            }

            if (sentence.Items is [Mention.Naming name] && sentence.Rivals(name).Append(name).Select(r => r.Entry)
                .FirstOrDefault(e => e.Value is not null && Member(query, e.Dimension!) is not null) is { } entry)
            {
                var before = Member(query, entry.Dimension!)!;
                return query with
                {
                    Aim = Aim.Comparison,
                    Groups = [.. query.Groups, new Grouping(entry.Dimension!)],
                    Order = query.Order ?? new Ordering(query.Measures[0].Name, null, true),
                    Filters = [.. query.Filters.Where(f => f != before),
                        before with { Values = [.. before.Values.Union([entry.Value!])] }],
                };
            }
        }

        return null;
    }

    private static Filter.OneOf? Member(MetricQuery query, Dimension dimension) => query.Filters
        .OfType<Filter.OneOf>().FirstOrDefault(f => !f.Negated && f.Values.Count == 1 && f.Dimension == dimension);
}
