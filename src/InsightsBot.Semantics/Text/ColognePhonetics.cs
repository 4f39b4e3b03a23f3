using System.Text;

namespace InsightsBot.Semantics.Text;

/// <summary>The Kölner Phonetik: a code that German words share when they sound alike.</summary>
/// <remarks>
/// Source: H. J. Postel, "Die Kölner Phonetik. Ein Verfahren zur Identifizierung von Personennamen auf der Grundlage
/// der Gestaltanalyse", IBM-Nachrichten 19 (1969), 925–931. "Meier", "Maier" and "Mayr" all give 67.
/// </remarks>
public static class ColognePhonetics
{
    /// <summary>The code, digits only; empty when the text has no letter that sounds.</summary>
    /// <param name="text">A word or name in any case; other characters than letters are passed over.</param>
    public static string Code(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = Letters(text);
        var code = new StringBuilder(letters.Length);
        var previous = '\0';
        for (var i = 0; i < letters.Length; i++)
        {
            var before = i > 0 ? letters[i - 1] : '\0';
            var after = i + 1 < letters.Length ? letters[i + 1] : '\0';
            foreach (var digit in Digits(letters[i], before, after, i == 0))
            {
                if (digit != previous && (digit != '0' || code.Length == 0))
                {
                    _ = code.Append(digit);
                }

                previous = digit;
            }
        }

        return code.ToString();
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in Spelling.Fold(text))
        {
            if (c is >= 'a' and <= 'z')
            {
                _ = letters.Append(c);
            }
        }

        return letters.ToString();
    }

    private static string Digits(char letter, char before, char after, bool isFirst) => letter switch
    {
        'a' or 'e' or 'i' or 'j' or 'o' or 'u' or 'y' => "0",
        'b' => "1",
        'p' => after == 'h' ? "3" : "1",
        'd' or 't' => after is 'c' or 's' or 'z' ? "8" : "2",
        'f' or 'v' or 'w' => "3",
        'g' or 'k' or 'q' => "4",
        'c' => HardC(before, after, isFirst) ? "4" : "8",
        'x' => before is 'c' or 'k' or 'q' ? "8" : "48",
        'l' => "5",
        'm' or 'n' => "6",
        'r' => "7",
        's' or 'z' => "8",
        _ => "",
    };

    private static bool HardC(char before, char after, bool isFirst) => isFirst
        ? after is 'a' or 'h' or 'k' or 'l' or 'o' or 'q' or 'r' or 'u' or 'x'
        : before is not ('s' or 'z') && after is 'a' or 'h' or 'k' or 'o' or 'q' or 'u' or 'x';
}
