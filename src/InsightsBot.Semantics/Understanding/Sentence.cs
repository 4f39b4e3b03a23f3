using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>The mentions of one cover without fillers, and which of them the composition has used.</summary>
internal sealed class Sentence
{
    private const double Scattered = 0.4;

    private readonly HashSet<Mention> _used = [];

    private readonly IReadOnlyList<Mention> _all;

    /// <summary>A sentence of one cover.</summary>
    /// <param name="cover">The mentions that explain it.</param>
    /// <param name="text">The question.</param>
    /// <param name="all">All mentions that were found, for those that say something else by the same words.</param>
    public Sentence(Cover cover, QuestionText text, IReadOnlyList<Mention>? all = null)
    {
        _all = all ?? [];
        Text = text;
        Cover = cover;
        Items = Extremes([.. cover.Mentions.Where(m => m is not Mention.Filling)]);
        CoverScore = cover.Score - (IsScattered() ? Scattered : 0) - (0.12 * Names.Count(IsRatherThing))
            - (0.2 * Names.Count(IsRatherColumn)) - (0.3 * Names.Count(IsEvent)) - (0.15 * Names.Count(IsTorn));
    }

    /// <summary>"eine Bestellung mit …" is an order, though a result may be called so, too.</summary>
    private bool IsRatherThing(Mention.Naming name) => name.Entry is { Value: not null, Dimension: { } column }
        && name.First > 0
        && Text.Words[name.First - 1] is "ein" or "eine" or "einen" or "einem" or "einer" or "a" or "an"
        && Rivals(name).Any(r => r is { Recall: >= 0.9, Entry.Dataset: not null })
        && !Names.Any(n => n.Entry is { Value: null } && n.Entry.Dimension == column);

    /// <summary>"die Adressen der Kunden" are a column, though there may be rows called so, too.</summary>
    private bool IsRatherColumn(Mention.Naming name) => name.Entry.Dataset is not null
        && name.Last - name.First + 1 > name.Size && Text.Words[name.First + 1] is not ("and" or "und")
        && Rivals(name).Any(r => r is { Recall: >= 0.9, Entry: { Value: null, Dimension: not null } });

    /// <summary>"the ids of products ordered": no order's id has products in between.</summary>
    private bool IsTorn(Mention.Naming name) => name is { Size: 2, Entry: { Value: null, Dimension: not null } }
        && name.Last - name.First > 1
        && Names.Any(n => n.Entry.Dataset is not null && n.First > name.First && n.Last < name.Last);

    /// <summary>"shipped after May" says when it was shipped, not that its state is.</summary>
    private bool IsEvent(Mention.Naming name) => name.Entry.Value is not null
        && Text.Slots[name.First].Atom.Senses is { Count: > 0 } senses && senses.All(s => s.Class != WordClass.Noun)
        && (Near(name, 1) is Mention.Asking { Cue: Cue.Most or Cue.Least } most ? Near(most, 1) : Near(name, 1))
            is Mention.Timing or Mention.Scaling { Degree: not Degree.Comparative }
        && Rivals(name).Any(r => r.Entry is { Value: null });

    /// <summary>"cancelled or paid" are two states of one thing, not states of two.</summary>
    private bool IsScattered() => Items.Any(or => or is Mention.Asking { Cue: Cue.Or }
        && Near(or, -1) is Mention.Naming { Entry: { Value: not null, Dimension: { } left } }
        && Near(or, 1) is Mention.Naming { Entry: { Value: not null, Dimension: { } right } } && left != right);

    /// <summary>"the highest and lowest price" asks for both ends, not for an order.</summary>
    private static List<Mention> Extremes(List<Mention> items)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (items[i] is Mention.Asking { Cue: Cue.WhatAbout, Size: 1 } and)
            {
                // Only at the beginning "und" asks for the same of something else.
                items[i] = and with { Cue = Cue.And };
            }
        }

        for (var i = 0; i + 2 < items.Count; i++)
        {
            if (items[i] is Mention.Asking { Cue: Cue.Most or Cue.Least } first
                && items[i + 1] is Mention.Asking { Cue: Cue.And }
                && items[i + 2] is Mention.Asking { Cue: Cue.Most or Cue.Least } second && first.Cue != second.Cue)
            {
                items[i] = first with { Cue = EndOf(first.Cue) };
                items[i + 2] = second with { Cue = EndOf(second.Cue) };
            }
        }

        return items;
    }

    private static Cue EndOf(Cue degree) => degree == Cue.Most ? Cue.Maximum : Cue.Minimum;

    public QuestionText Text { get; }

    public Cover Cover { get; }

    public double CoverScore { get; }

    public IReadOnlyList<Mention> Items { get; }

    public Language Language => Text.Language;

    public IEnumerable<Mention.Naming> Names => Items.OfType<Mention.Naming>();

    public IEnumerable<Mention.Naming> OpenNames => Names.Where(n => !_used.Contains(n));

    public bool IsOpen(Mention mention) => !_used.Contains(mention);

    public void Use(Mention mention) => _used.Add(mention);

    public bool Has(params Cue[] cues) => Items.OfType<Mention.Asking>().Any(a => cues.Contains(a.Cue));

    public Mention.Asking? Find(params Cue[] cues) =>
        Items.OfType<Mention.Asking>().FirstOrDefault(a => cues.Contains(a.Cue));

    public Mention.Asking? FindOpen(params Cue[] cues) =>
        Items.OfType<Mention.Asking>().FirstOrDefault(a => cues.Contains(a.Cue) && IsOpen(a));

    public int IndexOf(Mention mention)
    {
        for (var i = 0; i < Items.Count; i++)
        {
            if (ReferenceEquals(Items[i], mention))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The item so many steps before (negative) or after one; null beyond the ends.</summary>
    public Mention? Near(Mention mention, int steps)
    {
        var at = IndexOf(mention) + steps;
        return at >= 0 && at < Items.Count ? Items[at] : null;
    }

    public bool Follows(Mention mention, params Cue[] cues) =>
        Near(mention, -1) is Mention.Asking asking && cues.Contains(asking.Cue);

    /// <summary>
    /// Whether a cue stands right before, with no other word between: "welcher Vertrag", not "what is the rate".
    /// </summary>
    public bool FollowsAtOnce(Mention mention, params Cue[] cues) =>
        Near(mention, -1) is Mention.Asking asking && cues.Contains(asking.Cue) && asking.Last == mention.First - 1;

    /// <summary>The words of a mention as typed.</summary>
    public string WordsOf(Mention mention)
    {
        var tokens = Text.Slots.Where(s => (mention.Mask & (UInt128.One << s.Index)) != 0)
            .Select(s => s.Token).Distinct();
        return string.Join(" ", tokens.Select(t => t.Text));
    }

    /// <summary>Other names that the same words may say.</summary>
    public IEnumerable<Mention.Naming> Rivals(Mention.Naming name) =>
        _all.OfType<Mention.Naming>().Where(m => m.Mask == name.Mask && m.Entry != name.Entry);

    /// <summary>Whether all that is said is the name of a measure: "open cases".</summary>
    public bool IsMeasureAlone() => Items.All(i => i is Mention.Naming) && _all.OfType<Mention.Naming>().Any(n =>
        n is { Entry.Measure: not null, Recall: > 0.99 } && Items.All(i => (i.Mask & ~n.Mask) == 0));

    /// <summary>Whether a name says itself that it is a number of things: "Anzahl Kunden".</summary>
    public bool SaysCount(Mention.Naming name) => name.Entry.Dimension is null
        && _all.OfType<Mention.Asking>().Any(a => a.Cue == Cue.Count && (a.Mask & name.Mask) != 0);

    /// <summary>Whether a name has a word for a share in it: "Erstlösungsquote".</summary>
    public bool SaysShare(Mention.Naming name) =>
        _all.OfType<Mention.Asking>().Any(a => a.Cue == Cue.Share && (a.Mask & name.Mask) != 0);

    /// <summary>Whether a name is part of the name of a measure that was said whole.</summary>
    public bool IsInMeasure(Mention.Naming name) => _all.OfType<Mention.Naming>().Any(n =>
        n is { Entry: { Measure: not null, Dimension: null }, Recall: > 0.99 } && (name.Mask & ~n.Mask) == 0
        && (name.Mask & n.Mask) != 0);

    /// <summary>Whether a word was taken apart that is the whole name of a column: "Kündigungsgründe".</summary>
    public bool TakesNameApart() => _all.OfType<Mention.Naming>().Any(whole => whole.Size > 1 && whole.Recall > 0.99
        && whole.Entry is { Value: null, Dimension: not null } && IsOneWord(whole)
        && Names.Count(n => (n.Mask & whole.Mask) != 0) > 1);

    /// <summary>Whether a figure of others is asked for: "the churn rate of our competitors".</summary>
    public bool IsOfOthers() => _all.OfType<Mention.Asking>().Any(others =>
    {
        var before = others.First - 1;
        while (before >= 0 && Text.Words[before] is "der" or "des" or "unserer" or "unseres" or "anderer" or "bei"
            or "von" or "of" or "our" or "the" or "other")
        {
            before--;
        }

        return others.Cue == Cue.Others && before < others.First - 1
            && Names.Any(n => before >= 0 && IsAt(n, before)) && !Names.Any(n => n.First < others.First
            && IsAt(n, others.First));
    });

    private static bool IsAt(Mention mention, int place) => (mention.Mask & (UInt128.One << place)) != 0;

    private bool IsOneWord(Mention mention) => Text.Slots.Where(s => (mention.Mask & (UInt128.One << s.Index)) != 0)
        .Select(s => s.TokenIndex).Distinct().Count() == 1;

    /// <summary>"What is CES?", "Was ist CES?": with an article the figure is meant, without one the meaning.</summary>
    public bool IsBareWhatIs
    {
        get
        {
            var words = Text.Words;
            return Names.Count() == 1 && Items.Count <= 2 && words.Count >= 3
                && ((words[0] == "what" && words[1] is "is" or "are")
                    || (words[0] == "was" && words[1] is "ist" or "sind"))
                && words[2] is not ("all" or "alle" or "distinct" or "different" or "the" or "our" or "my" or "your"
                    or "der" or "die" or "das" or "unser" or "unsere" or "dein" or "euer");
        }
    }

    /// <summary>Whether a place may say what rows are: "customers".</summary>
    public bool NamesThing(int slot) => _all.OfType<Mention.Naming>().Any(m => m.Mask == UInt128.One << slot
        && m is { Entry.Dataset: not null, Recall: >= 0.9 });

    public bool HasWord(params string[] folded) => Text.Words.Any(folded.Contains);

    /// <summary>"werden gekündigt" happens now, "werden kündigen" is to come.</summary>
    public bool IsPassive => Text.Language == Language.German
        && !(Text.Slots[^1] is { Atom.Senses: var senses, Token.Folded: var last }
            && last.EndsWith("en", StringComparison.Ordinal) && !last.StartsWith("ge", StringComparison.Ordinal)
            && senses.Any(s => s.Class == WordClass.Verb));
}
