using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds what a question says beside what is asked: what to do with it, and what it is for.</summary>
internal static class SaidAround
{
    private static readonly HashSet<string> Owners =
    [
        "das", "den", "die", "der", "meinen", "mein", "meine", "unser", "unsere", "unseren", "eine", "einen", "ein",
        "the", "my", "our", "a", "an", "next", "naechste", "naechsten", "tomorrow", "todays", "morgige",
    ];

    /// <summary>What stands between an order's verb and what it is done to: "Kündige den Vertrag".</summary>
    private static readonly HashSet<string> Objects =
    [
        "eine", "einen", "ein", "den", "das", "alle", "allen", "jedem", "jeden", "meinen", "meine", "unseren",
    ];

    /// <summary>Up to so many words after "for" say what an answer is wanted for. In words.</summary>
    private const int OccasionWordsMax = 5;

    /// <summary>Whether a question begins with what is to be done: "Schreibe eine E-Mail …".</summary>
    public static bool IsCommand(QuestionText text)
    {
        var first = text.Slots[0];
        return text.Slots.Count > 1 && text.Language == Language.German && !text.IsCommon(0)
            && first.Atom.Text.EndsWith('e') && first.TokenIndex != text.Slots[1].TokenIndex
            && ((first.Atom.Senses is [_, ..] senses && senses.All(s => s.Class == WordClass.Verb))
                || (Objects.Contains(text.Words[1]) && text.IsVerb(first.Atom.Text + "n")));
    }

    /// <summary>Whether a German order says what to do with something: nouns, then an infinitive.</summary>
    public static bool IsOrder(QuestionText text)
    {
        var last = text.Slots[^1];
        return text.Language == Language.German && text.Slots.Count > 1
            && last.Atom.Text.EndsWith("en", StringComparison.Ordinal)
            && last.TokenIndex != text.Slots[^2].TokenIndex
            && !last.Atom.Text.StartsWith("ge", StringComparison.Ordinal)
            && last.Atom.Senses is [_, ..] senses && senses.All(s => s.Class == WordClass.Verb)
            && text.Slots.Take(text.Slots.Count - 1)
                .All(s => !text.IsCommon(s.Index) && s.Token.Kind == TokenKind.Word);
    }

    /// <summary>"für das Monatsmeeting", "for our annual review": what an answer is for changes nothing.</summary>
    public static IEnumerable<Mention> Occasions(Grammar grammar, QuestionText text)
    {
        for (var at = 0; at + 1 < text.Slots.Count; at++)
        {
            if (text.Words[at] is not ("fuer" or "for" or "zum" or "zur" or "im" or "vor" or "before" or "in" or "an"
                or "on" or "a" or "at"))
            {
                continue;
            }

            for (var last = at + 1; last <= Math.Min(at + OccasionWordsMax, text.Slots.Count - 1); last++)
            {
                if (grammar.IsOccasion(text.Language, text.Words[last]) && IsSomebodys(text, at, last))
                {
                    // At the beginning of a question it can be nothing else.
                    var worth = at <= 1 ? 1.05 : 0.8;
                    yield return new Mention.Filling(QuestionText.MaskOf(at, last), at, worth * (last - at + 1));
                }
            }
        }
    }

    private static bool IsSomebodys(QuestionText text, int at, int last) =>
        text.Words[at] is "zum" or "zur" or "im" or "a"
        || Enumerable.Range(at + 1, last - at - 1).Any(i => Owners.Contains(text.Words[i]));
}
