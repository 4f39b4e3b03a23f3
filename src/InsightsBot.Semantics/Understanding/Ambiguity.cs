using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Sees when the same words name different parts equally well.</summary>
internal static class Ambiguity
{
    /// <summary>Readings nearer than this are a toss-up.</summary>
    private const double Margin = 0.02;
    private const int ChoicesMax = 4;

    /// <summary>One question back, or null when one reading is clearly better.</summary>
    public static Reading.Ambiguous? Of(IReadOnlyList<Composition.Outcome> outcomes)
    {
        var best = outcomes[0];
        var choices = new List<Choice>();
        Mention.Naming? disputed = null;
        foreach (var other in outcomes.Skip(1)
            .Where(o => o.Query is not null && o.Unused.Count == 0 && o.Parts.Problem is null
            && best.Score - o.Score < Margin && o.Query.Key != best.Query!.Key))
        {
            if (Dispute(best, other) is var (own, their) && own is not null && their is not null
                && !IsKeyOf(their.Entry, own.Entry)
                && (disputed is null || disputed.Mask == own.Mask)
                && choices.TrueForAll(c => c.Query.Key != other.Query!.Key))
            {
                disputed ??= own;
                choices.Add(new Choice(LabelOf(their.Entry), other.Query!));
            }
        }

        if (disputed is null)
        {
            return null;
        }

        choices.Insert(0, new Choice(LabelOf(disputed.Entry), best.Query!));
        var words = best.Sentence.WordsOf(disputed);
        var offered = choices.DistinctBy(c => c.Label.De).Take(ChoicesMax).ToList();
        return offered.Count < 2
            ? null
            : new Reading.Ambiguous(
                SlottedText.Of($"Was ist mit „{words}“ gemeint?", $"What is meant by “{words}”?"), offered);
    }

    /// <summary>"Tarife" are shown by their names; that each also has a number is no other meaning.</summary>
    private static bool IsKeyOf(NameEntry key, NameEntry named) =>
        key is { Value: null, Dimension: { Kind: Model.DimensionKind.Identity } number }
        && named is { Value: null, Dimension: { Kind: Model.DimensionKind.Category or Model.DimensionKind.Place } name }
        && number.Dataset == name.Dataset;

    private static (Mention.Naming? Own, Mention.Naming? Their) Dispute(Composition.Outcome best,
        Composition.Outcome other)
    {
        foreach (var own in best.Sentence.Names)
        {
            var their = other.Sentence.Names.FirstOrDefault(n => n.Mask == own.Mask && n.Entry.Part != own.Entry.Part);
            if (their is not null)
            {
                return (own, their);
            }
        }

        return (null, null);
    }

    private static BilingualText LabelOf(NameEntry entry) => entry switch
    {
        { Value: { } value, Dimension: { } d } => new BilingualText(
            $"{d.Label.De}: {d.LabelOf(value, Language.German)}",
                $"{d.Label.En}: {d.LabelOf(value, Language.English)}"),
        { Measure: { } measure } => measure.Label,
        { Dimension: { } dimension } => dimension.Label,
        { Dataset: { } dataset } => dataset.Label,
        _ => BilingualText.Same(entry.Text),
    };
}
