namespace InsightsBot.Semantics.Verbatims;

/// <summary>Reads the words of a name: particles, first and last names, hyphens, initials.</summary>
internal static class NameReading
{
    private const int TitlesMax = 6;

    private static readonly string[] NounEndings =
    [
        "ung", "ungen", "heit", "keit", "schaft", "tion", "tionen", "tät", "ismus", "nummer", "service", "bereich",
        "zeit", "rechnung", "termin", "stelle", "center", "shop", "team", "gespräch", "vertrag",
    ];

    /// <summary>The piece after titles: "Dr.", "Prof. Dr. med.", "Dipl.-Ing.".</summary>
    public static int AfterTitles(Pieces pieces, int at)
    {
        for (var i = 0; i < TitlesMax && pieces.Has(at, WordRoles.Title); i++)
        {
            at++;
            at += pieces.Is(at, '.') ? 1 : 0;
            at += pieces.Is(at, '-') ? 1 : 0;
        }

        return at;
    }

    /// <summary>The name that begins at a piece; an empty detail where none does.</summary>
    public static Detail From(Pieces pieces, int at, NameCues cues)
    {
        if (pieces[at].Gap == PieceGap.Break && pieces[at - 1].Kind == PieceKind.Word
            && !pieces.Has(at - 1, WordRoles.SignOff))
        {
            return default;
        }

        var (next, end, words) = (at, 0, 0);
        var isKnown = false;
        while (words < cues.Words)
        {
            var first = AfterParticles(pieces, next);
            if ((words > 0 && pieces[next].Gap != PieceGap.Space) || !IsName(pieces, first, cues, words))
            {
                break;
            }

            isKnown |= pieces.Has(first, WordRoles.Given) || (pieces.Has(first, WordRoles.Family) && words == 0);
            end = WordEnd(pieces, first);
            next = end;
            words++;
        }

        return end == 0 || (cues.NeedsKnown && !isKnown)
            ? default : new Detail(pieces[at].Start, pieces[end - 1].End, PersonalKind.Name);
    }

    /// <summary>The first piece that begins at or after a place in the text, counted from a piece on.</summary>
    public static int PieceAfter(Pieces pieces, int from, int end)
    {
        while (from < pieces.Count && pieces[from].Start < end)
        {
            from++;
        }

        return from;
    }

    private static int AfterParticles(Pieces pieces, int at)
    {
        var next = at;
        while (next < at + 3 && pieces.Has(next, WordRoles.Particle) && !pieces.Has(next, WordRoles.Given)
            && pieces[next + 1].Kind == PieceKind.Word)
        {
            next++;
        }

        return pieces.IsCapitalised(next) ? next : at;
    }

    /// <summary>The piece after a name with its hyphens and apostrophes: "Schmidt-Weber", "O'Brien", "J.".</summary>
    private static int WordEnd(Pieces pieces, int at)
    {
        var end = at + 1;
        while (pieces.IsAny(end, "-'’") && pieces.IsJoined(end) && pieces.IsJoined(end + 1)
            && pieces.IsCapitalised(end + 1))
        {
            end += 2;
        }

        return pieces[at].Length == 1 && pieces.Is(end, '.') ? end + 1 : end;
    }

    private static bool IsName(Pieces pieces, int at, NameCues cues, int words)
    {
        var piece = pieces[at];
        if (piece.Kind != PieceKind.Word || pieces.Has(at, WordRoles.NotName | WordRoles.Honorific))
        {
            return false;
        }

        var isKnown = pieces.Has(at, WordRoles.Given | WordRoles.Family);
        var isCapitalised = pieces.IsCapitalised(at);
        if (piece.Length == 1)
        {
            // An initial: "J. Smith", "Anna K."
            return isCapitalised && !cues.NeedsKnown && (pieces.Is(at + 1, '.') || words > 0) && !pieces.Is(at, "I");
        }

        if (!isCapitalised)
        {
            return cues.MayBeSmall && piece.Length > 2 && (words == 0 ? IsSmallName(pieces, at, cues) : isKnown
                && !DetailWords.IsFrequent(pieces.Of(at)));
        }

        if (isKnown)
        {
            return words == 0 || !pieces.Has(at, WordRoles.Unit);
        }

        if (cues.NeedsKnown && words == 0)
        {
            return false;
        }

        return IsOtherName(pieces, at, cues, words);
    }

    private static bool IsSmallName(Pieces pieces, int at, NameCues cues) => pieces.Has(at, WordRoles.Given)
        || (pieces.Has(at, WordRoles.Family) && !DetailWords.IsFrequent(pieces.Of(at)))
        || (!cues.NeedsKnown && cues.MayBeWord is false && pieces.Has(at - 1, WordRoles.Honorific)
            && !DetailWords.IsFrequent(pieces.Of(at)));

    /// <summary>Whether a word with a capital that is in no list may be a name here.</summary>
    private static bool IsOtherName(Pieces pieces, int at, NameCues cues, int words)
    {
        var word = pieces.Of(at);
        var isShouted = word.Length > 1 && !word.ContainsAnyInRange('a', 'z');
        var isFrequent = DetailWords.IsFrequent(word);
        if (isFrequent && (words > 0 || !cues.MayBeWord || isShouted || IsSmallWord(word)))
        {
            return false;
        }

        if (isShouted && word.Length <= 3)
        {
            return false;
        }

        var isOther = pieces.Has(at, WordRoles.Unit | WordRoles.ReferenceNoun | WordRoles.Reference | WordRoles.Phone);
        if (words == 0 || isOther)
        {
            return !isOther;
        }

        foreach (var ending in NounEndings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return !pieces.Has(at, WordRoles.Month | WordRoles.SignOff | WordRoles.Salute | WordRoles.Staff);
    }

    /// <summary>Whether a word is one that no name is, though it begins a sentence in the middle: "Frau An".</summary>
    private static bool IsSmallWord(ReadOnlySpan<char> word) => word.Length <= 3
        || word.Equals("hat", StringComparison.OrdinalIgnoreCase);
}
