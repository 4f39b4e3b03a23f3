using InsightsBot.Semantics.Model;

namespace InsightsBot.Semantics.Understanding;

/// <summary>
/// Words that matter and that a reading made nothing of: what is left over is never dropped silently.
/// </summary>
internal sealed class Leftovers(ModelLookup lookup)
{
    /// <summary>What is left over of a question for figures.</summary>
    public List<Mention> Of(Sentence sentence, QueryParts parts)
    {
        var left = Open(sentence);
        left.AddRange(new Mention?[] { Than(sentence, parts), End(sentence, parts), Many(sentence, parts),
            Share(sentence, parts), Who(sentence, parts), Where(sentence, parts), Unlike(sentence), Vague(sentence),
            Stray(sentence) }.OfType<Mention>());
        return left;
    }

    /// <summary>"e-mail vs. in person", one of them no channel: members of two kinds are not compared.</summary>
    private static Mention.Asking? Unlike(Sentence sentence) => sentence.Items.OfType<Mention.Asking>()
        .FirstOrDefault(a => a.Cue == Cue.Compare
            && sentence.Near(a, -1) is Mention.Naming { Entry: { Value: not null, Dimension: var left } }
            && sentence.Near(a, 1) is Mention.Naming { Entry: { Value: not null, Dimension: var right } }
            && left != right);

    /// <summary>
    /// "the top categories": a noun that may stand for anything names no column unless its rows are named, too.
    /// </summary>
    private Mention.Naming? Vague(Sentence sentence) => sentence.Names.FirstOrDefault(n => n is
        { Recall: < 0.7, Size: 1, Entry: { Value: null, Dimension: { } dimension } }
        && sentence.Text.IsGeneric(n.First) && !sentence.Names.Any(o => o != n && IsAbout(o.Entry, dimension.Dataset)));

    private bool IsAbout(NameEntry name, string dataset) =>
        (name.Dataset?.Name ?? name.Measure?.Dataset ?? name.Dimension?.Dataset) is { } own
            && lookup.IsSameThing(own, dataset);

    /// <summary>
    /// Reasons for leaving are only those of who left: "complaints about service" does not ask for them.
    /// </summary>
    private Mention.Naming? Stray(Sentence sentence) => sentence.Names.FirstOrDefault(n => n is
        { Entry: { Value: not null, Dimension: { } dimension } } && lookup.Kinds.ConditionOf(dimension) is { } whole
        && !sentence.Names.Any(o => o != n && (o.Entry.Measure?.Name == whole.Name
            || (o.Entry.Value is null && o.Entry.Dimension == dimension) || lookup.Kinds.IsAbout(o.Entry, whole))));

    /// <summary>Words that matter and that no rule has used.</summary>
    public static List<Mention> Open(Sentence sentence) => [.. sentence.Items.Where(sentence.IsOpen).Where(m => m switch
    {
        Mention.Asking { Cue: Cue.Share } share => IsPartOfWord(sentence, share),
        Mention.Asking { Cue: Cue.By } by => IsByMember(sentence, by),
        Mention.Asking asking => asking.Cue is Cue.MoreThan or Cue.AtLeast or Cue.LessThan or Cue.AtMost or Cue.Exactly
            or Cue.Between or Cue.Not or Cue.Without or Cue.Why or Cue.Median or Cue.Percentile
            or Cue.Relates or Cue.Contains or Cue.Last or Cue.When or Cue.Most or Cue.Least or Cue.Best or Cue.Worst,
        Mention.Counting or Mention.Scaling or Mention.Unknown or Mention.Naming => true,
        Mention.Timing or Mention.Filling => false,
        _ => true,
    })];

    /// <summary>"pro Markt": a split was asked for, and all there is, is one member that is called so.</summary>
    private static bool IsByMember(Sentence sentence, Mention.Asking by) =>
        sentence.Text.Words[by.Last] is "pro" or "je" or "jede" or "jeder" or "jedem" or "jeden" or "each" or "every"
        && sentence.Near(by, 1) is Mention.Naming { Entry.Value: not null } member && member.First == by.Last + 1;

    /// <summary>"higher than the average": a limit that is no number.</summary>
    private static Mention.Asking? Than(Sentence sentence, QueryParts parts) => parts.IsComparison
        ? null
        : sentence.Items.OfType<Mention.Asking>().FirstOrDefault(a => a.Cue == Cue.Than
            && sentence.Follows(a, Cue.MoreOften, Cue.LessOften));

    /// <summary>"the largest code", of something that has no size.</summary>
    private static Mention.Asking? End(Sentence sentence, QueryParts parts) => parts.Measures.Exists(m =>
        m.Aggregation is Aggregation.Minimum or Aggregation.Maximum)
        ? null
        : sentence.FindOpen(Cue.Minimum, Cue.Maximum);

    /// <summary>"how many customers are satisfied": from which figure on one is, nobody said.</summary>
    private static Mention.Asking? Many(Sentence sentence, QueryParts parts) =>
        sentence.Find(Cue.HowMany) is { } many && parts.Measures is [{ Aggregation: Aggregation.Average }]
            && (sentence.NamesThing(many.Last + 1) || sentence.NamesThing(many.Last + 2))
            ? many
            : null;

    /// <summary>"what share of customers complained" is no number of complaints per 100 customers.</summary>
    private Mention.Asking? Share(Sentence sentence, QueryParts parts) =>
        sentence.Find(Cue.Share) is { } asked && parts.Part.Count == 0 && !IsPartOfWord(sentence, asked)
            && parts.Measures is [{ Aggregation: Aggregation.Average or Aggregation.Minimum or Aggregation.Maximum,
                Unit: not Unit.Share }] ? asked
        : sentence.Find(Cue.Share) is { } share && parts.Part.Count == 0
            && parts.Measures is [{ Aggregation: Aggregation.Ratio ratio }]
            && !lookup.IsSameThing(
                lookup.Model.Measure(ratio.Numerator).Dataset, lookup.Model.Measure(ratio.Denominator).Dataset)
            && !IsPartOfWord(sentence, share)
            ? share
            : null;

    /// <summary>"who won?" asks for somebody, not for a figure.</summary>
    private static Mention.Asking? Who(Sentence sentence, QueryParts parts) =>
        sentence.Find(Cue.Who) is { } who && parts is { Groups.Count: 0, Grain: null, Listed: null }
            && !sentence.Names.Any(n => n.Entry.Dataset is not null
                && sentence.Text.Slots[n.First].Atom.Senses is var senses
                && (senses.Count == 0 || senses.Any(s => s.Class == WordClass.Noun)))
            ? who
            : null;

    /// <summary>"where can I book" asks for a place that no split and no list can be.</summary>
    private static Mention.Asking? Where(Sentence sentence, QueryParts parts) =>
        parts is { Groups.Count: 0, Grain: null, Listed: null } ? sentence.Find(Cue.Where) : null;

    /// <summary>
    /// "Kündigungsquote" says one thing: its "Quote" cannot be left over while the rest names something.
    /// </summary>
    private static bool IsPartOfWord(Sentence sentence, Mention share)
    {
        var token = sentence.Text.Slots[share.First].TokenIndex;
        return sentence.Names.Any(n =>
            sentence.Text.Slots.Any(s => s.TokenIndex == token && (n.Mask & (UInt128.One << s.Index)) != 0));
    }
}
