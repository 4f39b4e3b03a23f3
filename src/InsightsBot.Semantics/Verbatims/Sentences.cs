namespace InsightsBot.Semantics.Verbatims;

/// <summary>Cuts a text into sentences, as exact places in it.</summary>
/// <remarks>
/// A full stop ends no sentence after an abbreviation of either language, after an ordinal, within numbers, addresses
/// and initials. It does without a space after it where a word in capitals follows ("war gut.Das Essen"). Lines of a
/// list and paragraphs are sentences; a line that is only broken off goes on.
/// </remarks>
public static class Sentences
{
    /// <summary>The sentences in their order: they do not overlap, and between them stand only spaces.</summary>
    public static IReadOnlyList<SentenceSpan> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<SentenceSpan>();
        var start = 0;
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '[' && Placeholders.EndOf(text, at) is > 0 and var placeholder)
            {
                at = placeholder;
            }
            else if (c == '\n')
            {
                if (EndsAtBreak(text, start, at))
                {
                    Add(spans, text, start, at);
                    start = at + 1;
                }

                at++;
            }
            else if (SentenceMarks.Is(c))
            {
                var end = SentenceMarks.EndOf(text, at);
                if (EndsSentence(text, start, at, end))
                {
                    Add(spans, text, start, end);
                    start = end;
                }

                at = end;
            }
            else
            {
                at++;
            }
        }

        Add(spans, text, start, text.Length);
        return spans;
    }

    private static void Add(List<SentenceSpan> spans, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end == start)
        {
            return;
        }

        // What has neither letter, digit nor emoji ("...", ")") belongs to the sentence before it.
        if (spans.Count > 0 && IsOnlyMarks(text.AsSpan(start, end - start)))
        {
            spans[^1] = spans[^1] with { Length = end - spans[^1].Start };
            return;
        }

        spans.Add(new SentenceSpan(start, end - start));
    }

    private static bool IsOnlyMarks(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is >= '\u2190' and < '\u3000')
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsSentence(string text, int start, int at, int end)
    {
        if (end >= text.Length)
        {
            return true;
        }

        var next = end;
        while (next < text.Length
            && (char.IsWhiteSpace(text[next]) || text[next] is '"' or '„' or '“' or '(' or '»' or '«'))
        {
            next++;
        }

        if (next == text.Length)
        {
            return true;
        }

        var isJoined = next == end;
        if (text[at] is '…' || end - at > 1 && text[at] == '.' && text[at + 1] == '.')
        {
            // "Naja... geht so" goes on, "Naja... Das Essen" does not.
            return BeginsSentence(text[next]) && (!isJoined || char.IsUpper(text[next]));
        }

        if (text[at] != '.')
        {
            return isJoined
                ? char.IsUpper(text[next]) && !IsPartOfAddress(text, start, at)
                : !char.IsLower(text[next]) || text[at] is '!' or '?' or '。';
        }

        return isJoined ? EndsJoined(text, start, at, next) : EndsBeforeSpace(text, start, at, next);
    }

    private static bool BeginsSentence(char c) => !char.IsLower(c) && c is not (',' or ';' or ':' or ')' or '-' or '–');

    /// <summary>"war gut.Das Essen": a small word before, a capital and a small letter after.</summary>
    private static bool EndsJoined(string text, int start, int at, int next)
    {
        var before = WordBefore(text, start, at);
        var following = WordAfter(text, next);
        if (before.Length < 2 || !char.IsLetter(before[^1]) || before.Contains('.')
            || SentenceWords.Abbreviations.Contains(before) || IsPartOfAddress(text, start, at)
            || (next + 1 < text.Length && text[next + 1] == '.'))
        {
            return false;
        }

        if (char.IsUpper(text[next]) && char.IsLower(before[^1]))
        {
            return true;
        }

        // "BMW.Das war", "great service.will come again": only words that are sure, before a space.
        var after = next + following.Length;
        return following.Length > 1 && IsWordThatBegins(following) && (after == text.Length || text[after] == ' ')
            && (char.IsUpper(text[next]) || (before.Length > 3 && !WebAddresses.IsTop(following)));
    }

    private static bool EndsBeforeSpace(string text, int start, int at, int next)
    {
        if (char.IsLower(text[next]))
        {
            // Careless texts write all small: a long word before then ends a sentence.
            var word = WordBefore(text, start, at);
            return word.Length > 3 && !SentenceWords.Abbreviations.Contains(word) && !char.IsAsciiDigit(word[^1])
                && !word.Contains('.');
        }

        if (!BeginsSentence(text[next]))
        {
            return false;
        }

        var before = WordBefore(text, start, at);
        var following = WordAfter(text, next);
        if (before.Length == 0)
        {
            return true;
        }

        if (char.IsAsciiDigit(before[^1]))
        {
            return before.Length > 2
                || !(SentenceWords.AfterOrdinal.Contains(following) || IsListNumber(text, start, at));
        }

        if (before.Length == 1)
        {
            // The initial of a name, or the "B." of "z. B."; but "Plan B. Das …".
            var isAfterStop = at - start >= 3 && (text[at - 2] == '.' || (text[at - 2] == ' ' && text[at - 3] == '.'));
            return char.IsUpper(before[0]) && !isAfterStop && IsWordThatBegins(following);
        }

        var last = before[(before.LastIndexOf('.') + 1)..];
        if (before.Contains('.') && last.Length <= 2)
        {
            // "a.m. The", "z.B. Die": such as ends with a time may end the sentence.
            return last is "m" or "M" && following.Length > 1 && char.IsUpper(following[0])
                && char.IsLower(following[1]);
        }

        return !SentenceWords.Abbreviations.Contains(last)
            || (SentenceWords.MayEnd.Contains(last) && IsWordThatBegins(following));
    }

    /// <summary>
    /// Whether a word is one that mostly begins sentences: after "usw." a name goes on, "Das" does not.
    /// </summary>
    private static bool IsWordThatBegins(ReadOnlySpan<char> word) => LanguageProfiles.All.Having(word) != 0;

    /// <summary>"1. Das Essen": the number of a point in a list, where a sentence or a line begins.</summary>
    private static bool IsListNumber(string text, int start, int at)
    {
        var i = at - 1;
        while (i >= start && char.IsAsciiDigit(text[i]))
        {
            i--;
        }

        while (i >= start && text[i] == ' ')
        {
            i--;
        }

        return i < start || text[i] == '\n';
    }

    /// <summary>The piece without spaces that ends before a mark.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int start, int at)
    {
        var first = at;
        while (first > start && at - first < 40
            && (char.IsLetterOrDigit(text[first - 1]) || (text[first - 1] == '.' && first < at)))
        {
            first--;
        }

        return text.AsSpan(first, at - first);
    }

    private static ReadOnlySpan<char> WordAfter(string text, int next)
    {
        var end = next;
        while (end < text.Length && end - next < 40 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text.AsSpan(next, end - next);
    }

    private static bool IsPartOfAddress(string text, int start, int at)
    {
        for (var i = at; i >= start && at - i < 80 && !char.IsWhiteSpace(text[i]); i--)
        {
            if (text[i] == '@' || (text[i] == '/' && i > start && text[i - 1] == '/')
                || (text[i] == 'w' && i - 2 >= start && text[i - 1] == 'w' && text[i - 2] == 'w'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line break ends a sentence: not one that only wraps a long line.</summary>
    private static bool EndsAtBreak(string text, int start, int at)
    {
        var next = at + 1;
        if (next >= text.Length || text[next] == '\n')
        {
            return true;
        }

        var last = at - 1;
        return last < start || at - start < 50 || !char.IsLower(text[next])
            || !(char.IsLower(text[last]) || text[last] == ',');
    }
}
