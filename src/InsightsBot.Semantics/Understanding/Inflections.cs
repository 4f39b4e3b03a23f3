namespace InsightsBot.Semantics.Understanding;

/// <summary>Tells forms of one German word from words that only begin alike.</summary>
/// <remarks>
/// A stem of three letters is no proof: "warten" and "warnen" both give "war". Of such words what parts them must be
/// an ending.
/// </remarks>
internal static class Inflections
{
    /// <summary>Stems up to so many letters are looked at twice. In letters.</summary>
    public const int ShortStemMax = 3;

    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "", "e", "en", "er", "ern", "es", "em", "n", "s", "t", "te", "ten", "tet", "et", "st", "est", "end",
    };

    /// <summary>Whether two folded words may be forms of one.</summary>
    public static bool AreOfOne(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var (a, b) = (Bare(left.ToString()), Bare(right.ToString()));
        var alike = a.AsSpan().CommonPrefixLength(b);
        return alike >= ShortStemMax && Endings.Contains(a[alike..]) && Endings.Contains(b[alike..]);
    }

    /// <summary>A word without umlauts and the "ge" of a participle.</summary>
    private static string Bare(string folded)
    {
        var plain = folded.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal)
            .Replace("ue", "u", StringComparison.Ordinal);
        return plain.Length > 6 && plain.StartsWith("ge", StringComparison.Ordinal) ? plain[2..] : plain;
    }
}
