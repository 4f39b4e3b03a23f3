using System.Collections.Frozen;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>Finds streets with a house number and the town that follows.</summary>
internal static class Addresses
{
    private const int NameWordsMax = 4;

    private static readonly string[] Endings =
    [
        "straße", "strasse", "str", "gasse", "allee", "chaussee", "weg", "platz", "ring", "damm", "ufer", "steig",
        "pfad", "stieg", "graben", "twiete", "promenade",
    ];

    /// <summary>What ends like a street and is none.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoStreets = (
        """
        platz weg ring parkplatz sitzplatz stellplatz campingplatz bahnsteig startplatz tabellenplatz rückweg hinweg
        heimweg
        arbeitsweg umweg radweg fußweg fussweg gehweg feldweg arbeitsplatz spielplatz fensterplatz gangplatz stehplatz
        liegeplatz zeltplatz listenplatz fußballplatz sportplatz tennisplatz golfplatz marktplatz vorplatz rastplatz
        abstellplatz speicherplatz studienplatz ausbildungsplatz therapieplatz schlafplatz frühling hering
        autobahnring umstieg ausstieg einstieg anstieg abstieg aufstieg bürgersteig werdegang ausweg mittelweg kreisring
        umsteig kitaplatz fahrradstellplatz tiefgaragenstellplatz lagerplatz landeplatz ticketing marketing
        streaming training shopping catering boarding monitoring parking recycling timing spring bring string during
        """).Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>An address whose street begins or whose house number stands at a place; empty for none.</summary>
    public static Detail At(Pieces pieces, int at) => pieces[at].Kind switch
    {
        PieceKind.Word => German(pieces, at) is { End: > 0 } street ? street : OnlyTown(pieces, at),
        PieceKind.Digits => English(pieces, at),
        PieceKind.None or PieceKind.Sign or PieceKind.Masked => default,
    };

    /// <summary>"Hauptstraße 12a", "Lange Str. 5", "Am Alten Markt 3, 80331 München".</summary>
    private static Detail German(Pieces pieces, int at)
    {
        var isAlone = pieces.Has(at, WordRoles.Lane);
        if (!isAlone && !EndsLikeStreet(pieces, at))
        {
            return AfterPreposition(pieces, at);
        }

        if (isAlone && !HasNameBefore(pieces, at))
        {
            return default;
        }

        var number = pieces.Is(at + 1, '.') ? at + 2 : at + 1;
        var after = AfterHouse(pieces, number);
        if (after == 0)
        {
            return default;
        }

        var start = at;
        while (isAlone && at - start < NameWordsMax && IsNamePart(pieces, start - 1, start))
        {
            start--;
        }

        while (!isAlone && pieces.IsJoined(start) && pieces.Is(start - 1, '-') && start - at > -8
            && pieces[start - 2].Kind == PieceKind.Word)
        {
            start -= 2;
        }

        return Whole(pieces, start, after);
    }

    private static bool EndsLikeStreet(Pieces pieces, int at)
    {
        var word = pieces.Of(at);
        if (word.Length < 6 || pieces[at + 1].Kind is not (PieceKind.Digits or PieceKind.Sign)
            || NoStreets.Contains(word))
        {
            return false;
        }

        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && word.Length > ending.Length + 1)
            {
                return ending is "straße" or "strasse" or "str" || char.IsUpper(word[0]);
            }
        }

        return false;
    }

    private static bool HasNameBefore(Pieces pieces, int at) => IsNamePart(pieces, at - 1, at)
        && (pieces.IsOneOf(at, "straße strasse str gasse allee chaussee")
            || !pieces.IsOneOf(at - 1, "auf der den dem"));

    private static bool IsNamePart(Pieces pieces, int at, int next) => pieces[next].Gap != PieceGap.Break
        && (pieces.IsCapitalised(at) ? !pieces.IsOneOf(at, "die in auf der an")
            : pieces.Is(at, '-') && pieces.IsJoined(next));

    /// <summary>"Am Alten Markt 3, 80331 München": needs the town, for "Am Montag 3 Stunden" looks the same.</summary>
    private static Detail AfterPreposition(Pieces pieces, int at)
    {
        if (!pieces.IsCapitalised(at) || !pieces.IsOneOf(at, "am an im in zum zur auf unter hinter vor"))
        {
            return default;
        }

        var next = at + 1;
        next += pieces.IsOneOf(next, "der den dem") ? 1 : 0;
        var words = 0;
        while (words < 3 && pieces.IsCapitalised(next))
        {
            next++;
            words++;
        }

        var after = words > 0 ? AfterHouse(pieces, next) : 0;
        return after > 0 && TownEnd(pieces, after) is > 0 and var end
            ? new Detail(pieces[at].Start, pieces[end - 1].End, PersonalKind.Address) : default;
    }

    /// <summary>The piece after a house number; 0 where there is none, or an amount.</summary>
    private static int AfterHouse(Pieces pieces, int at)
    {
        if (pieces[at] is not { Kind: PieceKind.Digits, Length: <= 4 } || pieces[at].Gap == PieceGap.Break)
        {
            return 0;
        }

        var next = at + 1;
        if (pieces[next] is { Kind: PieceKind.Word, Length: 1 } && !pieces.IsOneOf(next, "h m l k")
            && (pieces.IsJoined(next) || char.IsAsciiLetterLower(pieces.Of(next)[0])))
        {
            next++;
        }

        if (pieces.IsAny(next, "-–/") && pieces[next + 1] is { Kind: PieceKind.Digits, Length: <= 4 })
        {
            next += 2;
            next += pieces[next] is { Kind: PieceKind.Word, Length: 1, Gap: PieceGap.Nothing } ? 1 : 0;
        }

        var isTime = pieces.Is(next, ':') && pieces.IsJoined(next) && pieces[next + 1].Kind == PieceKind.Digits;
        var isAmount = isTime || pieces.Has(next, WordRoles.Unit) || pieces.IsAny(next, "%€$£");
        return isAmount ? 0 : next;
    }

    private static Detail Whole(Pieces pieces, int start, int after)
    {
        var end = TownEnd(pieces, after) is > 0 and var town ? town : after;
        return new Detail(pieces[start].Start, pieces[end - 1].End, PersonalKind.Address);
    }

    /// <summary>The piece after a postal code and a town, or a town and a postal code; 0 where there is none.</summary>
    private static int TownEnd(Pieces pieces, int at)
    {
        var next = at;
        for (var i = 0; i < 3 && (pieces.IsAny(next, ",-–(|/") || pieces.IsOneOf(next, "in d")); i++)
        {
            next++;
        }

        if (pieces[next] is { Kind: PieceKind.Digits, Length: 4 or 5 } && pieces.IsCapitalised(next + 1))
        {
            return TownNameEnd(pieces, next + 1);
        }

        var words = next;
        while (words < next + 4 && (pieces.IsCapitalised(words) || pieces.Is(words, ','))
            && PostcodeEnd(pieces, words) == 0)
        {
            words++;
        }

        if (PostcodeEnd(pieces, words) is > 0 and var end)
        {
            return end;
        }

        // "…, Springfield, IL 62704"
        return words > next && pieces[words] is { Kind: PieceKind.Digits, Length: 5 } && pieces[words - 1].Length == 2
            ? words + 1 : 0;
    }

    private static int TownNameEnd(Pieces pieces, int at)
    {
        var isPair = pieces.IsOneOf(at, "bad sankt st neu alt groß klein markt");
        var next = at + 1;
        next += isPair && pieces.Is(next, '.') ? 1 : 0;
        next += isPair && pieces.IsCapitalised(next) ? 1 : 0;
        while ((pieces.Is(next, '-') && pieces.IsJoined(next) && pieces.IsCapitalised(next + 1)
                && pieces.IsJoined(next + 1))
            || (pieces.IsOneOf(next, "am an der im") && pieces.IsCapitalised(next + 1)
                && pieces.IsOneOf(next + 1, "main rhein neckar oder see inn ruhr lech main")))
        {
            next += 2;
        }

        return next;
    }

    /// <summary>"wohne in 80331 München", "Adresse: …": the town alone where somebody lives.</summary>
    private static Detail OnlyTown(Pieces pieces, int at)
    {
        if (!pieces.Has(at, WordRoles.Home))
        {
            return default;
        }

        var next = at + 1;
        for (var i = 0; i < 4 && (pieces.IsAny(next, ":-,.") || pieces.IsOneOf(next, "in ist lautet is d code")); i++)
        {
            next++;
        }

        if (pieces[next] is not { Kind: PieceKind.Digits, Length: 5 } || pieces.Has(next + 1, WordRoles.Unit))
        {
            return default;
        }

        var end = pieces.IsCapitalised(next + 1) ? TownNameEnd(pieces, next + 1) : next + 1;
        return new Detail(pieces[next].Start, pieces[end - 1].End, PersonalKind.Address);
    }

    /// <summary>"221B Baker Street, London NW1 6XE", "1600 Pennsylvania Ave".</summary>
    private static Detail English(Pieces pieces, int at)
    {
        if (pieces[at].Length > 5)
        {
            return default;
        }

        var next = at + 1;
        next += pieces[next] is { Kind: PieceKind.Word, Length: 1, Gap: PieceGap.Nothing } ? 1 : 0;
        next += pieces.IsOneOf(next, "N S E W") ? pieces.Is(next + 1, '.') ? 2 : 1 : 0;
        for (var words = 0; words < NameWordsMax && pieces[next].Gap == PieceGap.Space; words++)
        {
            if (words > 0 && pieces.Has(next, WordRoles.Street) && !IsPartOfName(pieces, next))
            {
                var after = pieces.Is(next + 1, '.') && pieces[next + 2].Kind != PieceKind.None ? next + 2 : next + 1;
                return Whole(pieces, at, TownEnd(pieces, after) > 0 ? after : next + 1);
            }

            if (!pieces.IsCapitalised(next) || (words == 0 && pieces.Has(next, WordRoles.Unit)))
            {
                break;
            }

            next++;
            next += pieces.Is(next, '\'') && pieces.Is(next + 1, "s") ? 2 : 0;
        }

        return default;
    }

    private static bool IsPartOfName(Pieces pieces, int at) => !pieces.IsCapitalised(at)
        && !pieces.IsOneOf(at, "street road avenue lane");

    /// <summary>The piece after a British postcode that begins at a place; 0 where none does.</summary>
    public static int PostcodeEnd(Pieces pieces, int at)
    {
        if (pieces[at] is not { Kind: PieceKind.Word, Length: 1 or 2 }
            || pieces.Of(at).ContainsAnyExceptInRange('A', 'Z')
            || pieces[at + 1] is not { Kind: PieceKind.Digits, Length: 1 or 2, Gap: PieceGap.Nothing })
        {
            return 0;
        }

        var next = at + 2;
        next += pieces[next] is { Kind: PieceKind.Word, Length: 1, Gap: PieceGap.Nothing } ? 1 : 0;
        return pieces[next] is { Kind: PieceKind.Digits, Length: 1, Gap: PieceGap.Space }
            && pieces[next + 1] is { Kind: PieceKind.Word, Length: 2, Gap: PieceGap.Nothing }
            && !pieces.Of(next + 1).ContainsAnyExceptInRange('A', 'Z') ? next + 2 : 0;
    }
}
