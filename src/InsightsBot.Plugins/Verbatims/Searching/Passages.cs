namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>Cuts a text into passages that can be quoted: sentences, or parts of very long ones.</summary>
/// <remarks>Linear in the text; no passage begins or ends inside a surrogate pair, or with white space.</remarks>
internal static class Passages
{
    private const int LengthMax = 300;

    /// <summary>The passages in their order: start and length; none of a text without any sign.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsEnd(text, at) || (at + 1 - start >= LengthMax && IsGap(text, at, at + 1 - start)))
            {
                if (Trimmed(text, start, at + 1) is { Length: > 0 } passage)
                {
                    yield return passage;
                }

                start = at + 1;
            }
        }

        if (Trimmed(text, start, text.Length) is { Length: > 0 } last)
        {
            yield return last;
        }
    }

    /// <summary>Whether a sentence ends with a sign: no "z. B.", no "3.5", and "?!" ends with its last sign.</summary>
    private static bool IsEnd(string text, int at)
    {
        if (text[at] is '\n' or '\r' or '\u2028' or '\u2029')
        {
            return true;
        }

        if (text[at] is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        var next = at + 1;
        while (next < text.Length && next < at + 8 && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        var isAbbreviated = text[at] == '.' && (at < 2 || !char.IsLetterOrDigit(text[at - 2]))
            && at > 0 && char.IsLetter(text[at - 1]);
        return next == text.Length || (next > at + 1 && !isAbbreviated && !char.IsLower(text[next]));
    }

    /// <summary>Whether a long passage may be cut behind a sign; one of twice the length is cut anywhere.</summary>
    private static bool IsGap(string text, int at, int length) =>
        char.IsWhiteSpace(text[at]) || (length >= 2 * LengthMax && !char.IsHighSurrogate(text[at]));

    private static (int Start, int Length) Trimmed(string text, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return (from, to - from);
    }
}
