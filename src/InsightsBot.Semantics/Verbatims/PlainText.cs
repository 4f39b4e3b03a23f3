using System.Globalization;
using System.Text;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>What a customer wrote, without what no reader sees: the form that is stored, shown and quoted.</summary>
/// <param name="Text">
/// The words as written: markup and entities made plain, letters composed, control, zero-width, bidirectional and tag
/// characters gone, halves of characters replaced by U+FFFD, spaces in a row joined, at most one empty line in a row.
/// </param>
/// <param name="IsCut">Whether the text went on after <see cref="CharactersMax"/>.</param>
public sealed record PlainText(string Text, bool IsCut)
{
    /// <summary>So many characters of a text are kept.</summary>
    public const int CharactersMax = 100_000;

    /// <summary>So many characters are looked at: what is mostly markup is much shorter when plain.</summary>
    private const int CharactersReadMax = 10 * CharactersMax;

    /// <summary>So many marks stay on one letter; no language puts more there.</summary>
    private const int MarksMax = 3;

    private static readonly PlainText Nothing = new("", false);

    /// <summary>Whether there is no text: nothing, only spaces, or what is not text at all, such as a file.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Makes any text plain, in time linear in its length. Null is an empty text.</summary>
    public static PlainText Of(string? raw)
    {
        if (string.IsNullOrWhiteSpace(raw))
        {
            return Nothing;
        }

        var isCut = raw.Length > CharactersReadMax;
        var source = Markup.Plain(isCut ? raw[..CharactersReadMax] : raw);
        var plain = new StringBuilder(Math.Min(source.Length, CharactersMax + 1));
        var (rubbish, signs) = (0, 0);
        var marks = 0;
        for (var i = 0; i < source.Length && plain.Length <= CharactersMax; i++)
        {
            var c = source[i];
            if (c is > ' ' and < '\u007F')
            {
                _ = plain.Append(c);
                signs++;
                marks = 0;
            }
            else if (IsSpace(c))
            {
                AppendSpace(plain, c);
                marks = 0;
            }
            else
            {
                signs++;
                rubbish += IsRubbish(source, i) ? 1 : 0;
                i += AppendOther(plain, source, i, ref marks);
            }
        }

        if (rubbish > 3 && rubbish > signs / 10)
        {
            return Nothing;
        }

        isCut |= plain.Length > CharactersMax;
        return new PlainText(Cut(plain), isCut);
    }

    private static string Cut(StringBuilder plain)
    {
        var length = Math.Min(plain.Length, CharactersMax);
        if (length < plain.Length && char.IsHighSurrogate(plain[length - 1]))
        {
            length--;
        }

        while (length > 0 && plain[length - 1] is ' ' or '\n')
        {
            length--;
        }

        return plain.ToString(0, length);
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085'
        || (c >= '\u00A0' && char.IsWhiteSpace(c));

    private static void AppendSpace(StringBuilder plain, char c)
    {
        var isBreak = c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f';
        if (plain.Length == 0)
        {
            return;
        }

        var last = plain[^1];
        if (!isBreak)
        {
            _ = last is ' ' or '\n' ? plain : plain.Append(' ');
            return;
        }

        if (last == ' ')
        {
            plain.Length--;
        }

        // "\r\n" is one break: the '\r' alone never stands in a text of today before a further line.
        if (c != '\r' && !(plain.Length >= 2 && plain[^1] == '\n' && plain[^2] == '\n'))
        {
            _ = plain.Append('\n');
        }
        else if (c == '\r')
        {
            _ = plain.Append(' ');
        }
    }

    /// <summary>Appends what is no plain letter.</summary>
    /// <returns>How many further characters were read.</returns>
    private static int AppendOther(StringBuilder plain, string source, int at, ref int marks)
    {
        var c = source[at];
        if (char.IsSurrogate(c))
        {
            marks = 0;
            if (!char.IsHighSurrogate(c) || at + 1 == source.Length || !char.IsLowSurrogate(source[at + 1]))
            {
                _ = plain.Append('\uFFFD');
                return 0;
            }

            // Tags and further variation selectors: nobody sees them, but a program may read them.
            _ = c == '\uDB40' ? plain : plain.Append(c).Append(source[at + 1]);
            return 1;
        }

        if (c == '\u200D' ? !JoinsEmoji(source, at) : IsInvisible(c))
        {
            return 0;
        }

        if (char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
        {
            marks = 0;
        }
        else if (plain.Length > 0 && Composition.Join(plain[^1], c) is not '\0' and var whole)
        {
            plain[^1] = whole;
            return 0;
        }
        else if (++marks > MarksMax)
        {
            return 0;
        }

        _ = plain.Append(c);
        return 0;
    }

    /// <summary>Whether a joiner holds the parts of one emoji together, as in a family.</summary>
    private static bool JoinsEmoji(string source, int at) => at > 0 && at + 1 < source.Length
        && (char.IsLowSurrogate(source[at - 1]) || source[at - 1] is '\uFE0F' or (>= '\u2600' and <= '\u27BF'))
        && (char.IsHighSurrogate(source[at + 1]) || source[at + 1] is >= '\u2600' and <= '\u27BF');

    private static bool IsInvisible(char c) => c is '\u3164' or '\u115F' or '\u1160' or '\uFFA0' or '\u034F'
        || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsRubbish(string source, int at) => source[at] == '\uFFFD'
        || char.GetUnicodeCategory(source, at) is UnicodeCategory.Control or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}
