using System.Globalization;

namespace InsightsBot.Plugins.Verbatims.Words;

/// <summary>Goes through the words of a text: runs of letters and digits with what belongs inside them.</summary>
/// <remarks>Linear in the text's length; any text will do. A run of more than 64 characters counts by its first
/// 64.</remarks>
internal ref struct WordScan(ReadOnlySpan<char> text)
{
    private const int WordMax = 64;
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>How many characters of it count.</summary>
    public int Length { get; private set; }

    /// <summary>The word as written.</summary>
    public readonly ReadOnlySpan<char> Word => _text.Slice(Start, Length);

    /// <summary>Goes on to the next word; false at the end.</summary>
    public bool Next()
    {
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
        {
            _at++;
        }

        Start = _at;
        while (_at < _text.Length && IsInside(_at))
        {
            _at++;
        }

        Length = Math.Min(WordMax, _at - Start);
        return _at > Start;
    }

    private readonly bool IsInside(int at)
    {
        var c = _text[at];
        return c < 0x80
            ? char.IsAsciiLetterOrDigit(c)
                || (c == '\'' && at > Start && at + 1 < _text.Length && char.IsLetter(_text[at + 1]))
            : char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
                || (c == '’' && at > Start && at + 1 < _text.Length && char.IsLetter(_text[at + 1]));
    }
}
