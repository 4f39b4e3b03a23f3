using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Semantics.Understanding.Records;

/// <summary>Questions for the day of some one row: "When was the order with number 10 placed?"</summary>
internal static class DayAsked
{
    /// <summary>Whether a time asks for a day instead of saying one: "on which day".</summary>
    public static bool IsIn(PhraseState state, Mention.Timing timing)
    {
        var words = state.Sentence.Text.Words;
        return state.Stack is null && timing.Phrase.Kind == TimePhraseKind.Grain && timing.Last + 1 < words.Count
            && timing.Last <= 2 && words[timing.Last] is "day" or "date" or "tag" or "datum" or "tage";
    }

    /// <summary>Makes the day what is shown, where one row is meant; otherwise the question is not read.</summary>
    public static void Put(PhraseState state)
    {
        if (!state.AsksWhen || state.Root is not { } root)
        {
            return;
        }

        if (state.Columns.Exists(c => c.Kind != DimensionKind.Time) || !state.IsNamed || state.IsCounted
            || !IsSingle(root) || DateOf(state, root.Thing) is not { } date)
        {
            state.IsBeyond = true;
            return;
        }

        state.Columns.Clear();
        state.Columns.Add(date);
    }

    private static Dimension? DateOf(PhraseState state, Dataset thing) => state.Relating
        .Select(v => state.Names.DateSaid(state.Sentence, v, thing))
        .FirstOrDefault(d => d is not null && state.Names.IsOwn(d, thing)) ?? state.Names.DateOf(thing);

    /// <summary>Whether some one row is meant, by its order or by a number of its own.</summary>
    private static bool IsSingle(Phrase phrase) => phrase.IsOrdered
        || phrase.Filters.Exists(f => f.About is { Kind: DimensionKind.Identity }
            || f is Filter.Compare { Comparator: Comparator.Equal })
        || phrase.Belongings.Exists(b => IsSingle(b.Inner));
}
