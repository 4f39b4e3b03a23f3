namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds the names of the model in a question, whole or in part, in any order of words.</summary>
internal sealed class NameMatch(NameIndex names, QuestionText text, ReaderLimits limits)
{
    /// <summary>The least share of a name that must be said.</summary>
    private const double RecallMin = 0.4;

    /// <summary>The least share of a member's name that must be said.</summary>
    public const double RecallMinOfMember = 0.7;

    /// <summary>So many members called alike are tried in any case.</summary>
    public const int NamesakesFew = 5;

    /// <summary>The least share of the name of a yes or no that must be said.</summary>
    private const double RecallMinOfFlag = 0.6;

    /// <summary>What a member loses that only a verb says: "bringen" is not yet a delivery.</summary>
    private const double VerbDoubt = 0.3;
    private const int GapMax = 3;
    private const int GapMaxOfVerb = 8;

    public IEnumerable<Mention.Naming> Find()
    {
        var hits = new NameHits(names, text, limits);
        var found = hits.Find().SelectMany(h => MentionsOf(h.Key, h.Value))
            .Concat(new WholeTextMatch(names, text, hits.Parts, limits).Find()).ToList();
        var crowded = found.Where(m => m.Entry.Value is not null).GroupBy(m => m.Mask, m => m.Entry.Dimension)
            .Where(g => g.Distinct().Count() > NamesakesFew).Select(g => g.Key).ToHashSet();
        return found.Select(m => m.Entry.Value is not null && crowded.Contains(m.Mask)
            ? m with { Score = m.Score + Nearness(hits.Parts.FarnessOf(m.Entry.Dimension!)) }
            : m);
    }

    /// <summary>
    /// Of many members called alike not all can be tried: what belongs to what else is said goes first.
    /// </summary>
    private static double Nearness(int farness) => farness switch
    {
        // "Versandort Berlin" leaves no doubt.
        0 => 0.03,
        1 => 0.001,
        _ => 0,
    };

    private IEnumerable<Mention.Naming> MentionsOf(NameEntry entry, List<Hit> hits)
    {
        hits.Sort((a, b) => a.Piece.First.CompareTo(b.Piece.First));
        var seen = new HashSet<UInt128>();
        for (var start = 0; start < hits.Count && start < 12; start++)
        {
            if (Grow(entry, hits, start) is { } mention && seen.Add(mention.Mask))
            {
                yield return mention;
            }
        }
    }

    /// <summary>Takes hits from left to right as long as they say new atoms of the name and stand near.</summary>
    private Mention.Naming? Grow(NameEntry entry, List<Hit> hits, int start)
    {
        var taken = new List<Hit> { hits[start] };
        var mask = hits[start].Piece.Mask;
        for (var i = start + 1; i < hits.Count; i++)
        {
            var hit = hits[i];
            var gap = hit.Piece.First - taken[^1].Piece.Last - 1;
            if (taken.TrueForAll(t => t.Atom != hit.Atom) && (hit.Piece.Mask & mask) == 0
                && gap <= GapAllowed(taken[^1], hit)
                && (entry.Value is null || gap <= 2) && (entry.Dataset is null || gap <= 1))
            {
                taken.Add(hit);
                mask |= hit.Piece.Mask;
            }
        }

        var said = taken.Sum(t => entry.Weights[t.Atom]);
        var recall = said / entry.Weights.Sum();
        if (recall < (entry.Value is null ? RecallMin : RecallMinOfMember) || (said < 0.5 && recall < 0.99))
        {
            return null;
        }

        // An adjective of degree or a verb alone does not name a part of which it is only a part itself.
        // Something of the name's own must be said, not only "how long" or "on average".
        if (taken.TrueForAll(t => t.Piece.IsScale || (!t.Negated && !t.Piece.Atom.Means(entry.Atoms[t.Atom]))
                || (taken.Count > 1 && entry.Weights[t.Atom] < 1 && entry.Weights.Max() >= 1))
            || (entry.IsPhrase && !IsInOrder(entry, taken)))
        {
            return null;
        }

        if (IsSomethingElse(entry, taken, recall))
        {
            return null;
        }

        if (taken is [var only]
            && (only.Piece.IsScale || (recall < 0.99 && text.IsScale(only.Piece.First))
            || (recall < 0.99 && IsTimeWord(only.Piece.Atom)) || IsCommonAlone(entry, taken)
            || IsModifierAlone(entry, only, recall)
            || (recall < 0.99 && entry.Value is null && entry.Atoms[only.Atom].Number is not null
                && !only.Piece.Atom.Text.All(char.IsAsciiDigit))
            || (recall < 0.99 && entry.Value is null && IsVerb(only.Piece.Atom) && !IsNoun(only.Piece.Atom))))
        {
            return null;
        }

        return Mention(entry, taken, mask, recall, IsCommon(taken));
    }

    /// <summary>Whether the words mean something else than the name they are part of.</summary>
    private bool IsSomethingElse(NameEntry entry, List<Hit> taken, double recall) =>
        // "Service" is not yet self-service: a part of its name is no yes or no.
        (recall < RecallMinOfFlag && entry is { Value: null, Dimension.Kind: Model.DimensionKind.Flag }
            && taken.TrueForAll(t => !IsVerb(t.Piece.Atom) && !IsAdjective(t.Piece.Atom)))

        ||
        // "Interactions per customer" is nothing else's figure.
        (recall < 0.99 && entry.Measure?.Aggregation is Model.Aggregation.Ratio && SaysPer(entry))

        // Who eats is not in Essen.
        || (entry is { Value: not null, Dimension.Kind: Model.DimensionKind.Place }
            && taken.Exists(t => IsVerb(t.Piece.Atom) && t.Piece.Atom.Text != entry.Atoms[t.Atom].Text))

        // "phone numbers of customers": of several there is no count.
        || (entry.Dataset is not null && taken.Count > 1
            && taken.Exists(t => t.Piece.Atom.Text is "numbers" or "nummern"))

        // "the number of customers" is how many there are, not the customer's number.
        || (entry is { Value: null, Dimension.Kind: Model.DimensionKind.Identity } && taken.Count > 1
            && taken[0].Atom > taken[^1].Atom && text.IsCounting(taken[0].Piece.First));

    private static bool SaysPer(NameEntry entry) =>
        NameWords.Of(entry.Text).Any(w => w.ToLowerInvariant() is "per" or "je" or "pro");

    private static bool IsInOrder(NameEntry entry, List<Hit> taken) =>
        taken.Count == entry.Atoms.Count
        && taken.Select((t, i) => t.Atom == i && t.Piece.First == taken[0].Piece.First + i).All(same => same);

    /// <summary>A word of asking names a part only where the part is called exactly so.</summary>
    private bool IsCommonAlone(NameEntry entry, List<Hit> taken) =>
        IsCommon(taken) && (entry.Value is not null || entry.Atoms.Count > 1
            || entry.Atoms[0].Text != taken[0].Piece.Atom.Text);

    /// <summary>"Gebühr" may stand for "Monatsgebühr", "Monat" may not: the head says what it is.</summary>
    private static bool IsModifierAlone(NameEntry entry, Hit only, double recall) =>
        (!only.Piece.Atom.Means(entry.Atoms[only.Atom]) && !only.Negated)
        || (recall < 0.7 && entry.Value is null && only.Atom != entry.Atoms.Count - 1
        && !(only.Atom == 0 && entry.Text.Contains(" of ", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a single word of asking is all that was said: "andere" is seldom the member "Andere".</summary>
    private bool IsCommon(List<Hit> taken) =>
        taken is [var only] && text.IsCommon(only.Piece.First) && only.Piece.First == only.Piece.Last;

    private static int GapAllowed(Hit before, Hit hit)
    {
        var isVerb = IsVerb(before.Piece.Atom) || IsVerb(hit.Piece.Atom) || IsAdjective(before.Piece.Atom);
        return isVerb ? GapMaxOfVerb : GapMax;
    }

    private Mention.Naming? Mention(NameEntry entry, List<Hit> taken, UInt128 mask, double recall, bool isCommon)
    {
        var negated = taken.Count(t => t.Negated) % 2 == 1;
        if (negated && entry.Dimension?.Kind != Model.DimensionKind.Flag && !IsRate(entry))
        {
            return null;
        }

        var strength = taken.Average(t => t.Strength);
        var span = taken.Max(t => t.Piece.Last) - taken.Min(t => t.Piece.First) + 1;
        var size = (int)UInt128.PopCount(mask);
        var isVerb = taken.Exists(t => IsVerb(t.Piece.Atom) || IsAdjective(t.Piece.Atom));
        var score = (size * strength * (0.62 + (0.4 * recall))) - ((isVerb ? 0.03 : 0.1) * (span - size)) - 0.15;
        score -= NameGaps.CrossJoint(text, taken.Select(t => t.Piece)) ? 0.5 : 0;
        score -= !SaysPer(entry) && NameGaps.CrossSplit(text, taken.Select(t => t.Piece)) ? 0.6 : 0;
        score -= entry.HasPreposition && entry.Atoms.Count > 1 ? 0.06 : 0;
        score -= entry.Value is not null && taken.TrueForAll(t => IsVerb(t.Piece.Atom) && !IsNoun(t.Piece.Atom))
            ? VerbDoubt : 0;
        score -= (isCommon ? 0.4 : 0) + (0.9 * Math.Max(0, BrokenTokens(mask, taken) - 1));
        // What is said whole, in several words, is meant rather than something that one of the words would do for.
        score += recall < 0.99 ? 0 : (0.3 * (taken.Count - 1)) + entry switch
        {
            { Dataset: not null } => 0.12,
            { Value: not null } => 0.09,
            { Measure.Where.Count: > 0 } => 0.16,
            { Dimension.Kind: Model.DimensionKind.Flag } => 0.27,
            _ => 0.1,
        };

        return new Mention.Naming(
            mask,
            taken.Min(t => t.Piece.First),
            score,
            entry,
            recall,
            negated,
            taken.Exists(t => IsVerb(t.Piece.Atom)),
            taken.Exists(t => IsAdjective(t.Piece.Atom)));
    }

    private static bool IsRate(NameEntry entry) => entry.Measure?.Aggregation is Model.Aggregation.Rate;

    private static bool IsVerb(Atom atom) => atom.Senses.Any(s => s.Class == WordClass.Verb);

    private static bool IsTimeWord(Atom atom) =>
        atom.Text is "tag" or "tagen" or "tage" or "day" or "days" or "monat" or "monate"
        or "monaten" or "month" or "months" or "jahr" or "jahre" or "jahren" or "year" or "years" or "woche" or "wochen"
            or "week"
        or "weeks" or "stunde" or "stunden" or "hour" or "hours" or "quartal" or "quarter" or "minute" or "minuten"
            or "minutes";

    /// <summary>How many words are used in part only, the rest left to other mentions.</summary>
    private int BrokenTokens(UInt128 mask, List<Hit> taken)
    {
        var tokens = taken.SelectMany(t => Enumerable.Range(t.Piece.First, t.Piece.Last - t.Piece.First + 1))
            .Where(i => (mask & (UInt128.One << i)) != 0).Select(i => text.Slots[i].TokenIndex).Distinct().ToList();
        return tokens.Count < 2 ? 0
            : tokens.Count(t => text.Slots.Any(s => s.TokenIndex == t && (mask & (UInt128.One << s.Index)) == 0));
    }

    private static bool IsNoun(Atom atom) => atom.Senses.Any(s => s.Class == WordClass.Noun);

    private static bool IsAdjective(Atom atom) => atom.Senses.Any(s => s.Class == WordClass.Adjective);
}
