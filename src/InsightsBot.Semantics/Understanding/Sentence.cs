using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>The mentions of one cover without fillers, and which of them the composition has used.</summary>
internal sealed class Sentence
{
    private readonly HashSet<Mention> _used = [];

    public Sentence(Cover cover, QuestionText text)
    {
        Text = text;
        Cover = cover;
        CoverScore = cover.Score;
        Items = [.. cover.Mentions.Where(m => m is not Mention.Filling)];
    }

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

    public bool HasWord(params string[] folded) => Text.Words.Any(folded.Contains);
}
