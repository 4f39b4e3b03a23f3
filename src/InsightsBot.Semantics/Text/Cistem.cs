namespace InsightsBot.Semantics.Text;

/// <summary>The German stemmer CISTEM in its case-insensitive variant.</summary>
/// <remarks>
/// Source: L. Weißweiler, A. Fraser, "Developing a Stemmer for German Based on a Comparative Analysis of Publicly
/// Available Stemmers", GSCL 2017. The case-insensitive variant is the right one for questions, which people type in
/// lower-case. A stem is a key for comparing, not a word: "Kündigungen" and "Kündigung" both give "kundigung".
/// </remarks>
public static class Cistem
{
    /// <summary>The stem of one German word, without umlauts; empty for an empty word.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Strip(Plain(Spelling.Lower(word)));
    }

    /// <summary>
    /// The stem of a word in its folded form (see <see cref="Spelling.Fold"/>), where ae, oe and ue stand for umlauts.
    /// </summary>
    /// <remarks>
    /// So "Kündigungsgründe", "Kuendigungsgruende" and "kündigungsgrund" have one stem. "ue" after a, e or q is no
    /// umlaut ("Frauen", "neue", "Quelle"). Words such as "Israel" lose a letter: harmless, for a key.
    /// </remarks>
    public static string StemFolded(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        Span<char> plain = folded.Length <= 256 ? stackalloc char[folded.Length] : new char[folded.Length];
        var length = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] != 'e' || !EndsInUmlaut(folded.AsSpan(0, i)))
            {
                plain[length++] = folded[i];
            }
        }

        return Strip(plain[..length].ToString());
    }

    private static bool EndsInUmlaut(ReadOnlySpan<char> before) =>
        before is [.., 'a' or 'o'] or ['u'] || (before is [.., var c, 'u'] && c is not ('a' or 'e' or 'q'));

    private static string Plain(string lower) => lower
        .Replace('ü', 'u')
        .Replace('ö', 'o')
        .Replace('ä', 'a')
        .Replace("ß", "ss", StringComparison.Ordinal);

    private static string Strip(string plain)
    {
        var word = plain.StartsWith("ge", StringComparison.Ordinal) && plain.Length >= 6 ? plain[2..] : plain;
        var encoded = Encode(word);
        var length = encoded.Length;
        while (length > 3)
        {
            var last = encoded[length - 1];
            var beforeLast = encoded[length - 2];
            if (length > 5 && ((beforeLast == 'e' && last is 'm' or 'r') || (beforeLast == 'n' && last == 'd')))
            {
                length -= 2;
            }
            else if (last is 't' or 'e' or 's' or 'n')
            {
                length--;
            }
            else
            {
                break;
            }
        }

        return Decode(encoded[..length]);
    }

    // "sch", "ei" and "ie" count as one letter and the second of a doubled letter becomes a mark.
    private static string Encode(string word)
    {
        var joined = word
            .Replace("sch", "$", StringComparison.Ordinal)
            .Replace("ei", "%", StringComparison.Ordinal)
            .Replace("ie", "&", StringComparison.Ordinal)
            .ToCharArray();
        for (var i = 1; i < joined.Length; i++)
        {
            if (joined[i] == joined[i - 1] && joined[i] != '*')
            {
                joined[i] = '*';
                i++;
            }
        }

        return new string(joined);
    }

    private static string Decode(string encoded)
    {
        var letters = encoded.ToCharArray();
        for (var i = 1; i < letters.Length; i++)
        {
            if (letters[i] == '*')
            {
                letters[i] = letters[i - 1];
            }
        }

        return new string(letters)
            .Replace("%", "ei", StringComparison.Ordinal)
            .Replace("&", "ie", StringComparison.Ordinal)
            .Replace("$", "sch", StringComparison.Ordinal);
    }
}
