using System.Globalization;

namespace InsightsBot.Semantics.Learning;

/// <summary>Splits a text into pieces for learning: words, numbers, names, signs and emoji, in small letters.</summary>
/// <remarks>
/// Addresses become one sign, a letter or sign that is repeated stands at most three times, what no reader sees is
/// left out. Time is linear in the text; only its first 20,000 characters are read.
/// </remarks>
internal sealed class TextScan
{
    /// <summary>So many characters of a text are read.</summary>
    public const int CharactersMax = 20_000;

    /// <summary>Stands for an address of the web.</summary>
    public const char Address = '\u0001';

    private const int RepeatedMax = 3;
    private const int PieceMax = 60;
    private readonly char[] _letters = new char[CharactersMax + 1];
    private readonly List<(int Start, int Length)> _pieces = [];
    private int _length;

    /// <summary>How many pieces the text has.</summary>
    public int Count => _pieces.Count;

    /// <summary>One piece; valid until the next text is read.</summary>
    public ReadOnlySpan<char> this[int at] => _letters.AsSpan(_pieces[at].Start, _pieces[at].Length);

    /// <summary>Reads a text.</summary>
    public void Read(string text)
    {
        _pieces.Clear();
        Clean(text);
        for (var at = 0; at < _length;)
        {
            at = _letters[at] == ' ' ? at + 1 : Piece(at);
        }
    }

    /// <summary>Small letters, plain quotes, no invisible characters, no long repetitions.</summary>
    private void Clean(string text)
    {
        _length = 0;
        var repeated = 0;
        for (var at = 0; at < text.Length && _length < CharactersMax; at++)
        {
            var c = Plain(text[at]);
            if (c == '&' && Entity(text, ref at) is var meant and not '\0')
            {
                c = meant;
            }
            else if (c == '\u0308' && _length > 0 && "aou".IndexOf(_letters[_length - 1]) is >= 0 and var vowel)
            {
                _letters[_length - 1] = "äöü"[vowel];
                continue;
            }

            repeated = _length > 0 && c == _letters[_length - 1] ? repeated + 1 : 1;
            if (c != '\0' && (repeated <= RepeatedMax || char.IsAsciiDigit(c)))
            {
                _letters[_length++] = c;
            }
        }
    }

    private static char Plain(char c)
    {
        if (c is >= 'a' and <= 'z' or ' ')
        {
            return c;
        }

        if (c < 128)
        {
            return c >= ' ' && c != '\u007F' ? char.ToLowerInvariant(c) : c is '\t' or '\n' or '\r' ? ' ' : '\0';
        }

        return c switch
        {
            '\u2018' or '\u2019' or '\u00B4' => '\'',
            '\u201C' or '\u201D' or '\u201E' => '"',
            '\u2026' => '.',
            '\uFE0E' or '\uFE0F' => '\0',
            _ => char.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.Control or UnicodeCategory.Format => '\0',
                UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator => ' ',
                _ => char.ToLowerInvariant(c),
            },
        };
    }

    /// <summary>The character that an entity of a web page stands for, or NUL where none is.</summary>
    private static char Entity(string text, ref int at)
    {
        foreach (var (name, meant) in (ReadOnlySpan<(string, char)>)
            [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#39;", '\''), ("&nbsp;", ' ')])
        {
            if (text.AsSpan(at).StartsWith(name, StringComparison.Ordinal))
            {
                at += name.Length - 1;
                return meant;
            }
        }

        return '\0';
    }

    /// <summary>Takes the piece that begins here, and says where it ends.</summary>
    private int Piece(int start)
    {
        var rest = _letters.AsSpan(start, _length - start);
        var c = rest[0];
        if (rest.StartsWith("http://") || rest.StartsWith("https://") || rest.StartsWith("www."))
        {
            var end = rest.IndexOf(' ');
            _letters[start] = Address;
            _pieces.Add((start, 1));
            return end < 0 ? _length : start + end;
        }

        var length = c is '@' or '#' && rest.Length > 1 && IsWord(rest[1]) ? 1 + Run(rest[1..], IsNamed)
            : char.IsAsciiDigit(c) ? Joined(rest, char.IsAsciiDigit, ".,:")
            : IsLetter(c) ? Joined(rest, IsLetter, "'-")
            : char.IsSurrogate(c) ? (rest.Length > 1 && char.IsSurrogatePair(c, rest[1]) ? 2 : 1)
            : Signs(rest);
        _pieces.Add((start, Math.Min(length, PieceMax)));
        return start + length;
    }

    private static int Run(ReadOnlySpan<char> rest, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < rest.Length && belongs(rest[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>Runs that one of some marks joins: "o'clock", "12:30".</summary>
    private static int Joined(ReadOnlySpan<char> rest, Func<char, bool> belongs, string marks)
    {
        var length = Run(rest, belongs);
        while (length + 1 < rest.Length && marks.Contains(rest[length]) && belongs(rest[length + 1]))
        {
            length += 1 + Run(rest[(length + 1)..], belongs);
        }

        return length;
    }

    private static int Signs(ReadOnlySpan<char> rest)
    {
        var length = 1;
        while (length < rest.Length && length < RepeatedMax && rest[length] != ' ' && !IsWord(rest[length])
            && !char.IsSurrogate(rest[length]) && rest[length] is not ('@' or '#'))
        {
            length++;
        }

        return length;
    }

    private static bool IsNamed(char c) => IsWord(c) || c == '_';

    private static bool IsWord(char c) => IsLetter(c) || char.IsDigit(c);

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' || (c > 127 && (char.IsLetter(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));
}
