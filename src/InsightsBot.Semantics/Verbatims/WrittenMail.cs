namespace InsightsBot.Semantics.Verbatims;

/// <summary>
/// Finds e-mail addresses that are written around: "name (at) firma punkt de", "name at firma dot com".
/// </summary>
internal static class WrittenMail
{
    private const int LocalPiecesMax = 12;

    /// <summary>The address whose "at" is a piece; an empty detail where there is none.</summary>
    public static Detail At(Pieces pieces, int at)
    {
        if (!pieces.Has(at, WordRoles.AtSign))
        {
            return default;
        }

        var isBracketed = pieces.IsAny(at - 1, "([{<") && pieces.IsAny(at + 1, ")]}>");
        var (local, domain) = isBracketed ? (at - 2, at + 2) : (at - 1, at + 1);
        var end = DomainEnd(pieces, domain, isBracketed);
        return end > 0 && LocalStart(pieces, local, isBracketed) is >= 0 and var start
            ? new Detail(pieces[start].Start, pieces[end - 1].End, PersonalKind.Mail)
            : default;
    }

    /// <summary>The piece after "firma punkt de", "firma.de"; 0 where there is none.</summary>
    private static int DomainEnd(Pieces pieces, int at, bool isBracketed)
    {
        var end = 0;
        var hasWrittenDot = false;
        for (var i = at; pieces[i].Kind is PieceKind.Word or PieceKind.Digits && i < at + 16;)
        {
            var next = i + 1;
            while (pieces.Is(next, '-') && pieces.IsJoined(next) && pieces.IsJoined(next + 1))
            {
                next += 2;
            }

            var after = AfterDot(pieces, next, ref hasWrittenDot);
            if (after == 0)
            {
                break;
            }

            if (WebAddresses.IsTop(pieces.Of(after)))
            {
                end = after + 1;
            }

            i = after;
        }

        return isBracketed || hasWrittenDot ? end : 0;
    }

    /// <summary>The piece after a dot in any writing: ".", "punkt", "(dot)"; 0 where there is none.</summary>
    private static int AfterDot(Pieces pieces, int at, ref bool isWritten)
    {
        if (pieces.Is(at, '.'))
        {
            return at + 1;
        }

        if (pieces.IsOneOf(at, "punkt dot pkt"))
        {
            isWritten = true;
            return at + 1;
        }

        if (pieces.IsAny(at, "([{") && pieces.IsOneOf(at + 1, "punkt dot pkt") && pieces.IsAny(at + 2, ")]}"))
        {
            isWritten = true;
            return at + 3;
        }

        return 0;
    }

    private static int LocalStart(Pieces pieces, int last, bool isBracketed)
    {
        if (pieces[last].Kind is not (PieceKind.Word or PieceKind.Digits))
        {
            return -1;
        }

        var start = last;
        for (var steps = 0; steps < LocalPiecesMax; steps++)
        {
            if (pieces.IsJoined(start) && pieces[start - 1].Kind is PieceKind.Word or PieceKind.Digits)
            {
                start--;
            }
            else if (pieces.IsJoined(start) && pieces.IsAny(start - 1, "._-+") && pieces.IsJoined(start - 1)
                && pieces[start - 2].Kind is PieceKind.Word or PieceKind.Digits)
            {
                start -= 2;
            }
            else if (pieces.IsOneOf(start - 1, "punkt dot pkt minus unterstrich underscore dash")
                && pieces[start - 2].Kind is PieceKind.Word or PieceKind.Digits)
            {
                start -= 2;
            }
            else if (isBracketed && pieces.IsAny(start - 1, ")]}") && pieces.IsOneOf(start - 2, "punkt dot")
                && pieces[start - 4].Kind == PieceKind.Word)
            {
                start -= 4;
            }
            else
            {
                break;
            }
        }

        return start;
    }
}
