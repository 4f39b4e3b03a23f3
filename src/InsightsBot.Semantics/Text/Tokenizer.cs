namespace InsightsBot.Semantics.Text;

/// <summary>Cuts a question into words, numbers, quotes and signs.</summary>
/// <remarks>
/// Takes any text in time linear in its length. Emoji and signs without a meaning for a question are passed over;
/// punctuation is kept on the token that follows it. "Kundinnen und Kunden" is one token that folds to "kunden".
/// </remarks>
public static class Tokenizer
{
    /// <summary>The tokens of a question in their order; none for an empty one.</summary>
    public static IReadOnlyList<Token> Read(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return GenderPairs.Join(question, new TokenScan(question).Read());
    }
}
