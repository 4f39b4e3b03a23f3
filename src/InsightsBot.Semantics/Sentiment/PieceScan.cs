using System.Text;

namespace InsightsBot.Semantics.Sentiment;

/// <summary>Cuts a verbatim into words, signs and marks in one pass; addresses and mentions are passed over.</summary>
/// <remarks>
/// Unlike the tokens of questions, emoji stay and hashtags are words. Takes any text, in linear time.
/// </remarks>
internal static class PieceScan
{
    private const int EmoticonMax = 4;
    private const int EntityMax = 9;

    /// <summary>The pieces in their order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="signs">Emoji and emoticons that count.</param>
    public static List<Piece> Read(string text, IReadOnlySet<string> signs)
    {
        var pieces = new List<Piece>((text.Length / 5) + 4);
        var known = (signs as HashSet<string>)?.GetAlternateLookup<ReadOnlySpan<char>>();
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c))
            {
                at = ReadWord(text, at, pieces);
            }
            else if (c is ' ')
            {
                at++;
            }
            else if (c == '&' && EntityLength(text, at) is > 0 and var entity)
            {
                at += entity;
            }
            else if (c == '@' && at + 1 < text.Length && IsWordPart(text[at + 1]))
            {
                at = EndOfName(text, at + 1);
            }
            else if (known is { } lookup && SignLength(text, at, lookup) is > 0 and var length)
            {
                pieces.Add(new(at, length, PieceKind.Sign));
                at += length;
            }
            else
            {
                ReadMark(text, at, pieces);
                at++;
            }
        }

        return pieces;
    }

    private static int ReadWord(string text, int start, List<Piece> pieces)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            var c = text[end];
            if (IsWordPart(c))
            {
                end++;
            }
            else if (c is '\'' or '’' or '´' or '`' && end + 1 < text.Length && char.IsLetter(text[end + 1]))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        if (end < text.Length && IsAddress(text, start, end))
        {
            return EndOfAddress(text, end);
        }

        pieces.Add(new(start, end - start, PieceKind.Word));
        return end;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c is '_'
        or (>= '\u0300' and <= '\u036F') or '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060';

    private static bool IsAddress(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        return (text[end] == ':' && end + 2 < text.Length && text[end + 1] == '/' && text[end + 2] == '/')
            || (text[end] == '.' && word.Equals("www", StringComparison.OrdinalIgnoreCase))
            || (text[end] == '@' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]));
    }

    private static int EndOfAddress(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('<' or '>' or '"' or ')' or ','))
        {
            at++;
        }

        return at;
    }

    /// <summary>How long a character reference of HTML is: "&amp;gt;" is 4; 0 where none stands.</summary>
    private static int EntityLength(string text, int at)
    {
        for (var end = at + 1; end < text.Length && end - at <= EntityMax; end++)
        {
            if (text[end] == ';')
            {
                return end - at > 1 ? end - at + 1 : 0;
            }

            if (!char.IsAsciiLetterOrDigit(text[end]) && text[end] != '#')
            {
                break;
            }
        }

        return 0;
    }

    private static int EndOfName(string text, int at)
    {
        while (at < text.Length && IsWordPart(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int SignLength(string text, int at, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> signs)
    {
        if (text[at] < 0x80)
        {
            for (var length = Math.Min(EmoticonMax, text.Length - at); length >= 2; length--)
            {
                if (signs.Contains(text.AsSpan(at, length)))
                {
                    return length;
                }
            }

            return 0;
        }

        return Rune.TryGetRuneAt(text, at, out var rune)
            && signs.Contains(text.AsSpan(at, rune.Utf16SequenceLength)) ? rune.Utf16SequenceLength : 0;
    }

    private static void ReadMark(string text, int at, List<Piece> pieces)
    {
        PieceKind? kind = text[at] switch
        {
            '.' or '…' or '\n' or '\r' or '\u2028' or '\u2029' => PieceKind.SentenceEnd,
            '!' or '¡' => PieceKind.Exclamation,
            '?' or '¿' => PieceKind.Question,
            ',' or ';' or ':' or '(' or ')' or '[' or ']' or '–' or '—' or '/' or '|' or '•' => PieceKind.ClauseEnd,
            '-' when at > 0 && text[at - 1] == ' ' => PieceKind.ClauseEnd,
            '"' or '„' or '“' or '”' or '«' or '»' => PieceKind.Quote,
            _ => null,
        };
        if (kind is { } seen)
        {
            pieces.Add(new(at, 1, seen));
        }
    }
}
