using System.Collections.Frozen;

namespace InsightsBot.Semantics.Verbatims;

/// <summary>The words by which personal details are told, with what each may be.</summary>
internal static class DetailWords
{
    /// <summary>Words of people.</summary>
    private static readonly (WordRoles Role, string Words)[] People =
    [
        (WordRoles.Given, NameLists.Given),
        (WordRoles.Family, NameLists.Family),
        (WordRoles.Honorific, "herr herrn frau hr fr familie fam mr mrs ms miss mister madame monsieur"),
        (WordRoles.Title, "dr prof doktor professor dipl ing med jur phil rer nat mag msc bsc phd"),
        (WordRoles.Particle, "von van de der den zu zur vom da di del la le ten ter el al bin mc"),
        (WordRoles.Staff, """
            mitarbeiter mitarbeiterin mitarbeiters kollege kollegin kollegen berater beraterin kundenberater
            kundenberaterin kellner kellnerin verkäufer verkäuferin verkaeufer verkaeuferin techniker technikerin
            fahrer fahrerin busfahrer agent agentin sachbearbeiter sachbearbeiterin ansprechpartner ansprechpartnerin
            betreuer betreuerin schwester pfleger pflegerin azubi auszubildende auszubildender zugbegleiter
            zugbegleiterin schaffner schaffnerin rezeptionist rezeptionistin servicekraft bedienung monteur monteurin
            filialleiter filialleiterin teamleiter teamleiterin arzt ärztin praktikant praktikantin barkeeper koch
            köchin kundenbetreuer kundenbetreuerin vermittler makler advisor adviser nurse waiter waitress
            representative rep technician driver doctor consultant colleague manager assistant operator barista
            receptionist steward stewardess server host hostess paramedic engineer clerk cashier supervisor midwife
            surgeon physio physiotherapist therapist counsellor counselor attendant salesman saleswoman salesperson
            concierge bartender worker carer handler employee
            """),
        (WordRoles.NotName, """
            i sir madam programm ober doktor professor präsident präsidentin minister ministerin gott bürgermeister
            bürgermeisterin direktor direktorin wirt wirtin chef chefin lehrer lehrerin ingenieur pfarrer pastor
            kanzler kanzlerin bundeskanzlerin bundeskanzler nachbar nachbarin kind geburtstag blumen bescheid kaffee
            tee urlaub spaß hund sonntag montag dienstag mittwoch donnerstag freitag samstag sonnabend monday tuesday
            wednesday thursday friday saturday sunday team service support kundenservice kundenteam vertrieb leitung
            geschäftsführung management hotline gmbh ag kg inc ltd llc bahn bank hotel restaurant polizei firma herren
            damen freunde community all everyone guys folks colleagues customer customers kundin kunde kunden nutzer
            gast gäste gastgeber hausherr hochzeit hochzeitstag ehefrau ehemann mutter vater zusammen allerseits welt
            leute google amazon facebook twitter whatsapp instagram iphone samsung apple mahlzeit schatz lena's europe
            germany deutschland england airlines airport airways street member american united delta southwest virgin
            lufthansa cash saigon world universe germany usa uk eu
            """),
    ];

    /// <summary>Words of numbers, greetings, streets, and what stands around them.</summary>
    private static readonly (WordRoles Role, string Words)[] Others =
    [
        (WordRoles.Phone, """
            tel telefon telefonnummer telefonnr handy handynummer handynr mobil mobilnummer mobilfunknummer fon fax
            festnetz festnetznummer rufnummer rückrufnummer whatsapp durchwahl phone telephone mobile cell cellphone
            """),
        (WordRoles.Reference, """
            aktenzeichen pnr referenz referenznr ref reference kdnr vorgangskennung buchungscode trackingcode
            sendungscode trackingid kundenid vertragsid auftragsid bestellid ticketid kassenzeichen
            """),
        (WordRoles.ReferenceNoun, """
            kunden kunde kd vertrags vertrag rechnungs rechnung auftrags auftrag bestell bestellung ticket vorgangs
            vorgang fall buchungs buchung sendungs sendung paket mitglieds mitglied versicherten versicherungs policen
            police konto depot personal patienten ausweis reisepass pass steuer steuerid zähler vertragskonto
            reservierungs reservierung schadens schaden fallnummer identifikations customer contract account order
            booking invoice ticket case claim policy member membership patient tracking parcel confirmation incident
            request nhs employee passport reservation complaint subscriber loyalty billing shipment client consignment
            dossier
            """),
        (WordRoles.NumberWord, "nr nummer no number num nbr id code kennung numbers nummern locator kennzeichen"),
        (WordRoles.SignOff, """
            grüße grüßen gruß gruss grüsse grüssen gruesse gruessen grüßle lg mfg vg bg hg regards sincerely
            faithfully truly wishes cheers
            """),
        (WordRoles.Salute, """
            hallo hi hey liebe lieber liebes dear hello moin servus danke dank thanks thank tag morgen abend guten
            """),
        (WordRoles.Unit, """
            euro eur usd gbp chf dollar dollars pfund pounds cent cents minuten minute min std stunden stunde h uhr
            tage tagen tag wochen woche monate monaten monat jahre jahren jahr km kilometer meter m cm mm kg g gramm
            liter l ml mal prozent percent grad personen person leute gäste kunden sterne stars punkte punkten points
            kwh kw watt gb mb tb mbit pcs stück stk minutes hours hour days day weeks week months month years year
            miles mile feet people times customers users nutzer einwohner teilnehmer mio mrd million millionen tausend
            hundert k pixel hz mhz ghz am pm st nd rd th og eg etage stock zimmer rooms guests meters yards calls
            anrufe bestellungen orders items
            """),
        (WordRoles.Month, """
            januar jänner februar märz maerz april mai juni juli august september oktober november dezember january
            february march may june july october december jan feb mär mar apr jun jul aug sep sept okt oct nov dez dec
            """),
        (WordRoles.Link, """
            ist lautet lautete is was war hieß nr no nummer number id code unter von mit diese the meine my
            """),
        (WordRoles.Introduction, """
            name vorname nachname ansprechpartner ansprechpartnerin heiße heisse heiß namens named bin am m is ist
            spricht schreibt
            """),
        (WordRoles.Birth, "geboren geb geburtsdatum geburtstag born dob birthdate birthday birth gebdatum"),
        (WordRoles.Home, """
            wohne wohnen wohnhaft wohnt adresse anschrift plz postleitzahl address wohnort postcode zip
            """),
        (WordRoles.Lane, "straße strasse str gasse allee chaussee weg platz ring damm ufer"),
        (WordRoles.AtSign, "at ät aet"),
        (WordRoles.Street, """
            street st road rd avenue ave lane ln drive dr close court ct way boulevard blvd place pl square sq terrace
            crescent gardens grove hill mews parkway pkwy row walk highway hwy circle cir
            """),
        (WordRoles.Before, "von durch by with to from named namens called an spoke mit bei for für und and heißt hieß"),
        (WordRoles.Owner, "meine meiner seine seiner deine deiner ihre ihrer my his unsere eine einer"),
    ];

    private static readonly FrozenDictionary<string, WordRoles>.AlternateLookup<ReadOnlySpan<char>> Known =
        Joined().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> NoReference = (
        """
        hausnummer zimmernummer zugnummer wagennummer flugnummer artikelnummer modellnummer produktnummer startnummer
        seitennummer liniennummer glücksnummer platznummer sitznummer tischnummer
        """).Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a word may be, whatever its case.</summary>
    public static WordRoles Of(ReadOnlySpan<char> word)
    {
        if (Known.TryGetValue(word, out var roles))
        {
            return roles;
        }

        // "Vertragskontonummer", "Auftragsnr": any number that has its own name.
        return IsNamedNumber(word) && !NoReference.Contains(word.ToString()) ? WordRoles.Reference : WordRoles.None;
    }

    private static bool IsNamedNumber(ReadOnlySpan<char> word) => word.Length > 5
        && (word.EndsWith("nummer", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("nr", StringComparison.OrdinalIgnoreCase));

    private static FrozenDictionary<string, WordRoles> Joined()
    {
        var all = new Dictionary<string, WordRoles>(StringComparer.OrdinalIgnoreCase);
        foreach (var (role, words) in People.Concat(Others))
        {
            foreach (var word in words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                all[word] = all.GetValueOrDefault(word) | role;
            }
        }

        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a word is a frequent one of German or English.</summary>
    public static bool IsFrequent(ReadOnlySpan<char> word) => (LanguageProfiles.All.Having(word) & 3) != 0;
}
