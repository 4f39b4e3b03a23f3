using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds readings that use every word and still answer something else.</summary>
internal static class Misreadings
{
    private const double PartOfName = 0.9;

    /// <summary>Why a query is no answer to a sentence; null where it may be one.</summary>
    public static BilingualText? Of(Sentence sentence, MetricQuery query) =>
        IsBareWho(sentence, query) ? Refusals.Unclear
        : AsksHowLong(sentence) && query.Order is null && query.Measures.All(CountsRows) ? Refusals.NoDuration
        : AveragesPoints(sentence, query) ? Refusals.NoAverageOfPoints
        : UnknownPlace(sentence, query) is { } place ? Refusals.Unknown([place])
        : UnusedStars(sentence, query) is { } stars ? Refusals.Unused([stars])
        : null;

    /// <summary>"mit einem Stern": a number of stars that no condition came of.</summary>
    private static string? UnusedStars(Sentence sentence, MetricQuery query)
    {
        var words = sentence.Text.Words;
        var at = Enumerable.Range(1, Math.Max(0, words.Count - 1)).FirstOrDefault(i =>
            words[i] is "stern" or "star" && Numerals.TryRead(
                sentence.Text.Tokens, sentence.Text.Slots[i - 1].TokenIndex, sentence.Language, out _));
        return at > 0 && !query.Filters.Concat(query.ShareOf).Any(IsLimit)
            ? $"{sentence.Text.Slots[at - 1].Token.Text} {sentence.Text.Slots[at].Token.Text}" : null;
    }

    private static bool IsLimit(Filter filter) => filter switch
    {
        Filter.Compare or Filter.Between => true,
        Filter.Related related => related.Where.Any(IsLimit),
        Filter.AnyOf any => any.Parts.Any(IsLimit),
        _ => false,
    };

    /// <summary>"Wer hat gewonnen?" is no question for the number of all rows.</summary>
    private static bool IsBareWho(Sentence sentence, MetricQuery query) =>
        sentence.Text.Words is ["wer" or "who", ..] && !sentence.Has(Cue.HowMany, Cue.Count, Cue.Share)
        && query is { Aim: Aim.Level, Filters.Count: 0, ShareOf.Count: 0, Periods.Count: 0,
            Measures: [{ Aggregation: Aggregation.Count, Where.Count: 0 }] };

    private static bool AsksHowLong(Sentence sentence)
    {
        var words = sentence.Text.Words;
        return Enumerable.Range(0, Math.Max(0, words.Count - 1)).Any(i => (words[i], words[i + 1])
            is ("wie", "lange") or ("how", "long"));
    }

    private static bool CountsRows(Measure measure) => measure.Aggregation
        is Aggregation.Count or Aggregation.CountDistinct or Aggregation.Rate
        || measure is { Aggregation: Aggregation.Ratio, Unit: Unit.Share or Unit.Count };

    /// <summary>"How many contacts per day on average" is no question for contacts per customer.</summary>
    private static bool AveragesPoints(Sentence sentence, MetricQuery query) =>
        sentence.Has(Cue.Average) && sentence.Has(Cue.HowMany, Cue.Count)
        && query is { Groups: [{ Grain: not null }], Measures: [{ Aggregation: Aggregation.Ratio } ratio] }
        && sentence.Names.All(n => n.Entry.Measure?.Name != ratio.Name || n.Recall < PartOfName);

    /// <summary>"in Neustadt": the end of a place's name is no word for the column of places.</summary>
    private static string? UnknownPlace(Sentence sentence, MetricQuery query)
    {
        var slots = sentence.Text.Slots;
        foreach (var name in sentence.Names.Where(n => n.Entry is
            { Value: null, Dimension: { Kind: DimensionKind.Place } place }
            && query.Groups.Any(g => g.Dimension.Name == place.Name)))
        {
            var whole = slots.Where(s => s.TokenIndex == slots[name.Last].TokenIndex).ToList();
            if (whole.Count > 1 && whole[0].Index > 0
                && whole.Exists(s => (name.Mask & (UInt128.One << s.Index)) == 0)
                && sentence.Text.Words[whole[0].Index - 1] is "in" or "aus" or "from")
            {
                return whole[0].Token.Text;
            }
        }

        return null;
    }
}
