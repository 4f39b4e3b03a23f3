using InsightsBot.Semantics.Query;

namespace InsightsBot.Semantics.Understanding.Hints;

/// <summary>Finds the words of a question that a hint explains, and makes them mentions.</summary>
internal static class HintPlaces
{
    /// <summary>How many words may stand between two that a hint says together.</summary>
    private const int GapMax = 5;

    /// <summary>What a hint says goes before anything else the words may mean.</summary>
    private const double Worth = 1.5;

    /// <summary>The mentions that the question's hint makes of it.</summary>
    public static IReadOnlyList<Mention> Of(QuestionText text, IReadOnlyList<Mention> found)
    {
        var made = new List<Mention>();
        foreach (var alias in text.Hint.Aliases)
        {
            var mask = alias.Words.Count > 0 ? MaskOf(text, alias, found)
                : alias.Meaning is HintMeaning.Condition { Numbers: [var number] } ? MaskOf(text, number, found)
                : 0;
            if (mask != 0)
            {
                made.AddRange(Mentions(alias, mask));
            }
        }

        return made;
    }

    private static IEnumerable<Mention> Mentions(HintAlias alias, UInt128 mask)
    {
        var first = (int)UInt128.TrailingZeroCount(mask);
        var score = (Worth * (int)UInt128.PopCount(mask)) + 0.4;
        var name = string.Join(" ", alias.Words.Select(w => w.Text));
        return alias.Meaning switch
        {
            HintMeaning.Columns columns => columns.Choices.Select((c, i) => new Mention.Naming(
                mask, first, score - (0.01 * i),
                new NameEntry(name, alias.Atoms) { Dimension = c[0], Together = [.. c.Skip(1)] },
                1, false, false, false)),
            HintMeaning.Condition { Choices: [Filter.OneOf, ..] } members => members.Choices.OfType<Filter.OneOf>()
                .Select((m, i) => new Mention.Naming(
                    mask, first, score - (0.01 * i),
                    new NameEntry(name, alias.Atoms) { Dimension = m.Dimension, Value = m.Values[0] },
                    1, m.Negated, false, false)),
            HintMeaning.Condition condition =>
                [new Mention.Limiting(mask, first, score, condition.Choices)],
            _ => [],
        };
    }

    /// <summary>
    /// The places of the words, in their order and near each other; a noun that says what rows are stays free: in
    /// "elderly customers" it is "elderly" that is explained.
    /// </summary>
    private static UInt128 MaskOf(QuestionText text, HintAlias alias, IReadOnlyList<Mention> found)
    {
        var things = found.OfType<Mention.Naming>()
            .Where(n => n is { Entry.Dataset: not null, Recall: >= 0.9, Size: 1 }).Select(n => n.First).ToHashSet();
        for (var start = 0; start < text.Slots.Count; start++)
        {
            if (Follow(text, alias, start) is { } places)
            {
                var own = places.Where(p => !things.Contains(p)).ToList();
                return (own.Count > 0 ? own : places).Aggregate(
                    default(UInt128), (mask, p) => mask | (UInt128.One << p));
            }
        }

        return 0;
    }

    private static List<int>? Follow(QuestionText text, HintAlias alias, int start)
    {
        var places = new List<int>();
        var at = start;
        for (var word = 0; word < alias.Words.Count; word++)
        {
            var end = word == 0 ? at : Math.Min(at + GapMax, text.Slots.Count - 1);
            var next = -1;
            for (var slot = at; slot <= end && next < 0; slot++)
            {
                next = IsSame(alias, word, text.Slots[slot]) ? slot : -1;
            }

            if (next < 0)
            {
                return null;
            }

            var token = text.Slots[next].TokenIndex;
            places.AddRange(text.Slots.Where(s => s.TokenIndex == token).Select(s => s.Index));
            at = places[^1] + 1;
        }

        return places;
    }

    /// <summary>Whether a word of the question is one of the hint's: inflected, or with another ending.</summary>
    private static bool IsSame(HintAlias alias, int word, Slot slot)
    {
        var (said, asked) = (alias.Words[word].Folded, slot.Token.Folded);
        return said == asked || alias.Atoms[word].IsSameWord(slot.Atom) || IsStart(said, asked) || IsStart(asked, said);
    }

    private static bool IsStart(string start, string word) => start.Length >= 5
        && word.Length - start.Length is > 0 and <= 4
        && char.IsLetter(start[0])
        && word.StartsWith(start, StringComparison.Ordinal);

    /// <summary>
    /// The places of a number with the words before it that compare or that nothing else explains: "under the age of
    /// 35".
    /// </summary>
    private static UInt128 MaskOf(QuestionText text, double number, IReadOnlyList<Mention> found)
    {
        var at = text.Slots.FirstOrDefault(s => s.Atom.Number == number)?.Index ?? -1;
        if (at < 0)
        {
            return 0;
        }

        var mask = UInt128.One << at;
        for (var before = at - 1; before >= 0 && before >= at - 6; before--)
        {
            var here = found.Where(m => (m.Mask & (UInt128.One << before)) != 0).ToList();
            var isOwn = here.TrueForAll(m => m is Mention.Filling or Mention.Timing or Mention.Counting
                or Mention.Asking { Cue: Cue.MoreThan or Cue.LessThan or Cue.AtLeast or Cue.AtMost or Cue.Than }
                or Mention.Naming { Entry.Value: null, Entry.Dataset: null });
            if (!isOwn)
            {
                break;
            }

            mask |= UInt128.One << before;
        }

        return mask;
    }
}
