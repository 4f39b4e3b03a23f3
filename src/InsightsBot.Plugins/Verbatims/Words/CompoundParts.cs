namespace InsightsBot.Plugins.Verbatims.Words;

/// <summary>Takes German compounds apart into words that a corpus has alone.</summary>
/// <param name="frequency">How often a folded word, or a form of it, stands alone; 0 for never.</param>
/// <remarks>
/// Of all ways the one whose parts are the most frequent wins, by their geometric mean. Source: P. Koehn, K. Knight,
/// "Empirical Methods for Compound Splitting", EACL 2003. A part may carry a joint: "Lieferungs-", "Kunden-".
/// When all but the last part is unknown, that is one part: "Liefer-".
/// </remarks>
internal sealed class CompoundParts(CompoundParts.Frequency frequency)
{
    private const int PartMin = 4;
    private const int PartsMax = 4;
    private const int LastMin = 5;
    private const int WordMax = 40;
    private static readonly string[] Joints = ["", "s", "es", "n", "en", "er", "e"];

    /// <summary>Endings and beginnings that are words by chance, or say nothing alone.</summary>
    private static readonly HashSet<string> NoParts = new(StringComparer.Ordinal)
    {
        "heit", "keit", "lich", "isch", "schaft", "ungen", "ende", "enden", "ender", "endes", "ieren", "iert", "ierte",
        "ischen", "lichen", "liche", "licher", "ische", "barer", "bare", "baren", "ling", "innen", "chen", "lein",
        "ation", "ationen", "tion", "tionen", "ment", "ver", "beim", "sten", "ster", "stes", "este", "igen", "iger",
        "iges", "keiten", "heiten", "tung", "gang",
    };

    /// <summary>How often a folded word stands alone.</summary>
    public delegate int Frequency(ReadOnlySpan<char> word);

    /// <summary>The parts without joints; none when the word is no compound of known words.</summary>
    public IReadOnlyList<string> Of(string folded)
    {
        if (folded.Length is < (2 * PartMin) or > WordMax || !folded.All(char.IsAsciiLetter))
        {
            return [];
        }

        return Best(folded, 0, PartsMax) is { Parts.Count: > 1 } best ? best.Parts : WithUnknown(folded);
    }

    /// <summary>A last part that is known, and what stands before it; none when there is no such part.</summary>
    private IReadOnlyList<string> WithUnknown(string word)
    {
        for (var at = PartMin; at <= word.Length - LastMin; at++)
        {
            if (Alone(word.AsSpan(at)) > 0)
            {
                return [word[..at], word[at..]];
            }
        }

        return [];
    }

    /// <summary>The best way for the rest of a word, by the sum of the logarithms; null when there is none.</summary>
    private Way? Best(string word, int from, int partsMax)
    {
        Way? best = null;
        var whole = from > 0 ? Alone(word.AsSpan(from)) : 0;
        if (whole > 0)
        {
            best = new Way([word[from..]], Math.Log(whole));
        }

        for (var to = from + PartMin; partsMax > 1 && to <= word.Length - PartMin; to++)
        {
            if (Part(word.AsSpan(from, to - from)) is not ({ } part, var count)
                || Best(word, to, partsMax - 1) is not { } rest)
            {
                continue;
            }

            var way = new Way([part, .. rest.Parts], Math.Log(count) + rest.Logs);
            best = best is null || way.Mean > best.Mean ? way : best;
        }

        return best;
    }

    private (string? Part, int Count) Part(ReadOnlySpan<char> piece)
    {
        var (best, most) = ((string?)null, 0);
        foreach (var joint in Joints)
        {
            if (piece.Length - joint.Length >= PartMin && piece.EndsWith(joint, StringComparison.Ordinal)
                && Alone(piece[..^joint.Length]) is var count && count > most)
            {
                (best, most) = (piece[..^joint.Length].ToString(), count);
            }
        }

        // "Schul-" stands for "Schule", "Adress-" for "Adresse".
        Span<char> longer = stackalloc char[WordMax + 1];
        piece.CopyTo(longer);
        longer[piece.Length] = 'e';
        var withE = longer[..(piece.Length + 1)];
        return Alone(withE) is var longerCount && longerCount > most ? (withE.ToString(), longerCount) : (best, most);
    }

    private int Alone(ReadOnlySpan<char> word)
    {
        var count = frequency(word);
        return count == 0 || NoParts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            || SmallWords.Contains(word.ToString(), isGerman: true) ? 0 : count;
    }

    private sealed record Way(List<string> Parts, double Logs)
    {
        public double Mean => Logs / Parts.Count;
    }
}
