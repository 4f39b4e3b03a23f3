namespace InsightsBot.Plugins.ModelFiles;

/// <summary>
/// A position in the text of a file for <see cref="PlainYaml"/>: characters, spaces, comments, scalars.
/// </summary>
internal sealed partial class PlainText(string text)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public bool IsEnd => _at >= text.Length;

    /// <summary>The current character; a zero at the end.</summary>
    public char Current => _at < text.Length ? text[_at] : '\0';

    /// <summary>Characters before the current one on its line; the end is not indented.</summary>
    public int Indent => IsEnd ? 0 : _at - _lineStart;

    /// <summary>The place of the current character, counted from 1.</summary>
    public (int Line, int Column) Mark => (_line, _at - _lineStart + 1);

    public bool IsFlow => Current is '[' or '{';

    public bool IsFolded => Current == '>' && Next == '-';

    public bool IsDash => Current == '-' && Next == ' ';

    /// <summary>Whether nothing but a comment follows on the line.</summary>
    public bool IsLineDone => Current is '\n' or '#' || IsEnd;

    private char Next => _at + 1 < text.Length ? text[_at + 1] : '\0';

    public void Skip() => _at++;

    /// <summary>Goes to the first character of the next line that holds more than a comment.</summary>
    public void SkipLines()
    {
        while (true)
        {
            SkipSpaces();
            if (Current == '#')
            {
                SkipComment();
            }

            if (Current != '\n')
            {
                return;
            }

            SkipLineEnd();
        }
    }

    /// <summary>Leaves a line whose content is over; false when more follows on it.</summary>
    public bool EndLine()
    {
        SkipSpaces();
        if (Current == '#' && text[_at - 1] != ' ')
        {
            return false;
        }

        if (!IsLineDone)
        {
            return false;
        }

        SkipLines();
        return true;
    }

    /// <summary>Skips spaces, line ends and comments within brackets; false for a line that is not indented.</summary>
    public bool SkipFlowSpace(int indent)
    {
        SkipSpaces();
        if (!IsLineDone || IsEnd)
        {
            return !IsEnd;
        }

        return EndLine() && !IsEnd && Indent > indent;
    }

    /// <summary>Skips the comma after an item; none is needed before the closing bracket.</summary>
    public bool SkipComma(char close)
    {
        if (Current == ',')
        {
            _at++;
            return true;
        }

        return Current == close;
    }

    /// <summary>Skips the colon after a key with the spaces after it; false when there is no such thing.</summary>
    public bool SkipColon()
    {
        if (Current != ':' || !(Next is ' ' or '\n' || _at + 1 == text.Length))
        {
            return false;
        }

        _at++;
        SkipSpaces();
        return true;
    }

    /// <summary>Skips a dash with the spaces after it; false when nothing follows on the line.</summary>
    public bool SkipDash()
    {
        if (!IsDash)
        {
            return false;
        }

        _at++;
        SkipSpaces();
        return !IsLineDone && !IsDash;
    }

    /// <summary>Whether the scalar that begins here is a key. Does not move.</summary>
    public bool IsKeyAhead()
    {
        var start = _at;
        var isKey = ReadScalar(inFlow: false) is not null && Current == ':';
        _at = start;
        return isKey;
    }

    /// <summary>Whether every reader takes the character for itself.</summary>
    private static bool IsSafe(char letter) =>
        letter is >= ' ' and <= '~' or >= '\u00A1' and < '\u2028' or > '\u2029' and < '\uD800';

    private int SpacesAhead()
    {
        var end = _at;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end < text.Length ? end - _at : 0;
    }

    private void SkipSpaces()
    {
        while (Current == ' ')
        {
            _at++;
        }
    }

    /// <summary>Stops before a character that could end the line for other readers; no scalar begins with it.</summary>
    private void SkipComment()
    {
        while (!IsEnd && (IsSafe(Current) || Current == '\t' || char.IsSurrogate(Current)))
        {
            _at++;
        }
    }

    private void SkipLineEnd()
    {
        _at++;
        _line++;
        _lineStart = _at;
    }
}
