namespace InsightsBot.Semantics.Verbatims;

/// <summary>Finds account numbers (IBAN) and card numbers whose check digits are right.</summary>
internal static class LongNumbers
{
    /// <summary>The length of an IBAN in each country, as in the registry of ISO 13616.</summary>
    private const string Lengths =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 "
        + "DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 "
        + "IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 "
        + "MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 "
        + "SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

    private const int IbanMax = 34;

    /// <summary>An IBAN that begins with the word at a place; an empty detail where there is none.</summary>
    public static Detail Iban(Pieces pieces, int at)
    {
        var country = pieces.Of(at);
        if (country.Length != 2 || !char.IsAsciiLetter(country[0]) || !char.IsAsciiLetter(country[1])
            || pieces[at + 1].Kind != PieceKind.Digits || LengthOf(country) is not (> 0 and var length))
        {
            return default;
        }

        Span<char> signs = stackalloc char[IbanMax];
        var (count, last) = (0, pieces[at].Start);
        var text = pieces.Text;
        for (var i = last; i < text.Length && count < length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                signs[count++] = char.ToUpperInvariant(text[i]);
                last = i + 1;
            }
            else if (text[i] is not (' ' or '-' or '.') || i - last > 1)
            {
                return default;
            }
        }

        var isWhole = last == text.Length || !char.IsLetterOrDigit(text[last]);
        return count == length && isWhole && IsIban(signs[..count])
            ? new Detail(pieces[at].Start, last, PersonalKind.Iban) : default;
    }

    /// <summary>A card number that begins with the digits at a place; an empty detail where there is none.</summary>
    public static Detail Card(Pieces pieces, int at)
    {
        if (pieces.IsJoined(at) && (pieces[at - 1].Kind == PieceKind.Word || pieces.IsAny(at - 1, ",+.-/_")))
        {
            return default;
        }

        Span<int> room = stackalloc int[DigitGroups.GroupsMax];
        var groups = DigitGroups.Read(pieces, at, "-.", room);
        Span<char> digits = stackalloc char[19];
        var count = 0;
        for (var group = 0; group < groups.Count; group++)
        {
            var piece = pieces.Of(groups[group]);
            if (count + piece.Length > digits.Length || (group > 0 && pieces[at].Length != 4))
            {
                return default;
            }

            piece.CopyTo(digits[count..]);
            count += piece.Length;
            // "1234 1234 1234 1234" or "1234 123456 12345".
            var isShaped = group == 0 || (group == 2 && pieces[groups[1]].Length == 6)
                || (group is 3 or 4 && pieces[groups[1]].Length == 4 && pieces[groups[2]].Length == 4);
            var isEnd = !(pieces.IsJoined(groups[group] + 1) && (pieces[groups[group] + 1].Kind == PieceKind.Word
                || pieces.Is(groups[group] + 1, ':')));
            if (isShaped && isEnd && count >= 13 && digits[0] is >= '2' and <= '6' && HasCheckDigit(digits[..count]))
            {
                var end = groups[group];
                return new Detail(pieces[at].Start, pieces[end].End, PersonalKind.Card);
            }
        }

        return default;
    }

    private static int LengthOf(ReadOnlySpan<char> country)
    {
        for (var i = 0; i < Lengths.Length; i += 5)
        {
            if (country.Equals(Lengths.AsSpan(i, 2), StringComparison.OrdinalIgnoreCase))
            {
                return ((Lengths[i + 2] - '0') * 10) + Lengths[i + 3] - '0';
            }
        }

        return 0;
    }

    /// <summary>The remainder by 97 of the number that the signs make is 1 (ISO 7064).</summary>
    private static bool IsIban(ReadOnlySpan<char> signs)
    {
        var rest = 0;
        for (var i = 0; i < signs.Length; i++)
        {
            var sign = signs[(i + 4) % signs.Length];
            rest = char.IsAsciiDigit(sign) ? ((rest * 10) + sign - '0') % 97 : ((rest * 100) + sign - 'A' + 10) % 97;
        }

        return rest == 1;
    }

    /// <summary>The check of H. P. Luhn (ISO/IEC 7812); digits that are all the same are no number.</summary>
    private static bool HasCheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var doubled = (i & 1) == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0 && digits.ContainsAnyExcept(digits[0]);
    }
}
