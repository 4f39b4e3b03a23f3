namespace InsightsBot.Semantics.Verbatims;

/// <summary>The marks that end sentences, and what stands after them and still belongs to the sentence.</summary>
internal static class SentenceMarks
{
    /// <summary>Whether a sign may end a sentence.</summary>
    public static bool Is(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟';

    /// <summary>
    /// Where the marks that end a sentence are over, with closing quotes, brackets and emoji after them.
    /// </summary>
    public static int EndOf(string text, int at)
    {
        while (at < text.Length && Is(text[at]))
        {
            at++;
        }

        while (at < text.Length && text[at] is ')' or '"' or '“' or '”' or '»' or '’' or '\'' or '›' or ']')
        {
            at++;
        }

        return AfterEmoji(text, at);
    }

    /// <summary>Where emoji after a sentence end: they belong to it.</summary>
    private static int AfterEmoji(string text, int at)
    {
        var next = at;
        while (next < text.Length && text[next] == ' ')
        {
            next++;
        }

        var end = next;
        while (end < text.Length && (char.IsSurrogate(text[end]) || text[end] is '\uFE0F' or '\u200D'
            || text[end] is >= '\u2600' and <= '\u27BF' || (end > next && text[end] == ' ' && IsEmoji(text, end + 1))))
        {
            end++;
        }

        return end > next ? end : at;
    }

    private static bool IsEmoji(string text, int at) => at < text.Length
        && (char.IsHighSurrogate(text[at]) || text[at] is >= '\u2600' and <= '\u27BF');
}
