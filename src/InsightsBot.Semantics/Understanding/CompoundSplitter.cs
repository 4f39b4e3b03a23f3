namespace InsightsBot.Semantics.Understanding;

/// <summary>Takes German compounds apart: "kundenabwanderungsgruende" → kunden, abwanderungs, gruende.</summary>
/// <param name="isKnown">Whether a folded word is known whole.</param>
/// <param name="keepUnknown">Whether a word is split where one part of it is unknown.</param>
internal sealed class CompoundSplitter(Func<string, bool> isKnown, bool keepUnknown = true)
{
    private const int PartMin = 3;
    private const int WordMax = 60;
    private static readonly string[] Joints = ["", "s", "es", "n", "en", "er", "e"];

    /// <summary>The parts, joints removed; a single part when the word is no compound of known words.</summary>
    /// <remarks>
    /// Of all ways the one with fewest parts wins, then the one whose last part is longest. One unknown part of at
    /// least four letters is kept as a part of its own when all others are known, so that the caller can name it.
    /// </remarks>
    public IReadOnlyList<string> Split(string folded)
    {
        if (folded.Length is < (2 * PartMin) or > WordMax || !folded.All(char.IsLetter))
        {
            return [folded];
        }

        return Known(folded, 0, []) ?? (keepUnknown ? WithUnknown(folded) : null) ?? [folded];
    }

    private List<string>? Known(string word, int from, Dictionary<int, List<string>?> memory)
    {
        if (memory.TryGetValue(from, out var known))
        {
            return known;
        }

        List<string>? best = null;
        if (from > 0 && word.Length - from >= PartMin && isKnown(word[from..]))
        {
            best = [word[from..]];
        }

        for (var to = word.Length - PartMin; best is null && to >= from + PartMin; to--)
        {
            if (PartOf(word[from..to]) is { } part && Known(word, to, memory) is { } rest)
            {
                best = [part, .. rest];
            }
        }

        return memory[from] = best;
    }

    private string? PartOf(string piece)
    {
        foreach (var joint in Joints)
        {
            if (piece.Length - joint.Length >= PartMin && piece.EndsWith(joint, StringComparison.Ordinal)
                && isKnown(piece[..^joint.Length]))
            {
                return piece[..^joint.Length];
            }
        }

        // "Beschwerde" loses its e in "Beschwerdgrund", "Adress-" stands for "Adresse".
        return piece.Length >= 4 && isKnown(piece + "e") ? piece + "e" : null;
    }

    private List<string>? WithUnknown(string word)
    {
        for (var at = 4; at <= word.Length - 4; at++)
        {
            if (isKnown(word[at..]) && word.Length - at >= 4)
            {
                return [word[..at], word[at..]];
            }
        }

        for (var at = word.Length - 4; at >= 4; at--)
        {
            if (PartOf(word[..at]) is { } first)
            {
                return [first, word[at..]];
            }
        }

        return null;
    }
}
