using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds the words that the unexplained ones of a question most likely stand for.</summary>
internal sealed class Corrections(Typos typos)
{
    /// <summary>The words to read instead, by the place of the token.</summary>
    /// <param name="text">The question.</param>
    /// <param name="best">Its best explanation so far.</param>
    /// <param name="assumptions">Gets a sentence for each.</param>
    public IReadOnlyDictionary<int, string> Of(QuestionText text, Cover best, List<BilingualText> assumptions)
    {
        var unknown = best.Mentions.OfType<Mention.Unknown>().Aggregate(UInt128.Zero, (mask, m) => mask | m.Mask);
        var found = new Dictionary<int, string>();
        var tokens = text.Slots.Where(s => (unknown & (UInt128.One << s.Index)) != 0 && s.Token.Kind == TokenKind.Word)
            .Select(s => s.TokenIndex).Distinct().ToList();

        // "Kündige den Vertrag" orders something: the verb is no slip of another.
        var order = SaidAround.IsCommand(text) ? text.Slots[0].TokenIndex : -1;
        _ = tokens.Remove(order);
        foreach (var token in tokens)
        {
            Respace(text, token - 1, found, assumptions);
            Respace(text, token, found, assumptions);
        }

        foreach (var token in tokens.Where(t => !found.ContainsKey(t)))
        {
            var typed = text.Tokens[token];
            if (typos.Correct(typed.Folded, text.Language) is { } word)
            {
                found[token] = word;
                if (word != typed.Folded)
                {
                    assumptions.Add(ReadAs(typed.Text, word));
                }
            }
        }

        foreach (var slot in text.Slots.Where(s => s.Token.Kind == TokenKind.Word && !found.ContainsKey(s.TokenIndex)
            && s.TokenIndex != order).DistinctBy(s => s.TokenIndex))
        {
            if (typos.Unswapped(slot.Token.Folded, text.Language) is { } word)
            {
                found[slot.TokenIndex] = word;
                assumptions.Add(ReadAs(slot.Token.Text, word));
            }
        }

        return found;
    }

    /// <summary>Two words that become known ones when the space between them moves by a letter.</summary>
    private void Respace(
        QuestionText text, int left, Dictionary<int, string> found, List<BilingualText> assumptions)
    {
        var right = left + 1;
        if (left < 0 || right >= text.Tokens.Count || found.ContainsKey(left) || found.ContainsKey(right))
        {
            return;
        }

        var (first, second) = (text.Tokens[left], text.Tokens[right]);
        if (first.Kind == TokenKind.Word && second.Kind == TokenKind.Word && second.Start == first.End + 1
            && text.Question[first.End] == ' '
            && typos.Respaced(first.Folded, second.Folded, text.Language) is var (before, after))
        {
            (found[left], found[right]) = (before, after);
            assumptions.Add(ReadAs($"{first.Text} {second.Text}", $"{before} {after}"));
        }
    }

    private static BilingualText ReadAs(string typed, string word) =>
        new($"„{typed}“ als „{word}“ gelesen.", $"“{typed}” read as “{word}”.");
}
