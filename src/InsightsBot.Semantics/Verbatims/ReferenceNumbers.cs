namespace InsightsBot.Semantics.Verbatims;

/// <summary>Finds the numbers of customers, contracts, orders, cases and parcels.</summary>
internal static class ReferenceNumbers
{
    private const int TokenPiecesMax = 16;
    private const int LinksMax = 6;

    /// <summary>
    /// The number after a word such as "Kundennummer" at a place; an empty detail where there is none.
    /// </summary>
    public static Detail AfterWord(Pieces pieces, int at)
    {
        var isStrong = pieces.Has(at, WordRoles.Reference);
        var next = at + 1;
        if (!isStrong)
        {
            if (!pieces.Has(at, WordRoles.ReferenceNoun))
            {
                return default;
            }

            // "Kunden-Nr.", "customer no", "order number", "NHS-ID".
            var word = pieces.Is(next, '-') ? next + 1 : next;
            isStrong = pieces.Has(word, WordRoles.NumberWord) || pieces.Is(word, '#');
            isStrong |= pieces.Has(word, WordRoles.Reference);
            next = isStrong ? word + 1 : next;
        }

        for (var links = 0; links < LinksMax && IsLink(pieces, next); links++)
        {
            isStrong |= pieces.Is(next, '#') || pieces.Has(next, WordRoles.NumberWord);
            next++;
        }

        return Token(pieces, next, isStrong);
    }

    /// <summary>A number that tells by itself what it is: "K00012345", "#12345"; an empty detail for none.</summary>
    public static Detail Alone(Pieces pieces, int at)
    {
        if (pieces.IsJoined(at) && (pieces[at - 1].Kind is PieceKind.Word or PieceKind.Digits
            || pieces.IsAny(at - 1, "-/._#@$€£+:=,*")))
        {
            return default;
        }

        if (pieces.Is(at, '#'))
        {
            return pieces[at + 1] is { Kind: PieceKind.Digits, Length: >= 5, Gap: PieceGap.Nothing } digits
                && !(pieces.IsJoined(at + 2) && pieces[at + 2].Kind == PieceKind.Word)
                ? new Detail(pieces[at].Start, digits.End, PersonalKind.Number) : default;
        }

        var shape = Shape(pieces, at);
        if (pieces.Has(shape.End, WordRoles.Unit) || (pieces.IsJoined(shape.End) && pieces.IsAny(shape.End, "€$£%:@")))
        {
            return default;
        }

        return LooksLikeId(pieces, at, shape)
            ? new Detail(pieces[at].Start, pieces[shape.End - 1].End, PersonalKind.Number) : default;
    }

    private static bool LooksLikeId(
        Pieces pieces, int at, (int End, int Digits, int Letters, int Longest, int Turns, bool HasSmall) shape)
    {
        if (shape.Letters == 0)
        {
            // Long bare digits count nothing that people count; a round number does.
            return shape.End == at + 1 && shape.Digits >= 9 && !pieces.Of(at).EndsWith("00000");
        }

        if (shape.HasSmall)
        {
            // Small letters: only what no word looks like, such as a token of many turns.
            return shape.Digits >= 6 && shape.Turns >= 5 && shape.Digits + shape.Letters >= 16;
        }

        var isNumbered = shape.Longest >= 5 && shape.Digits >= 6 && shape.Letters <= 5 + (shape.Turns > 2 ? 5 : 0);
        var isYeared = shape.Digits >= 7 && shape.Longest >= 4 && shape.Letters is >= 1 and <= 6;
        var isMixed = shape.Digits >= 4 && shape.Letters >= 3 && shape.Turns >= 4
            && shape.Digits + shape.Letters >= 10;
        return isNumbered || isYeared || isMixed;
    }

    private static bool IsLink(Pieces pieces, int at) => pieces.Has(at, WordRoles.Link | WordRoles.NumberWord)
        || (pieces.IsAny(at, ":#.=(-–\"„'") && pieces[at].Gap != PieceGap.Break);

    /// <summary>The number that begins at a place.</summary>
    /// <param name="pieces">The text.</param>
    /// <param name="at">Its first piece.</param>
    /// <param name="isStrong">Whether a word for number came before, so that a short one counts.</param>
    private static Detail Token(Pieces pieces, int at, bool isStrong)
    {
        if (pieces[at].Kind is not (PieceKind.Word or PieceKind.Digits) || pieces[at].Gap == PieceGap.Break)
        {
            return default;
        }

        var shape = Shape(pieces, at);
        var isCode = !shape.HasSmall && shape.Digits > 0 && shape.Digits + shape.Letters >= 5;
        var isCodeOfLetters = isStrong && shape is { HasSmall: false, Digits: 0, Letters: 6 } && shape.End == at + 1;
        var isNumber = shape.Digits >= (isStrong ? 3 : 5) && shape.Letters < 12;
        if ((!isCode && !isNumber && !isCodeOfLetters) || IsDate(pieces, at, shape.End)
            || (!isStrong && (pieces.Has(shape.End, WordRoles.Unit) || shape.Digits < 4)))
        {
            return default;
        }

        var end = shape.End;
        while (isStrong && shape.Letters == 0 && pieces[end] is { Kind: PieceKind.Digits, Length: >= 2 and <= 5 } next
            && next.Gap == PieceGap.Space && !pieces.Has(end + 1, WordRoles.Unit) && !pieces.IsAny(end + 1, ":.,€$%"))
        {
            end++;
        }

        while (isStrong && pieces[end] is { Kind: PieceKind.Digits, Length: >= 3, Gap: PieceGap.Space }
            && shape is { Letters: > 0, HasSmall: false } && end < at + TokenPiecesMax)
        {
            end++;
        }

        if (isStrong && end == shape.End + 0 && pieces.IsAny(end - 1, "-/"))
        {
            return default;
        }

        return new Detail(pieces[at].Start, pieces[end - 1].End, PersonalKind.Number);
    }

    /// <summary>"01.02.2024", "2024-02-01", "1/2/24": a day, no number.</summary>
    private static bool IsDate(Pieces pieces, int at, int end) => end == at + 5
        && pieces[at].Kind == PieceKind.Digits && pieces[at + 2].Kind == PieceKind.Digits
        && pieces[at + 4].Kind == PieceKind.Digits && pieces[at + 2].Length <= 2
        && ((pieces[at].Length <= 2 && pieces[at + 4].Length is 2 or 4)
            || (pieces[at].Length == 4 && pieces[at + 4].Length <= 2));

    private static (int End, int Digits, int Letters, int Longest, int Turns, bool HasSmall) Shape(
        Pieces pieces, int at)
    {
        var (digits, letters, longest, turns, hasSmall) = (0, 0, 0, 0, false);
        var i = at;
        for (; i < at + TokenPiecesMax; i++)
        {
            var piece = pieces[i];
            if (i > at && piece.Gap != PieceGap.Nothing)
            {
                break;
            }

            if (piece.Kind == PieceKind.Digits)
            {
                digits += piece.Length;
                longest = Math.Max(longest, piece.Length);
                turns++;
            }
            else if (piece.Kind == PieceKind.Word)
            {
                letters += piece.Length;
                turns++;
                hasSmall |= pieces.Of(i).ContainsAnyInRange('a', 'z');
            }
            else if (!pieces.IsAny(i, "-/._") || i == at || !pieces.IsJoined(i + 1)
                || pieces[i + 1].Kind is not (PieceKind.Word or PieceKind.Digits))
            {
                break;
            }
        }

        while (i > at && pieces[i - 1].Kind == PieceKind.Sign)
        {
            i--;
        }

        return (Math.Max(i, at + 1), digits, letters, longest, turns, hasSmall);
    }
}
