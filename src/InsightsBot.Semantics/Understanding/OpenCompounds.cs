using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Understanding;

/// <summary>Compounds whose last part is said once for several: "Auftrags- und Kundennummern".</summary>
internal static class OpenCompounds
{
    private const int WordsBetweenMax = 5;

    /// <summary>The tokens that stand for a longer word, with that word in folded spelling.</summary>
    /// <param name="tokens">The question.</param>
    /// <param name="compounds">Takes the closing word apart.</param>
    /// <param name="isWhole">
    /// Whether a word says enough without its last part: "Höchst-" in "Höchst- und Mindestpreis".
    /// </param>
    public static Dictionary<int, string> Closed(
        IReadOnlyList<Token> tokens, CompoundSplitter compounds, Func<string, bool> isWhole)
    {
        var closed = new Dictionary<int, string>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].IsOpenCompound && !isWhole(tokens[at].Folded) && LastPart(tokens, at, compounds) is { } part)
            {
                closed[at] = tokens[at].Folded + part;
            }
        }

        return closed;
    }

    private static string? LastPart(IReadOnlyList<Token> tokens, int open, CompoundSplitter compounds) => tokens
        .Skip(open + 1).Take(WordsBetweenMax).Where(t => !t.IsOpenCompound && t.Kind == TokenKind.Word)
        .Select(t => compounds.Split(t.Folded)).FirstOrDefault(parts => parts.Count > 1)?[^1];
}
