namespace InsightsBot.Semantics.Text;

/// <summary>The German stemmer CISTEM in its case-insensitive variant.</summary>
/// <remarks>
/// Source: L. Weißweiler, A. Fraser, "Developing a Stemmer for German Based on a Comparative Analysis of Publicly
/// Available Stemmers", GSCL 2017. The case-insensitive variant is the right one for questions, which people type in
/// lower-case. A stem is a key for comparing, not a word: "Kündigungen" and "Kündigung" both give "kundigung".
/// </remarks>
public static class Cistem
{
    private const int OnStackMax = 128;

    /// <summary>The stem of one German word, without umlauts; empty for an empty word.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var plain = Plain(Spelling.Lower(word)).ToCharArray();
        var stem = new char[LongestStem(plain.Length)];
        return stem.AsSpan(0, Strip(plain, stem)).ToString();
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
        Span<char> stem = folded.Length <= OnStackMax ? stackalloc char[LongestStem(folded.Length)]
            : new char[LongestStem(folded.Length)];
        return stem[..StemFolded(folded, stem)].ToString();
    }

    /// <summary>The room that the stem of a word of some letters needs at most.</summary>
    internal static int LongestStem(int letters) => 3 * letters;

    /// <summary>Writes the stem of a word in its folded form.</summary>
    /// <param name="folded">The word.</param>
    /// <param name="stem">Gets the stem; as long as <see cref="LongestStem"/> says.</param>
    /// <returns>How long the stem is.</returns>
    internal static int StemFolded(ReadOnlySpan<char> folded, Span<char> stem)
    {
        Span<char> plain = folded.Length <= OnStackMax ? stackalloc char[folded.Length] : new char[folded.Length];
        var length = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (folded[i] != 'e' || !EndsInUmlaut(folded[..i]))
            {
                plain[length++] = folded[i];
            }
        }

        return Strip(plain[..length], stem);
    }

    private static bool EndsInUmlaut(ReadOnlySpan<char> before) =>
        before is [.., 'a' or 'o'] or ['u'] || (before is [.., var c, 'u'] && c is not ('a' or 'e' or 'q'));

    private static string Plain(string lower) => lower
        .Replace('ü', 'u')
        .Replace('ö', 'o')
        .Replace('ä', 'a')
        .Replace("ß", "ss", StringComparison.Ordinal);

    /// <summary>Works in place, then writes the stem and says how long it is.</summary>
    private static int Strip(Span<char> plain, Span<char> stem)
    {
        var word = plain is ['g', 'e', ..] && plain.Length >= 6 ? plain[2..] : plain;
        var length = Encode(word);
        while (length > 3)
        {
            var last = word[length - 1];
            var beforeLast = word[length - 2];
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

        return Decode(word[..length], stem);
    }

    // "sch", "ei" and "ie" count as one letter and the second of a doubled letter becomes a mark.
    private static int Encode(Span<char> word)
    {
        var length = Join(word, "sch", '$');
        length = Join(word[..length], "ei", '%');
        length = Join(word[..length], "ie", '&');
        for (var i = 1; i < length; i++)
        {
            if (word[i] == word[i - 1] && word[i] != '*')
            {
                word[i] = '*';
                i++;
            }
        }

        return length;
    }

    /// <summary>Puts one sign for some letters, in place; the length that is left.</summary>
    private static int Join(Span<char> word, ReadOnlySpan<char> letters, char sign)
    {
        var length = 0;
        for (var i = 0; i < word.Length; length++)
        {
            var isMet = word[i..].StartsWith(letters);
            word[length] = isMet ? sign : word[i];
            i += isMet ? letters.Length : 1;
        }

        return length;
    }

    private static int Decode(Span<char> encoded, Span<char> stem)
    {
        var length = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            encoded[i] = i > 0 && encoded[i] == '*' ? encoded[i - 1] : encoded[i];
            ReadOnlySpan<char> letters = encoded[i] switch
            {
                '%' => "ei",
                '&' => "ie",
                '$' => "sch",
                _ => encoded.Slice(i, 1),
            };
            letters.CopyTo(stem[length..]);
            length += letters.Length;
        }

        return length;
    }
}
