namespace InsightsBot.Semantics.Text;

/// <summary>Joins "Kundinnen und Kunden" and "Kunden und Kundinnen" to one token.</summary>
internal static class GenderPairs
{
    /// <summary>The tokens with every such pair as one, folded to the form without gender.</summary>
    public static IReadOnlyList<Token> Join(string question, List<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Pair(question, tokens, i) is { } pair)
            {
                joined.Add(pair);
                i += 2;
            }
            else
            {
                joined.Add(tokens[i]);
            }
        }

        return joined;
    }

    private static Token? Pair(string question, List<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count || tokens[at + 1].Folded is not ("und" or "bzw" or "&"))
        {
            return null;
        }

        var (one, other) = (tokens[at], tokens[at + 2]);
        if (one.Kind != TokenKind.Word || other.Kind != TokenKind.Word)
        {
            return null;
        }

        var folded = GenderForms.IsPair(one.Folded, other.Folded) ? other.Folded
            : GenderForms.IsPair(other.Folded, one.Folded) ? one.Folded
            : null;
        return folded is null
            ? null
            : one with { Text = question[one.Start..other.End], Length = other.End - one.Start, Folded = folded };
    }
}
