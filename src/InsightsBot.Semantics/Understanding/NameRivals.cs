using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Weighs names that the same words may say against each other.</summary>
internal static class NameRivals
{
    /// <summary>What a name loses that is met by another word only, where something is called by this one.</summary>
    private const double Foreign = 0.5;

    /// <summary>Takes off what the less likely of two names is less likely by.</summary>
    public static void Weigh(List<Mention> found, QuestionText text)
    {
        Everyday(found, text);
        Called(found, text);
        Counted(found, text);
    }

    /// <summary>
    /// "an order" is rather one of the orders than the member "Order" of some column, and "their e-mail" a column,
    /// unless in quotes.
    /// </summary>
    private static void Everyday(List<Mention> found, QuestionText text)
    {
        var names = found.OfType<Mention.Naming>().Where(n => n is { Recall: >= 0.9, Score: >= 0.96 }).ToList();
        var things = names.Where(n => n.Entry.Dataset is not null).Select(n => n.Mask).ToHashSet();
        var columns = names.Where(n => n.Entry is { Value: null, Dimension: not null } && !IsMeans(text, n.First))
            .Select(n => n.Mask).ToHashSet();
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is Mention.Naming { Entry.Value: not null } member
                && ((member.Size == 1 && things.Contains(member.Mask)) || columns.Contains(member.Mask))
                && text.Slots[member.First].Token.Kind != TokenKind.Quoted
                && Spelling.Fold(member.Entry.Text) == Spelling.Fold(member.Entry.Value))
            {
                found[i] = member with { Score = member.Score - (columns.Contains(member.Mask) ? 0.4 : 0.2) };
            }
        }
    }

    /// <summary>"by phone", "per E-Mail": rather the member is meant than a column that is called so.</summary>
    private static bool IsMeans(QuestionText text, int at) => at > 0
        && text.Words[at - 1] is "by" or "via" or "per" or "through" or "over" or "ueber" or "mit" or "durch";

    /// <summary>What is called just so is meant rather than what goes by another word for the same.</summary>
    private static void Called(List<Mention> found, QuestionText text)
    {
        bool IsCalled(Mention.Naming name) => name.Size == 1
            && Spelling.Fold(name.Entry.Text) == text.Words[name.First];
        var called = found.OfType<Mention.Naming>().Where(n => n.Entry.Dimension is not null && IsCalled(n)).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is Mention.Naming { Size: 1, Entry: { Value: null } part } name && !IsCalled(name)
                && (part.Dimension ?? (object?)part.Dataset) is not null
                && !text.Slots[name.First].Atom.IsSameWord(part.Atoms[0])
                && called.Exists(c => c.Mask == name.Mask && (c.Entry.Value is null || part.Dataset is not null))
                && !called.Exists(c => c.Mask == name.Mask && c.Entry.Dimension == part.Dimension))
            {
                found[i] = name with { Score = name.Score - Foreign };
            }
        }
    }

    /// <summary>
    /// "complaints by topic" are counted: a plural that names a figure is rather that than a yes or no.
    /// </summary>
    private static void Counted(List<Mention> found, QuestionText text)
    {
        var names = found.OfType<Mention.Naming>().Where(n => n.Recall > 0.99).ToList();
        if (found.OfType<Mention.Asking>().Any(a => a.Cue is Cue.Share or Cue.With or Cue.Without or Cue.Not
            or Cue.MoreOften or Cue.LessOften))
        {
            return;
        }

        for (var i = 0; i < found.Count; i++)
        {
            if (found[i] is Mention.Naming
            {
                Entry: { Value: null, Dimension.Kind: Model.DimensionKind.Flag }, IsVerb: false, IsAdjective: false,
                Negated: false, Size: 1,
            } flag && Spelling.Fold(flag.Entry.Text) != text.Words[flag.First]
                && names.Exists(n => n.Mask == flag.Mask && n.Entry.Measure?.Aggregation is Model.Aggregation.Count
                    && Spelling.Fold(n.Entry.Text) == text.Words[flag.First])
                && names.TrueForAll(n => (n.Mask & flag.Mask) != 0 || n.Entry is { Dataset: null, Measure: null }))
            {
                found[i] = flag with { Score = flag.Score - 0.2 };
            }
        }
    }
}
