namespace InsightsBot.Semantics.Verbatims;

/// <summary>Finds names of people where somebody is addressed, introduced, signs or is named as an employee.</summary>
internal static class PersonNames
{
    private const int SignsAfterGreetingMax = 5;

    private const string EnglishStaff = "agent nurse advisor adviser waiter waitress representative rep technician"
        + " driver consultant colleague assistant operator barista receptionist steward stewardess paramedic clerk"
        + " cashier supervisor attendant bartender midwife surgeon therapist concierge carer";

    /// <summary>The name that a word at a place announces; an empty detail where it announces none.</summary>
    public static Detail After(Pieces pieces, int at)
    {
        var roles = pieces[at].Roles;
        return (roles & WordRoles.Honorific) != 0 && Addressed(pieces, at) is { End: > 0 } addressed ? addressed
            : (roles & WordRoles.Introduction) != 0 && Introduced(pieces, at) is { End: > 0 } introduced ? introduced
            : (roles & WordRoles.SignOff) != 0 && Signed(pieces, at) is { End: > 0 } signed ? signed
            : (roles & WordRoles.Salute) != 0 && Greeted(pieces, at) is { End: > 0 } greeted ? greeted
            : (roles & WordRoles.Staff) != 0 && Employee(pieces, at) is { End: > 0 } employee ? employee
            : (roles & WordRoles.Before) != 0 ? Mentioned(pieces, at)
            : (roles & WordRoles.Title) != 0 ? Titled(pieces, at)
            : default;
    }

    /// <summary>"Frau Dr. Schmidt-Weber", "Mr Smith"; not "Frau an der Kasse", nor the wife of "meine Frau".</summary>
    private static Detail Addressed(Pieces pieces, int at)
    {
        var isWord = pieces.IsOneOf(at, "frau familie fam fr miss hr");
        var next = NameReading.AfterTitles(pieces, AfterStop(pieces, at));
        var isSmall = !pieces.IsCapitalised(at);
        var needsKnown = (pieces.Has(at - 1, WordRoles.Owner) && isWord) || (isSmall && isWord)
            || (pieces.IsOneOf(at, "familie fam")
                && pieces.IsOneOf(at - 1, "die der ganze ganzen gesamte gesamten mit"))
            || (pieces.Is(at, "fr") && !pieces.Is(at + 1, '.'));
        return NameReading.From(pieces, next, new NameCues
        {
            NeedsKnown = needsKnown,
            MayBeSmall = !pieces.IsCapitalised(next) && !(isWord && !needsKnown),
            MayBeWord = !isSmall,
            Words = 3,
        });
    }

    /// <summary>"mein Name ist …", "my name is …", "ich heiße …", "this is …", "Name: …".</summary>
    private static Detail Introduced(Pieces pieces, int at)
    {
        var sure = new NameCues { MayBeSmall = true, Words = 3 };
        if (pieces.IsOneOf(at, "name vorname nachname ansprechpartner ansprechpartnerin"))
        {
            if (pieces.Is(at + 1, ':'))
            {
                return NameReading.From(
                    pieces, NameReading.AfterTitles(pieces, at + 2), sure with { MayBeSmall = false });
            }

            var isOwn = pieces.IsOneOf(at - 1, "mein my sein ihr his her der deren dessen whose the");
            var verb = at + 1 + (pieces.IsAny(at + 1, "'’") ? 1 : 0);
            return isOwn && pieces.IsOneOf(verb, "ist war lautet is was s")
                ? NameReading.From(pieces, AfterHonorific(pieces, verb + 1), sure) : default;
        }

        if (pieces.IsOneOf(at, "heiße heisse heiß") && (pieces.Is(at - 1, "ich") || pieces.Is(at + 1, "ich")))
        {
            return NameReading.From(pieces, at + (pieces.Is(at + 1, "ich") ? 2 : 1), sure);
        }

        if (pieces.IsOneOf(at, "namens named"))
        {
            return NameReading.From(pieces, AfterHonorific(pieces, at + 1), new NameCues { Words = 2 });
        }

        var known = new NameCues { NeedsKnown = true, MayBeSmall = true, Words = 3 };
        return Itself(pieces, at) is > 0 and var next
            ? NameReading.From(pieces, AfterHonorific(pieces, next), known) : default;
    }

    /// <summary>The piece after "ich bin", "I'm", "this is", "hier spricht"; 0 for other words.</summary>
    private static int Itself(Pieces pieces, int at)
    {
        if (pieces.Is(at, "bin"))
        {
            var next = pieces.Is(at - 1, "ich") ? at + 1 : pieces.Is(at + 1, "ich") ? at + 2 : 0;
            return next > 0 && pieces.IsOneOf(next, "der die") ? next + 1 : next;
        }

        if (pieces.IsOneOf(at, "am m"))
        {
            return pieces.Is(at - 1, "i") || (pieces.IsAny(at - 1, "'’") && pieces.Is(at - 2, "i")) ? at + 1 : 0;
        }

        return pieces.IsOneOf(at, "is ist spricht schreibt") && pieces.IsOneOf(at - 1, "this hier es it") ? at + 1 : 0;
    }

    private static int AfterHonorific(Pieces pieces, int at) => NameReading.AfterTitles(
        pieces, pieces.Has(at, WordRoles.Honorific) ? AfterStop(pieces, at) : at);

    /// <summary>The piece after "Hr." or "Mr"; "Frau." ends a sentence.</summary>
    private static int AfterStop(Pieces pieces, int at) =>
        pieces.Is(at + 1, '.') && pieces.IsOneOf(at, "hr fr fam mr mrs ms") ? at + 2 : at + 1;

    /// <summary>"Liebe Grüße, Anna", "Best regards John Doe"; not "Grüße aus Köln".</summary>
    private static Detail Signed(Pieces pieces, int at)
    {
        var isShort = pieces[at].Length <= 3 || pieces.Is(at, "cheers");
        if (pieces.Is(at, "lg") && !StartsOrEnds(pieces, at))
        {
            return default;
        }

        var next = at + 1;
        var signs = 0;
        while (signs < SignsAfterGreetingMax && pieces.IsAny(next, ",.!-–:;)"))
        {
            next++;
            signs++;
        }

        next += pieces.IsOneOf(next, "ihr ihre eure euer dein deine your yours") ? 1 : 0;
        var before = AfterHonorific(pieces, next);
        var name = NameReading.From(pieces, before, new NameCues { MayBeSmall = true, Words = 3 });
        if (name.End == 0)
        {
            return default;
        }

        var after = NameReading.PieceAfter(pieces, before, name.End);
        var isEnd = pieces[after].Kind is PieceKind.None or PieceKind.Masked || pieces[after].Gap == PieceGap.Break
            || pieces.IsAny(after, ",.!;-–()|/:*\"");
        var isKnown = pieces.Has(before, WordRoles.Given);
        var isSmall = !pieces.IsCapitalised(before);
        return isKnown || (isEnd && !isSmall && (!isShort || signs > 0 || pieces[before].Gap == PieceGap.Break
            || pieces[after].Kind == PieceKind.None)) ? name : default;
    }

    /// <summary>Whether a short sign-off stands where a sentence begins: "LG Anna", not "mein LG Fernseher".</summary>
    private static bool StartsOrEnds(Pieces pieces, int at) => pieces[at].Gap == PieceGap.Break
        || pieces[at - 1].Kind is PieceKind.Sign or PieceKind.None or PieceKind.Masked
        || pieces.Has(at + 1, WordRoles.Given) || pieces.IsAny(at + 1, ",-–");

    /// <summary>"Hallo Anna", "Dear John"; and at the start of a text any name whose line ends with a comma.</summary>
    private static Detail Greeted(Pieces pieces, int at)
    {
        var next = pieces.Is(at + 1, ',') ? at + 2 : at + 1;
        next += pieces.IsOneOf(next, "dir euch ihnen an you to du") ? 1 : 0;
        next += pieces.IsOneOf(next, "liebe lieber") ? 1 : 0;
        var known = NameReading.From(pieces, next, new NameCues { NeedsKnown = true, MayBeSmall = false, Words = 2 });
        if (known.End > 0 || !pieces.IsOneOf(at, "liebe lieber dear"))
        {
            return known;
        }

        var any = NameReading.From(pieces, at + 1, new NameCues { Words = 2 });
        var after = NameReading.PieceAfter(pieces, at + 1, any.End);
        return any.End > 0 && pieces[at].Gap == PieceGap.Break && pieces.IsAny(after, ",!")
            && pieces[after + 1].Gap == PieceGap.Break && after - at <= 4 ? any : default;
    }

    /// <summary>"Mitarbeiter Thomas", "agent Sarah", "die Kollegin, Frau …", "a nurse called Amy".</summary>
    private static Detail Employee(Pieces pieces, int at)
    {
        var isEnglish = pieces.IsOneOf(at, EnglishStaff);
        var next = at + 1;
        next += pieces.IsAny(next, ",:(\"") ? 1 : 0;
        if (pieces.IsOneOf(next, "named called namens"))
        {
            return NameReading.From(pieces, AfterHonorific(pieces, next + 1), new NameCues { Words = 2 });
        }

        if (pieces[next].Gap == PieceGap.Break)
        {
            return default;
        }

        // An English word with a capital after such a word is a name; in German it may be any noun.
        return NameReading.From(pieces, next, new NameCues
        {
            NeedsKnown = (!isEnglish || pieces.IsCapitalised(at) || next > at + 1) && !IsBeforeVerb(pieces, next + 1),
            Words = 2,
        });
    }

    /// <summary>"Der Mitarbeiter Xaver war …": what a verb follows is a name or a frequent noun.</summary>
    private static bool IsBeforeVerb(Pieces pieces, int at) => pieces.IsOneOf(
        at, "war hat ist half konnte wollte wurde meinte sagte wusste nahm gab was has is helped said told");

    /// <summary>"served by Tom", "von Anna bedient": first names that are little else.</summary>
    private static Detail Mentioned(Pieces pieces, int at)
    {
        if (pieces.IsOneOf(at, "mit bei für for und and") && !IsNamedNear(pieces, at))
        {
            return default;
        }

        if (pieces.IsOneOf(at + 1, "dem der den unserem unserer unseren our your my"))
        {
            return default;
        }

        var name = NameReading.From(pieces, at + 1, new NameCues { NeedsKnown = true, Words = 2 });
        // "von Hugo Boss": a brand of two words, of which the second is no frequent last name.
        var isLong = name.End > pieces[at + 1].End;
        return isLong && !pieces.Has(at + 2, WordRoles.Family) && pieces[at + 2].Gap == PieceGap.Space
            && !pieces.IsOneOf(at, "named namens called") ? default : name;
    }

    private static bool IsNamedNear(Pieces pieces, int at) => pieces.IsOneOf(
        at - 1, "gesprochen telefoniert gespräch telefonat thanks thank danke dank spoke spoken talked speaking [name]")
        || pieces[at - 1].Kind == PieceKind.Masked;

    /// <summary>"Dr. Schmidt" without another word before.</summary>
    private static Detail Titled(Pieces pieces, int at) => pieces.IsOneOf(at, "dr prof") && pieces.IsCapitalised(at)
        ? NameReading.From(pieces, NameReading.AfterTitles(pieces, at), new NameCues { MayBeWord = true, Words = 2 })
        : default;
}
