namespace InsightsBot.Tests.Architecture;

/// <summary>Tells code from comments and string literals, raw and interpolated ones too.</summary>
internal sealed class CSharpScan
{
    private readonly string _text;
    private readonly char[] _code;
    private readonly List<(int Line, string Text)> _literals = [];
    private int _at;

    public CSharpScan(string text)
    {
        _text = text;
        _code = text.ToCharArray();
        ReadCode(isHole: false);
        Code = new string(_code);
    }

    /// <summary>The text with everything but code blanked.</summary>
    public string Code { get; }

    /// <summary>String literals by the line they begin on.</summary>
    public IReadOnlyList<(int Line, string Text)> Literals => _literals;

    /// <summary>
    /// Reads code to the end of the text, or to the brace that ends a hole in an interpolated string.
    /// </summary>
    private void ReadCode(bool isHole)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            if (SkipsComment() || SkipsCharacter() || SkipsString())
            {
                continue;
            }

            switch (_text[_at])
            {
                case '{':
                    depth++;
                    break;
                case '}' when isHole && depth == 0:
                    return;
                case '}':
                    depth--;
                    break;
                default:
                    break;
            }

            _at++;
        }
    }

    private bool SkipsComment()
    {
        if (Here("//") || (_text[_at] == '#' && IsLineStart()))
        {
            var end = _text.IndexOf('\n', _at);
            Blank(end < 0 ? _text.Length : end);
            return true;
        }

        if (Here("/*"))
        {
            var close = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
            Blank(close < 0 ? _text.Length : close + 2);
            return true;
        }

        return false;
    }

    private bool SkipsCharacter()
    {
        if (_text[_at] != '\'')
        {
            return false;
        }

        var end = _at + 1;
        while (end < _text.Length && _text[end] is not '\'' and not '\n')
        {
            end += _text[end] == '\\' ? 2 : 1;
        }

        Blank(Math.Min(end + 1, _text.Length));
        return true;
    }

    private bool SkipsString()
    {
        var start = _at;
        while (start < _text.Length && _text[start] is '$' or '@')
        {
            start++;
        }

        if (start >= _text.Length || _text[start] != '"')
        {
            return false;
        }

        var prefix = _text[_at..start];
        var line = 1 + _text.AsSpan(0, _at).Count('\n');
        var quotes = Run(start, '"');
        var dollars = prefix.Count(c => c == '$');
        var isVerbatim = prefix.Contains('@', StringComparison.Ordinal);
        Blank(start);
        var content = quotes >= 3 && !isVerbatim ? RawString(quotes, dollars) : PlainString(isVerbatim, dollars > 0);
        _literals.Add((line, content));
        return true;
    }

    private string RawString(int quotes, int dollars)
    {
        var content = new List<char>();
        Blank(_at + quotes);
        while (_at < _text.Length)
        {
            if (_text[_at] == '"' && Run(_at, '"') >= quotes)
            {
                Blank(_at + Run(_at, '"'));
                break;
            }

            if (dollars > 0 && _text[_at] == '{' && Run(_at, '{') >= dollars)
            {
                Hole(Run(_at, '{'), dollars);
                content.Add('\u2026');
                continue;
            }

            content.Add(_text[_at]);
            Blank(_at + 1);
        }

        return new string([.. content]);
    }

    private string PlainString(bool isVerbatim, bool hasHoles)
    {
        var content = new List<char>();
        Blank(_at + 1);
        while (_at < _text.Length)
        {
            if (_text[_at] == '"' && !(isVerbatim && Here("\"\"")))
            {
                Blank(_at + 1);
                break;
            }

            if (hasHoles && _text[_at] == '{' && !Here("{{"))
            {
                Hole(1, 1);
                content.Add('\u2026');
                continue;
            }

            var isPair = (!isVerbatim && _text[_at] == '\\') || (isVerbatim && Here("\"\""))
                || (hasHoles && (Here("{{") || Here("}}")));
            content.Add(_text[isPair ? Math.Min(_at + 1, _text.Length - 1) : _at]);
            Blank(Math.Min(_at + (isPair ? 2 : 1), _text.Length));
        }

        return new string([.. content]);
    }

    private void Hole(int braces, int closing)
    {
        Blank(_at + braces);
        ReadCode(isHole: true);
        Blank(Math.Min(_at + closing, _text.Length));
    }

    private void Blank(int end)
    {
        for (; _at < end; _at++)
        {
            _code[_at] = _text[_at] == '\n' ? '\n' : ' ';
        }
    }

    private bool Here(string sign) => string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0;

    private bool IsLineStart()
    {
        var before = _at - 1;
        while (before >= 0 && _text[before] is ' ' or '\t')
        {
            before--;
        }

        return before < 0 || _text[before] == '\n';
    }

    private int Run(int from, char sign)
    {
        var end = from;
        while (end < _text.Length && _text[end] == sign)
        {
            end++;
        }

        return end - from;
    }
}
