using System.Globalization;
using System.Text;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>Writes a customer's words so that they are only read: nothing in them acts where they are shown.</summary>
/// <remarks>
/// Each form shows the same words. What asks a language model or a person to do something is a text like any other;
/// it is quoted, never obeyed.
/// </remarks>
public static class InertText
{
    private const string MarkdownSigns = "\\`*_{}[]()<>#+-.!|~&:@$^=";

    /// <summary>For a terminal: without control, bidirectional and zero-width characters; line breaks stay.</summary>
    public static string Terminal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var inert = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                AppendPair(inert, text, ref i);
            }
            else if (c == '\n' || c == '\u200D' || !IsUnseen(c))
            {
                _ = inert.Append(c);
            }
            else if (c is '\t' or '\r' or '\v' or '\f' or '\u0085')
            {
                _ = inert.Append(' ');
            }
        }

        return inert.ToString();
    }

    /// <summary>For Markdown: every sign that could mean something is escaped; a link stays visible as text.</summary>
    /// <remarks>Line breaks become spaces: a quote is one line, so that nothing begins a list, a heading or
    /// code.</remarks>
    public static string Markdown(string text)
    {
        var plain = Terminal(text);
        var inert = new StringBuilder(plain.Length + 16);
        for (var i = 0; i < plain.Length; i++)
        {
            var c = plain[i];
            _ = c switch
            {
                '\n' => inert.Append(' '),
                '<' => inert.Append("&lt;"),
                '>' => inert.Append("&gt;"),
                '&' => inert.Append("&amp;"),
                // A full stop and a hyphen mean something only at the start and in addresses.
                '.' or '-' or '+' or '!' or '(' or ')' or '=' or '$' or '^' or '{' or '}' when !MayMean(plain, i) =>
                    inert.Append(c),
                _ when MarkdownSigns.Contains(c) => inert.Append('\\').Append(c),
                _ => inert.Append(c),
            };
        }

        return inert.ToString();
    }

    /// <summary>For HTML, as text or within an attribute in quotes.</summary>
    public static string Html(string text)
    {
        var plain = Terminal(text);
        var inert = new StringBuilder(plain.Length + 16);
        foreach (var c in plain)
        {
            _ = c switch
            {
                '<' => inert.Append("&lt;"),
                '>' => inert.Append("&gt;"),
                '&' => inert.Append("&amp;"),
                '"' => inert.Append("&quot;"),
                '\'' => inert.Append("&#39;"),
                '`' => inert.Append("&#96;"),
                _ => inert.Append(c),
            };
        }

        return inert.ToString();
    }

    /// <summary>For a text block of an adaptive card: Markdown escaped, and no date or template is filled in.</summary>
    /// <remarks>To be put into the card's JSON by a JSON writer, or by <see cref="Json"/>.</remarks>
    public static string Card(string text) => Markdown(text)
        .Replace("{{", "{\u2060{", StringComparison.Ordinal)
        .Replace("${", "$\u2060{", StringComparison.Ordinal);

    /// <summary>A JSON string with its quotes, of ASCII signs alone and safe within a script of a page.</summary>
    public static string Json(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var json = new StringBuilder(text.Length + 16).Append('"');
        foreach (var c in text)
        {
            _ = c is '"' or '\\' or '<' or '>' or '&' or '\'' or '`' or '+' or < ' ' or > '~'
                ? json.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture))
                : json.Append(c);
        }

        return json.Append('"').ToString();
    }

    /// <summary>Whether a sign stands where Markdown could take it for more than itself.</summary>
    private static bool MayMean(string text, int at) => text[at] switch
    {
        '!' => at + 1 < text.Length && text[at + 1] == '[',
        '(' => at > 0 && text[at - 1] == ']',
        ')' => at > 0 && char.IsAsciiDigit(text[at - 1]),
        '.' => at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1])
            && (char.IsLetterOrDigit(text[at + 1]) || (char.IsAsciiDigit(text[at - 1]) && at < 10)),
        '-' or '+' or '=' => at == 0,
        _ => true,
    };

    private static void AppendPair(StringBuilder inert, string text, ref int at)
    {
        if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
        {
            _ = inert.Append('\uFFFD');
            return;
        }

        _ = text[at] == '\uDB40' ? inert : inert.Append(text, at, 2);
        at++;
    }

    private static bool IsUnseen(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;
}
