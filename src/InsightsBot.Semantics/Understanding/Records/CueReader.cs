using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>Reads the words of a question for rows that name nothing themselves: "not", "the most".</summary>
internal sealed class CueReader(PhraseState state, LimitReader limits)
{
    private Pending Pending => state.Pending;

    private Sentence Sentence => state.Sentence;

    /// <summary>Reads one word; what it belongs to may follow.</summary>
    public void Read(Mention.Asking asking)
    {
        if (asking.Cue != Cue.Relates)
        {
            Sentence.Use(asking);
        }

        switch (asking.Cue)
        {
            case Cue.Show or Cue.List when IsNewSentence(asking) && state.Stack is not null:
                BackToRoot(state.Stack);
                break;
            case Cue.Show or Cue.List or Cue.Which or Cue.Who or Cue.All or Cue.Only or Cue.With or Cue.Than or Cue.To:
            case Cue.Future when Sentence.IsPassive:
                break;
            case Cue.And or Cue.Or or Cue.WhatAbout:
                Pending.IsJoined = true;
                Pending.IsAlternative = asking.Cue == Cue.Or;
                break;
            case Cue.When:
                state.AsksWhen = true;
                break;
            case Cue.Between:
                limits.Between(asking);
                break;
            case Cue.HowMany when state.Stack is not null && IsOfThem(asking):
                state.IsCounted = true;
                break;
            case Cue.HowMany or Cue.Count:
                Pending.Count = asking;
                break;
            case Cue.Average or Cue.Sum or Cue.Minimum or Cue.Maximum:
                limits.Aggregate(asking);
                break;
            case Cue.Most or Cue.Least or Cue.Top or Cue.Bottom or Cue.Best or Cue.Worst or Cue.Ranked
                or Cue.Alphabetical or Cue.By or Cue.Last:
                Sort(asking);
                break;
            case Cue.Relates:
                state.Relating.Add(asking);
                break;
            case Cue.Contains:
                Pending.Contains = IsRead(Sentence.Near(asking, -1)) ? null : asking;
                break;
            case Cue.Not or Cue.Without:
                Pending.Not = asking;
                break;
            case Cue.MoreThan or Cue.AtLeast or Cue.LessThan or Cue.AtMost or Cue.Exactly:
                limits.Limit(asking);
                break;
            case Cue.MoreOften or Cue.LessOften:
                Pending.Than = (asking, asking.Cue == Cue.MoreOften ? Comparator.More : Comparator.Less);
                break;
            default:
                state.IsBeyond = true;
                break;
        }
    }

    /// <summary>"… 3452? Give me the date": of what was asked about.</summary>
    private void BackToRoot(PhraseStack stack)
    {
        _ = stack.BackTo(stack.Root.Thing, isNew: false);
        state.Subject = null;
    }

    /// <summary>Whether a passage was looked for before its verb came.</summary>
    private bool IsRead(Mention? passage) => passage is Mention.Unknown && !Sentence.IsOpen(passage);

    private bool IsNewSentence(Mention mention) =>
        Sentence.Text.Slots[mention.First].Token.Punctuation is '.' or '?' or '!' or ';';

    /// <summary>"how many of them", "wie viele davon": of the rows that were named already.</summary>
    private bool IsOfThem(Mention.Asking many)
    {
        var words = Sentence.Text.Words;
        string At(int place) => place < words.Count ? words[place] : "";
        return At(many.Last + 1) is "davon" || (At(many.Last + 1) is "of" or "von"
            && At(many.Last + 2) is "them" or "those" or "these" or "ihnen" or "diesen" or "denen");
    }

    /// <summary>Words of order: which comes first, and by what.</summary>
    private void Sort(Mention.Asking asking)
    {
        switch (asking.Cue)
        {
            case Cue.Most or Cue.Least or Cue.Top or Cue.Bottom or Cue.Best or Cue.Worst:
                Superlative(asking);
                break;
            case Cue.Ranked when Sentence.WordsOf(asking).ToLowerInvariant() is "first" or "zuerst":
                Pending.Earliest = (asking, true);
                break;
            case Cue.Last:
                Pending.Earliest = (asking, false);
                break;
            case Cue.Ranked:
                Pending.Ranked = asking;
                break;
            case Cue.Alphabetical:
                state.ListOrder ??= (null, false);
                Pending.Ranked = asking;
                break;
            case Cue.By:
                var sorts = Pending.Ranked is not null || Pending.Superlative is not null;
                Pending.Each = sorts || IsAgent(asking) ? null : asking;
                break;
            default:
                break;
        }
    }

    /// <summary>"filed by the customer who …" names who did it, not what to split by.</summary>
    private bool IsAgent(Mention.Asking by) => Sentence.Near(by, -1) is Mention.Asking { Cue: Cue.Relates }
        or Mention.Naming { IsVerb: true } || Sentence.Near(by, 2) is Mention.Counting || IsActor(by);

    private bool IsActor(Mention.Asking by) => by.Size == 1 && Sentence.Text.Words[by.First] == "by"
        && by.Last + 1 < Sentence.Text.Words.Count
        && Sentence.Text.Words[by.Last + 1] is "the" or "a" or "an" or "any" or "at" or "all" or "both"
            or "more";

    private void Superlative(Mention.Asking asking)
    {
        var words = Sentence.WordsOf(asking).ToLowerInvariant();
        if (words.Contains("scend", StringComparison.Ordinal) || words.Contains("steigend", StringComparison.Ordinal))
        {
            state.ListOrder = (state.ListOrder?.Column, asking.Cue == Cue.Most);
            Pending.Ranked = state.ListOrder?.Column is null ? asking : Pending.Ranked;
            return;
        }

        Pending.Superlative = (asking, asking.Cue is Cue.Most or Cue.Top or Cue.Best);
    }
}
