using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>Cuts a text into passages that can be quoted: sentences, or parts of very long ones.</summary>
/// <remarks>Linear in the text; no passage begins or ends inside a surrogate pair, or with white space.</remarks>
internal static class Passages
{
    private const int LengthMax = 300;

    /// <summary>The passages in their order: start and length; none of a text without any sign.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string text)
    {
        var isFound = false;
        foreach (var sentence in Sentences.Of(text))
        {
            foreach (var passage in Cut(text, sentence.Start, sentence.Start + sentence.Length))
            {
                isFound = true;
                yield return passage;
            }
        }

        foreach (var passage in isFound ? [] : Cut(text, 0, text.Length))
        {
            yield return passage;
        }
    }

    /// <summary>Cuts at gaps between words; where a passage has none, anywhere but in a surrogate pair.</summary>
    private static IEnumerable<(int Start, int Length)> Cut(string text, int from, int to)
    {
        var start = from;
        for (var at = from; at < to; at++)
        {
            var length = at + 1 - start;
            if (length >= LengthMax && to - at > LengthMax / 2
                && (char.IsWhiteSpace(text[at]) || (length >= 2 * LengthMax && !char.IsHighSurrogate(text[at]))))
            {
                if (Trimmed(text, start, at + 1) is { Length: > 0 } passage)
                {
                    yield return passage;
                }

                start = at + 1;
            }
        }

        if (Trimmed(text, start, to) is { Length: > 0 } last)
        {
            yield return last;
        }
    }

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
