namespace InsightsBot.Semantics.Text;

/// <summary>Pairs of quotation marks, German, English, French and straight.</summary>
internal static class QuoteMarks
{
    // A quote in a question is a name or a phrase; looking no further keeps the scan linear.
    private const int LongestQuote = 300;

    /// <summary>The place after the closing mark of the quote that opens here; 0 when there is no quote.</summary>
    public static int EndOf(string text, int at)
    {
        var closing = text[at] switch
        {
            '"' => "\"“”",
            '„' => "“”\"",
            '“' => "”\"“",
            '”' => "”",
            '»' => "«",
            '«' => "»",
            '‚' => "‘’'",
            '‘' => "’",
            '›' => "‹",
            '‹' => "›",
            '\'' => "'",
            _ => "",
        };
        if (closing.Length == 0 || (text[at] is ('\'' or '‘') && at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return 0;
        }

        var last = Math.Min(text.Length, at + LongestQuote);
        var end = at;
        do
        {
            var next = text.AsSpan(end + 1, last - end - 1).IndexOfAny(closing);
            end = next < 0 ? last : end + 1 + next;
        }
        while (end < last && IsApostrophe(text, end));

        // An empty pair says nothing.
        return end < last && end > at + 1 ? end + 1 : 0;
    }

    private static bool IsApostrophe(string text, int at) => text[at] is ('\'' or '’' or '‘')
        && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
}
