using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Rankings that do not say what they rank: they are of kinds of rows, or nobody can tell.</summary>
internal sealed class KindRanking(ModelLookup lookup)
{
    /// <summary>
    /// "the five most frequent complaints" are kinds of them, where the model has kinds; else nobody said what of.
    /// </summary>
    public void Apply(Sentence sentence, QueryParts parts)
    {
        var cue = sentence.Find(Cue.Most, Cue.Least, Cue.Top, Cue.Bottom, Cue.Best, Cue.Worst);
        if (cue is not null && parts.Groups is [{ Dimension: { Kind: DimensionKind.Flag } flag }]
            && parts.Measures is [{ Aggregation: Aggregation.Count }]
            && lookup.Kinds.CountWhere(flag) is { } some
            && lookup.Kinds.KindOf(lookup.Model.EntityOf(some.Dataset)) is not null)
        {
            // "the top complaint categories" are those of complaints, not yes and no.
            parts.Groups.Clear();
            parts.Measures[0] = some;
        }

        if (cue is null || parts.Groups.Count > 0 || parts.Grain is not null || parts.ListOrder is not null
            || !(parts.IsRanking || parts.Listed is not null)
            || (parts.Listed is null && parts.Measures.Count == 0))
        {
            return;
        }

        var rows = parts.Listed ?? lookup.Model.EntityOf(parts.Measures[0].Dataset);
        if (parts.Listed is null && parts.Measures is [{ Aggregation: Aggregation.Count } count]
            && lookup.Kinds.KindOf(rows) is { } kind && parts.Part.Count == 0
            && !parts.Filters.Exists(f => f.About == kind))
        {
            parts.Groups.Add(ModelLookup.GroupingOf(kind));
            parts.Assumptions.Add(SlottedText.Of(
                $"„{count.Label.De}“ aufgeteilt nach {kind.Label.De}.",
                $"“{count.Label.En}” split by {kind.Label.En}."));
            return;
        }

        var word = sentence.WordsOf(cue);
        parts.Problem ??= SlottedText.Of(
            $"Wonach „{word}“ die {rows.Label.De} ordnen soll, sagt die Frage nicht; ein Merkmal oder eine Zahl dazu "
                + $"wird gebraucht.",
            $"The question does not say what “{word}” should rank the {rows.Label.En} by; a dimension or a number is "
                + $"needed.");
    }
}
