namespace InsightsBot.Semantics.Verbatims;

/// <summary>Finds the day on which somebody was born.</summary>
internal static class BirthDates
{
    private const int WordsBetweenMax = 4;

    /// <summary>The day after a word such as "geboren" at a place; an empty detail where there is none.</summary>
    public static Detail AfterWord(Pieces pieces, int at)
    {
        if (!pieces.Has(at, WordRoles.Birth) || (pieces.Is(at, "birth") && !pieces.Is(at - 1, "of")))
        {
            return default;
        }

        var next = at + 1;
        for (var i = 0; i < WordsBetweenMax && IsBetween(pieces, next); i++)
        {
            next++;
        }

        return Day(pieces, next) is > 0 and var end
            ? new Detail(pieces[next].Start, pieces[end - 1].End, PersonalKind.BirthDate) : default;
    }

    private static bool IsBetween(Pieces pieces, int at) => pieces.IsAny(at, ".:-(=*")
        || pieces.IsOneOf(at, "am on is ist the den der was war datum date");

    /// <summary>The piece after a day written in any way; 0 where none begins.</summary>
    private static int Day(Pieces pieces, int at)
    {
        if (pieces[at].Kind == PieceKind.Digits)
        {
            var second = AfterSign(pieces, at + 1);
            if (pieces[second].Kind == PieceKind.Digits && second > at + 1)
            {
                var third = AfterSign(pieces, second + 1);
                var isWhole = third > second + 1 && pieces[third].Kind == PieceKind.Digits;
                return isWhole ? third + 1 : second + 1;
            }

            // "12. März 1980", "12th of March 1980"
            second += pieces.IsOneOf(second, "st nd rd th") ? 1 : 0;
            second += pieces.Is(second, "of") ? 1 : 0;
            return pieces.Has(second, WordRoles.Month) ? AfterYear(pieces, second + 1) : 0;
        }

        // "March 12, 1980"
        return pieces.Has(at, WordRoles.Month) && pieces[at + 1] is { Kind: PieceKind.Digits, Length: <= 2 }
            ? AfterYear(pieces, at + (pieces.IsOneOf(at + 2, "st nd rd th") ? 3 : 2)) : 0;
    }

    private static int AfterSign(Pieces pieces, int at) => pieces.IsAny(at, "./-") ? at + 1 : at;

    private static int AfterYear(Pieces pieces, int at)
    {
        var year = pieces.IsAny(at, ",.") ? at + 1 : at;
        return pieces[year] is { Kind: PieceKind.Digits, Length: 2 or 4 } ? year + 1 : at;
    }
}
