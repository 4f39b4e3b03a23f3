namespace InsightsBot.Semantics.Understanding;

/// <summary>Takes German compounds apart: "kundenabwanderungsgruende" → kunden, abwanderungs, gruende.</summary>
/// <param name="isKnown">Whether a folded word is known whole.</param>
/// <param name="keepUnknown">Whether a word is split where one part of it is unknown.</param>
internal sealed class CompoundSplitter(CompoundSplitter.Knows isKnown, bool keepUnknown = true)
{
    private const int PartMin = 3;
    private const int UnknownMin = 4;
    private const int WordMax = 60;
    private static readonly string[] Joints = ["", "s", "es", "n", "en", "er", "e"];

    /// <summary>Whether a folded word is known whole.</summary>
    public delegate bool Knows(ReadOnlySpan<char> word);

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

        // Most words end in nothing known: that is found out first.
        Span<bool> isEnd = stackalloc bool[folded.Length];
        var hasEnd = false;
        for (var from = 1; from <= folded.Length - PartMin; from++)
        {
            isEnd[from] = isKnown(folded.AsSpan(from));
            hasEnd |= isEnd[from];
        }

        return (hasEnd ? Known(folded, 0, isEnd, new List<string>?[folded.Length], new bool[folded.Length]) : null)
            ?? (keepUnknown ? WithUnknown(folded, isEnd) : null) ?? [folded];
    }

    private List<string>? Known(string word, int from, Span<bool> isEnd, List<string>?[] memory, bool[] isDone)
    {
        if (isDone[from])
        {
            return memory[from];
        }

        List<string>? best = isEnd[from] ? [word[from..]] : null;
        for (var to = word.Length - PartMin; best is null && to >= from + PartMin; to--)
        {
            if (Known(word, to, isEnd, memory, isDone) is { } rest && PartOf(word, from, to) is { } part)
            {
                best = [part, .. rest];
            }
        }

        isDone[from] = true;
        return memory[from] = best;
    }

    private string? PartOf(string word, int from, int to)
    {
        var piece = word.AsSpan(from, to - from);
        foreach (var joint in Joints)
        {
            if (piece.Length - joint.Length >= PartMin && piece.EndsWith(joint, StringComparison.Ordinal)
                && isKnown(piece[..^joint.Length]))
            {
                return piece[..^joint.Length].ToString();
            }
        }

        // "Beschwerde" loses its e in "Beschwerdgrund", "Adress-" stands for "Adresse".
        Span<char> longer = stackalloc char[WordMax + 1];
        piece.CopyTo(longer);
        longer[piece.Length] = 'e';
        return piece.Length >= 4 && isKnown(longer[..(piece.Length + 1)]) ? longer[..(piece.Length + 1)].ToString()
            : null;
    }

    private List<string>? WithUnknown(string word, Span<bool> isEnd)
    {
        for (var at = UnknownMin; at <= word.Length - UnknownMin; at++)
        {
            if (isEnd[at])
            {
                return [word[..at], word[at..]];
            }
        }

        for (var at = word.Length - UnknownMin; at >= UnknownMin; at--)
        {
            if (PartOf(word, 0, at) is { } first)
            {
                return [first, word[at..]];
            }
        }

        return null;
    }
}
