namespace InsightsBot.Semantics.Text;

/// <summary>One pass over a question that cuts it into tokens.</summary>
internal sealed class TokenScan
{
    private const string Signs = "%‰€$£¥<>=≤≥≠&+";

    // From weak to strong: of several marks in a row the strongest is kept.
    private const string Marks = "'()_-/–,:;!?.";

    private readonly CleanText clean;
    private readonly string text;
    private readonly List<Token> tokens = [];
    private int at;
    private bool sawSpace;
    private char mark;

    /// <summary>A scan that has read nothing yet.</summary>
    public TokenScan(string question)
    {
        clean = new CleanText(question);
        text = clean.Text;
    }

    /// <summary>Reads the whole question. To be called once.</summary>
    public List<Token> Read()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                sawSpace = true;
                at++;
            }
            else if (QuoteMarks.EndOf(text, at) is > 0 and var end)
            {
                Add(TokenKind.Quoted, at, end, text[(at + 1)..(end - 1)].Trim());
            }
            else if (char.IsLetterOrDigit(c) && MailEnd(at) is > 0 and var address)
            {
                Add(TokenKind.Word, at, address);
            }
            else if (char.IsLetter(c))
            {
                Add(TokenKind.Word, at, WordEnd(at));
            }
            else if (char.IsAsciiDigit(c) || IsMinus())
            {
                ReadNumber();
            }
            else if (Signs.Contains(c, StringComparison.Ordinal))
            {
                ReadSign();
            }
            else
            {
                ReadMark(c);
            }
        }

        return tokens;
    }

    private bool IsMinus() => text[at] is ('-' or '−') && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])
        && (at == 0 || text[at - 1] is ' ' or '(' or '<' or '>' or '=')
        && (tokens.Count == 0 || tokens[^1].Kind != TokenKind.Number);

    private void ReadNumber()
    {
        var (end, isNumber) = NumberShape.EndOf(text, at);
        Add(isNumber ? TokenKind.Number : TokenKind.Word, at, end);
    }

    private void ReadSign()
    {
        var isPair = at + 1 < text.Length && text[at + 1] == '=' && text[at] is ('<' or '>');
        Add(TokenKind.Symbol, at, isPair ? at + 2 : at + 1);
    }

    private void ReadMark(char c)
    {
        var isOutside = at == 0 || char.IsWhiteSpace(text[at - 1])
            || at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]);
        var seen = c switch
        {
            '-' or '‐' or '‑' => isOutside ? '–' : '-',
            '‒' or '–' or '—' or '―' or '−' or '…' => '–',
            '[' or '{' => '(',
            ']' or '}' => ')',
            '’' or '‘' or '´' or '`' => '\'',
            _ => c,
        };
        if (seen == '–' && c == '-' && tokens.Count > 0 && at > 0 && !char.IsWhiteSpace(text[at - 1]) && mark == '\0')
        {
            // "Kündigungs- und": the hyphen belongs to the word before, it is no dash.
            tokens[^1] = tokens[^1] with { IsOpenCompound = at + 1 < text.Length };
            sawSpace = true;
        }
        else if (Marks.IndexOf(seen) is >= 0 and var rank)
        {
            mark = mark == '\0' || rank > Marks.IndexOf(mark) ? seen : mark;
        }
        else
        {
            // An emoji or a sign without meaning separates like a space.
            sawSpace = true;
        }

        at++;
    }

    private void Add(TokenKind kind, int start, int end, string? quoted = null)
    {
        var written = quoted ?? text[start..end];
        var origin = clean.Origin(start);
        tokens.Add(new Token(written, origin, clean.Origin(end - 1) + 1 - origin, Spelling.Fold(written), kind)
        {
            JoinedToPrevious = tokens.Count > 0 && !sawSpace && mark is ('\0' or '-' or '_' or '/' or '\'' or '.'),
            Punctuation = mark,
        });
        at = end;
        sawSpace = false;
        mark = '\0';
    }

    /// <summary>Where an e-mail address that begins here ends; 0 where none does.</summary>
    private int MailEnd(int start)
    {
        var sign = start;
        while (sign < text.Length && (char.IsLetterOrDigit(text[sign]) || text[sign] is '.' or '_' or '-' or '+'))
        {
            sign++;
        }

        if (sign == text.Length || text[sign] != '@')
        {
            return 0;
        }

        var (end, hasDot) = (sign + 1, false);
        while (end < text.Length && (char.IsLetterOrDigit(text[end])
            || (text[end] is '.' or '-' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
        {
            hasDot |= text[end] == '.';
            end++;
        }

        return hasDot ? end : 0;
    }

    private int WordEnd(int start)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            var gender = GenderForms.MarkAt(text, end).Length;
            if (gender > 0)
            {
                end += gender;
            }
            else if (char.IsLetterOrDigit(text[end]) || text[end] is >= '\u0300' and <= '\u036F')
            {
                end++;
            }
            else if (IsInnerMark(start, end))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // The apostrophe of "gibt's" and the ampersand of "AT&T".
    private bool IsInnerMark(int start, int end) => end + 1 < text.Length && char.IsLetter(text[end + 1])
        && (text[end] is '\'' or '’' or '´' or '`' || (text[end] == '&' && end - start <= 3));
}
