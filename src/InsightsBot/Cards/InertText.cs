using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace InsightsBot.Cards;

/// <summary>Takes from words of questions and data whatever a program might obey; what people read stays.</summary>
/// <remarks>
/// Signs that steer (control, direction, invisible ones) go. Where a program would make a link, a mention or a
/// template of harmless signs, a word joiner (U+2060) comes between them: it has no width and breaks no line.
/// </remarks>
internal static partial class InertText
{
    private const string Joiner = "\u2060";

    /// <summary>On one line, of at most so many characters.</summary>
    public static string Line(string text, int charactersMax = int.MaxValue) =>
        Broken(Cut(Clean(text, keepsLines: false), charactersMax));

    /// <summary>With its line breaks, of at most so many characters.</summary>
    public static string Lines(string text, int charactersMax = int.MaxValue) =>
        Broken(Cut(Clean(text, keepsLines: true), charactersMax));

    /// <summary>On one line and without word joiners: for what comes back as a question.</summary>
    public static string Question(string text) => Clean(text, keepsLines: false);

    /// <summary>A statement to be copied: its line breaks and indents stay.</summary>
    public static string Code(string text, int charactersMax) =>
        Template().Replace(Cut(Clean(text, keepsLines: true), charactersMax), Joiner);

    /// <summary>The first characters, "…" at the end where some are missing; never half a character.</summary>
    public static string Cut(string text, int charactersMax)
    {
        if (text.Length <= charactersMax)
        {
            return text;
        }

        var length = charactersMax - 1;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd() + "…";
    }

    private static string Clean(string text, bool keepsLines)
    {
        var clean = new StringBuilder(text.Length);

        // Half a surrogate pair comes out as U+FFFD.
        foreach (var sign in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(sign);
            if (sign.Value == '\n' && keepsLines)
            {
                _ = clean.Append('\n');
            }
            else if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator)
            {
                _ = clean.Append(' ');
            }
            else if (category != UnicodeCategory.Format || IsWithinWords(sign))
            {
                _ = clean.Append(sign);
            }
        }

        return clean.ToString();
    }

    /// <summary>Joiners within Persian and Indian words and within pictures, and the soft hyphen.</summary>
    private static bool IsWithinWords(Rune sign) => sign.Value is 0x200C or 0x200D or 0xAD;

    private static string Broken(string text) => Link().Replace(Template().Replace(text, Joiner), Joiner);

    [GeneratedRegex("(?<=[{$}])(?=[{}])")]
    private static partial Regex Template();

    /// <summary>Before the end of a scheme, behind the dots of a host and the sign of a mention.</summary>
    [GeneratedRegex(@"(?<=\p{L})(?=:\S)|(?=://)|(?<=[\p{L}\p{Nd}-]\.)(?=\p{L}{2})|(?<=@)(?=[\p{L}\p{Nd}])")]
    private static partial Regex Link();
}
