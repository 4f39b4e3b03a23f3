using System.Globalization;

namespace InsightsBot.Semantics.Text;

/// <summary>A text without control and zero-width characters that knows where each one came from.</summary>
internal sealed class CleanText
{
    private readonly int[]? origins;

    /// <summary>Cleans a text. White space of all kinds stays, as a space; no-break spaces stay as they are.</summary>
    public CleanText(string source)
    {
        var characters = new char[source.Length];
        var positions = new int[source.Length + 1];
        var length = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (c is '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029')
            {
                c = ' ';
            }
            else if (IsInvisible(c))
            {
                continue;
            }
            else if (c == '\u0308' && length > 0 && "aouAOU".IndexOf(characters[length - 1]) is >= 0 and var vowel)
            {
                characters[length - 1] = "äöüÄÖÜ"[vowel];
                continue;
            }

            positions[length] = i;
            characters[length++] = c;
        }

        positions[length] = source.Length;
        Text = new string(characters, 0, length);
        origins = length == source.Length ? null : positions;
    }

    /// <summary>The text to read.</summary>
    public string Text { get; }

    /// <summary>The place in the source of a place in the clean text.</summary>
    public int Origin(int at) => origins is null ? at : origins[at];

    private static bool IsInvisible(char c) => c < ' ' || char.GetUnicodeCategory(c) is UnicodeCategory.Control
        or UnicodeCategory.Format;
}
