using System.Runtime.CompilerServices;
using System.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <content>The scalars.</content>
internal sealed partial class PlainText
{
    /// <summary>A longer key is no simple key in YAML.</summary>
    private const int KeyLengthMax = 500;

    /// <summary>Characters that mean something of their own at the beginning of a scalar.</summary>
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`.=<~";

    /// <summary>A scalar on one line, or null when it takes the full reader to say what it is.</summary>
    public Node.Scalar? ReadScalar(bool inFlow) => Current switch
    {
        '"' => ReadDoubleQuoted(),
        '\'' => ReadSingleQuoted(),
        _ => ReadPlain(inFlow),
    };

    /// <summary>
    /// A text folded over several lines (&gt;-), or null when it has blank or further indented lines. Goes to the next
    /// line that holds something.
    /// </summary>
    public Node.Scalar? ReadFolded(int indent)
    {
        var (line, column) = Mark;
        _at += 2;
        if (Current != '\n')
        {
            return null;
        }

        SkipLineEnd();
        var content = new StringBuilder();
        var spaces = SpacesAhead();
        if (spaces <= indent)
        {
            return null;
        }

        while (!IsEnd && SpacesAhead() == spaces && text[_at + spaces] != '\n')
        {
            _at += spaces;
            var start = _at;
            while (!IsEnd && IsSafe(Current))
            {
                _at++;
            }

            if (text[start] == '#' || text[_at - 1] == ' ' || !(IsEnd || Current == '\n'))
            {
                return null;
            }

            content.Append(content.Length > 0 ? " " : "").Append(text, start, _at - start);
            if (!IsEnd)
            {
                SkipLineEnd();
            }
        }

        while (Current == '\n')
        {
            SkipLineEnd();
        }

        if (content.Length == 0 || (!IsEnd && SpacesAhead() >= spaces))
        {
            return null;
        }

        SkipLines();
        return new(content.ToString(), false, line, column);
    }

    // Nearly all characters pass through here; compiled for speed at once, a cold read takes half the time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Node.Scalar? ReadPlain(bool inFlow)
    {
        var (line, column) = Mark;
        var start = _at;
        var isNegative = Current == '-' && char.IsAsciiDigit(Next);
        if (IsEnd || Current is ' ' or '\n' || (Indicators.Contains(Current) && !isNegative))
        {
            return null;
        }

        while (!IsEnd && Current != '\n')
        {
            var letter = Current;
            if (letter == ':' || (inFlow && letter is ',' or ']' or '}') || (letter == '#' && text[_at - 1] == ' '))
            {
                break;
            }

            if (!IsSafe(letter) || letter == '#' || (inFlow && letter is '[' or '{' or '?'))
            {
                return null;
            }

            _at++;
        }

        var length = text.AsSpan(start, _at - start).TrimEnd(' ').Length;
        if (Current == ':' && (length != _at - start || length > KeyLengthMax || !(Next is ' ' or '\n')))
        {
            return null;
        }

        return new(text.Substring(start, length), true, line, column);
    }

    private Node.Scalar? ReadSingleQuoted()
    {
        var (line, column) = Mark;
        var end = text.IndexOf('\'', _at + 1);
        if (end < 0 || (end + 1 < text.Length && text[end + 1] == '\''))
        {
            return null;
        }

        return Quoted(text[(_at + 1)..end], end + 1, line, column);
    }

    private Node.Scalar? ReadDoubleQuoted()
    {
        var (line, column) = Mark;
        var content = new StringBuilder();
        for (var i = _at + 1; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '"')
            {
                return Quoted(content.ToString(), i + 1, line, column);
            }

            if (letter == '\\')
            {
                // The other escapes are rare enough for the full reader.
                i++;
                if (i >= text.Length || text[i] is not ('"' or '\\'))
                {
                    return null;
                }

                letter = text[i];
            }

            content.Append(letter);
        }

        return null;
    }

    private Node.Scalar? Quoted(string content, int end, int line, int column)
    {
        foreach (var letter in content)
        {
            // Emoji are halves here; a file of sound UTF-8 holds no half alone.
            if (!IsSafe(letter) && !char.IsSurrogate(letter))
            {
                return null;
            }
        }

        _at = end;
        return content.Length > KeyLengthMax || !IsAfterQuote(Current) ? null : new(content, false, line, column);
    }

    private static bool IsAfterQuote(char letter) => letter is ' ' or '\n' or ',' or ']' or '}' or ':' or '\0';
}
