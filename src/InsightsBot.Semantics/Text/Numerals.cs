namespace InsightsBot.Semantics.Text;

/// <summary>Reads numbers in a question, in digits and in words of both languages.</summary>
/// <remarks>
/// Words that are only perhaps a number ("ein", "a", "one", "einmal") are read as weak. "elf", "null", "an" and "a"
/// are numbers in one language only; with no language given they count as German numbers, articles not at all.
/// </remarks>
public static class Numerals
{
    /// <summary>Reads the longest number that begins at a token.</summary>
    /// <param name="tokens">The tokens of the question.</param>
    /// <param name="at">The place of the first token.</param>
    /// <param name="language">The language of the question; null when unknown.</param>
    /// <param name="value">The number; shares from 0 to 1.</param>
    /// <param name="used">How many tokens say it; 0 when none does.</param>
    public static bool TryRead(
        IReadOnlyList<Token> tokens, int at, Language? language, out double value, out int used)
    {
        var isRead = TryRead(tokens, at, language, out var numeral);
        (value, used) = (numeral.Value, numeral.TokensUsed);
        return isRead;
    }

    /// <summary>Reads the longest number that begins at a token, with its kind and whether it is weak.</summary>
    /// <param name="tokens">The tokens of the question.</param>
    /// <param name="at">The place of the first token.</param>
    /// <param name="language">The language of the question; null when unknown.</param>
    /// <param name="numeral">The number; without meaning when there is none.</param>
    /// <returns>Whether a number begins there.</returns>
    public static bool TryRead(IReadOnlyList<Token> tokens, int at, Language? language, out Numeral numeral)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (at < 0 || at >= tokens.Count)
        {
            numeral = default;
            return false;
        }

        var read = new NumeralScan(tokens, language).Read(at);
        numeral = read ?? default;
        return read is not null;
    }
}
