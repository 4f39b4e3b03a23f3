namespace InsightsBot.Semantics.Verbatims;

/// <summary>Finds telephone numbers, not dates, times, amounts or order sizes.</summary>
internal static class PhoneNumbers
{
    private const string Signs = "-–/.()";
    private const int KeywordDistance = 5;

    /// <summary>A number that begins with a piece: digits, "+" or "("; an empty detail where there is none.</summary>
    public static Detail At(Pieces pieces, int at)
    {
        var first = at;
        var hasPlus = pieces.Is(first, '+');
        first += hasPlus ? 1 : 0;
        var isOpen = pieces.Is(first, '(');
        first += isOpen ? 1 : 0;
        hasPlus |= isOpen && pieces.Is(first, '+');
        first += isOpen && pieces.Is(first, '+') ? 1 : 0;
        if (pieces[first].Kind != PieceKind.Digits || IsWithinOther(pieces, at))
        {
            return default;
        }

        Span<int> room = stackalloc int[DigitGroups.GroupsMax];
        var groups = DigitGroups.Read(pieces, first, Signs, room);
        var count = Count(pieces, groups, hasPlus, IsAfterKeyword(pieces, at), out var digits);
        if (count == 0)
        {
            return default;
        }

        var last = groups[count - 1];
        if (pieces.IsJoined(last + 1) && (pieces[last + 1].Kind == PieceKind.Word || pieces.IsAny(last + 1, "%€$£:")))
        {
            return default;
        }

        var isAmount = digits < 10 && !hasPlus && pieces.Has(last + 1, WordRoles.Unit) && !pieces.Is(last + 1, "am");
        return isAmount ? default : new Detail(pieces[at].Start, pieces[last].End, PersonalKind.Phone);
    }

    /// <summary>How many of the groups are the number; 0 for none.</summary>
    private static int Count(Pieces pieces, DigitGroups groups, bool hasPlus, bool isNamed, out int digits)
    {
        var start = pieces.Of(groups[0]);
        digits = 0;
        var isNational = start[0] == '0' && !(start.Length > 1 && start is ['0', '0', '0', ..]);
        var (least, most) = hasPlus || start.StartsWith("00") ? (8, 16) : isNational ? (7, 14)
            : IsAmerican(pieces, groups) ? (10, 11) : isNamed ? (5, 15) : (0, 0);
        if (most == 0 || IsDateOrTime(pieces, groups, hasPlus))
        {
            return 0;
        }

        var count = 0;
        while (count < groups.Count && digits + pieces[groups[count]].Length <= most)
        {
            if (count > 1 && digits >= 9 && IsNewNumber(pieces, groups, count))
            {
                break;
            }

            digits += pieces[groups[count++]].Length;
        }

        return digits < least ? 0 : count;
    }

    /// <summary>Whether a group begins another number: "0171 2345678 / 030 123456", "… 0171 2345678 10 Uhr".</summary>
    private static bool IsNewNumber(Pieces pieces, DigitGroups groups, int group)
    {
        var piece = groups[group];
        var isLast = group == groups.Count - 1;
        return (pieces.Of(piece)[0] == '0' && pieces[piece].Length > 2)
            || (isLast && pieces[piece].Gap == PieceGap.Space && groups[group - 1] == piece - 1
                && (pieces.Has(piece + 1, WordRoles.Unit) || pieces.Is(piece + 1, ':')));
    }

    /// <summary>"(212) 555-0143", "1-800-555-0143", "212.555.0143".</summary>
    private static bool IsAmerican(Pieces pieces, DigitGroups groups)
    {
        var first = groups.Count > 3 && pieces.Of(groups[0]) is "1" ? 1 : 0;
        return groups.Count >= first + 3 && pieces[groups[first]].Length == 3 && pieces[groups[first + 1]].Length == 3
            && pieces[groups[first + 2]].Length == 4;
    }

    private static bool IsDateOrTime(Pieces pieces, DigitGroups groups, bool hasPlus)
    {
        if (hasPlus || groups.Count < 2)
        {
            return false;
        }

        var (first, second) = (pieces[groups[0]], pieces[groups[1]]);
        if (groups.Count == 2 && first.Length == 4 && second.Length == 4 && IsTime(pieces, groups[0])
            && IsTime(pieces, groups[1]))
        {
            // "0900-1100"
            return true;
        }

        if (first.Length > 2 || second.Length > 2)
        {
            // "00.2024", "0-10-2024"
            return first.Length <= 2 && groups.Count == 2 && second.Length == 4 && groups.HasDots;
        }

        var areJoined = pieces.IsJoined(groups[0] + 1) && groups[1] > groups[0] + 1;
        var isDate = areJoined && (groups.Count == 2 || pieces[groups[2]].Length is 2 or 4)
            && int.Parse(pieces.Of(groups[1])) <= 59;
        // "0 30 / 12 34 56" is a number, "08.30 - 12.30" are times, "01.02.2024" is a date.
        return isDate && (groups.HasDots || groups.HasSlash || groups.Count <= 3)
            && !(groups.Digits >= 9 && groups.Count > 3 && !groups.HasDots);
    }

    private static bool IsTime(Pieces pieces, int at) =>
        int.Parse(pieces.Of(at)) is <= 2400 and var time && time % 100 < 60;

    /// <summary>Whether digits are a part of something else: "3,0 …", "A0…", "#0…", "1:0…".</summary>
    private static bool IsWithinOther(Pieces pieces, int at) => IsAfterGroups(pieces, at) || (pieces.IsJoined(at)
        && (pieces[at - 1].Kind is PieceKind.Word or PieceKind.Digits || pieces.IsAny(at - 1, "#,.:$€£_=*-–/"))
        && !(pieces.IsAny(at - 1, ".:,") && pieces[at - 2].Kind is PieceKind.Word or PieceKind.Masked or PieceKind.Sign)
        && !(pieces.IsAny(at - 1, "-–/") && (pieces.Has(at - 2, WordRoles.Phone) || !pieces.IsJoined(at - 1))));

    /// <summary>Whether groups of another number stand before: "DE88 3704 0044 …".</summary>
    private static bool IsAfterGroups(Pieces pieces, int at) => pieces[at - 1].Kind == PieceKind.Digits
        && (pieces[at - 2].Kind == PieceKind.Digits
            || (pieces.IsJoined(at - 1) && pieces[at - 2].Kind == PieceKind.Word));

    private static bool IsAfterKeyword(Pieces pieces, int at)
    {
        for (var i = at - 1; i >= at - KeywordDistance && pieces[i].Kind != PieceKind.None; i--)
        {
            if (pieces.Has(i, WordRoles.Phone))
            {
                return true;
            }

            if (!pieces.Has(i, WordRoles.Link | WordRoles.NumberWord) && !pieces.IsAny(i, ":.-=(/#+")
                && !pieces.IsOneOf(i, "me us mich uns on at sie bitte an auf"))
            {
                return IsCallBefore(pieces, i);
            }
        }

        return false;
    }

    private static bool IsCallBefore(Pieces pieces, int at) =>
        pieces.IsOneOf(at, "call ring text reach contact erreichbar erreichen anrufen zurückrufen rückruf ruf rufen");
}
