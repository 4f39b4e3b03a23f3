using System.Globalization;
using System.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>Writes text as a YAML scalar that every YAML reader takes for the same text.</summary>
internal static class YamlScalar
{
    /// <summary>Words that other readers take for a truth value or for nothing.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "yes", "no", "on", "off", "y", "n", "null",
    };

    /// <summary>The text without quotes where that is safe in any place, else in double quotes.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>A number, with a decimal point and all digits that tell it apart.</summary>
    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static bool IsPlain(string text)
    {
        // A digit in front could be a number or a date to other readers.
        if (text.Length == 0 || !char.IsLetter(text[0]) || text[^1] == ' ' || Reserved.Contains(text))
        {
            return false;
        }

        foreach (var letter in text)
        {
            if (!char.IsLetterOrDigit(letter) && letter is not (' ' or '_' or '-' or '.' or '/' or '(' or ')' or '%'
                or '–' or '…' or '’' or '+' or ';'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 8).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsSurrogate(letter))
            {
                AppendSurrogate(text, ref i, quoted);
                continue;
            }

            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when NeedsEscape(letter) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>
    /// Half a pair is no character and can't be stored in UTF-8; it becomes the sign for one unknown.
    /// </summary>
    private static void AppendSurrogate(string text, ref int index, StringBuilder quoted)
    {
        if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
        {
            quoted.Append(text[index]).Append(text[index + 1]);
            index++;
        }
        else
        {
            quoted.Append('\uFFFD');
        }
    }

    private static bool NeedsEscape(char letter) =>
        char.IsControl(letter) || letter is '\u00A0' or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'
        || char.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
