using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding.Turns;

/// <summary>Decides whether a question goes on about the answer before, and what it makes of it.</summary>
internal sealed class Continuation(NameIndex names, FollowUp followUp)
{
    private readonly RecordTurn _records = new(names);

    /// <summary>
    /// What words that speak of the answer before make of it: a query, or a refusal; null when they may as well be a
    /// question of their own.
    /// </summary>
    public static (MetricQuery? Query, BilingualText? Refusal)? Read(
        Turn turn, Conversation conversation, Calendar calendar, TurnReader reader)
    {
        var speaksOfLast = turn.Has(Move.Back, Move.Again, Move.Count, Move.Rows, Move.Flip, Move.Before, Move.After,
            Move.Ascending, Move.Descending, Move.Percent, Move.Next, Move.HowMany, Move.YearBefore, Move.QuarterBefore,
            Move.MonthBefore, Move.WeekBefore);
        if (conversation.Last is not { } last)
        {
            return speaksOfLast && turn.IsWhole ? (null, Refusals.NoLast) : null;
        }

        if (turn.Has(Move.Back))
        {
            return !turn.IsWhole ? null
                : conversation.Earlier is [.., var before] ? (before, null)
                : (null, Refusals.NothingBefore);
        }

        if (turn.Has(Move.Again) && !turn.IsWhole)
        {
            return null;
        }

        return reader.Read(turn, last, calendar) is { } query ? (query, null)
            : (speaksOfLast && turn.IsWhole) || turn.Has(Move.Their, Move.Next) ? (null, Refusals.NotOfLast)
            : null;
    }

    /// <summary>The last query changed by a question without a subject of its own; null for others.</summary>
    public (MetricQuery Query, Composition.Outcome Of)? GoOn(
        QuestionText text, List<Composition.Outcome> outcomes, MetricQuery last, Calendar calendar, TurnReader reader)
    {
        var best = outcomes[0];
        if (last.Listed is not null && text.Tokens.Count <= FollowUp.WordsMax && FollowUp.GoesOn(best.Sentence)
            && reader.GoOn(text.Question, last, best.Sentence.Has(Cue.And, Cue.WhatAbout)) is { } changed)
        {
            return (changed, best);
        }

        // A member of what was split or chosen by is meant rather than anything else that is called so.
        var spoken = last.Groups.Select(g => g.Dimension).Concat(last.Filters.Select(f => f.About)).ToHashSet();
        foreach (var outcome in outcomes.Where(o => o.Unused.Count == 0 && o.Score > outcomes[0].Score - 1.5)
            .OrderByDescending(o => o.Sentence.Names.Any(n => n.Entry.Value is not null
                && spoken.Contains(n.Entry.Dimension)))
            .ThenByDescending(o => o.Sentence.CoverScore))
        {
            // Rows are not split, their number is.
            var splits = last.Listed is not null && (outcome.Parts.Groups.Count > 0 || outcome.Parts.Grain is not null);
            var figure = splits ? _records.CountOf(last) : last;
            if (figure is not null && followUp.NeedsLast(text, outcome, figure)
                && followUp.Edit(figure, outcome, calendar) is { } edited)
            {
                return (edited, outcome);
            }
        }

        return null;
    }
}
