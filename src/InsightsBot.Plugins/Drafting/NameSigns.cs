namespace InsightsBot.Plugins.Drafting;

/// <summary>The groups of general words that names of columns are judged by.</summary>
internal sealed class NameSigns(Glossary glossary)
{
    /// <summary>What tells rows apart.</summary>
    public WordGroup Key { get; } = new(glossary, "id key uuid guid schluessel kennung identifier rowid");

    /// <summary>A number that is a name: "invoice number", "Kundennummer".</summary>
    public WordGroup Number { get; } = new(glossary, "number nummer no nr");

    /// <summary>A short form of a member.</summary>
    public WordGroup Code { get; } = new(glossary, "code kuerzel abbreviation");

    /// <summary>What happens in one step of a journey.</summary>
    public WordGroup Activity { get; } = new(glossary,
        "activity aktivitaet event ereignis step schritt action aktion stage phase touchpoint kontaktpunkt purpose "
        + "zweck taetigkeit");

    /// <summary>Where or by whom a step of a journey is done.</summary>
    public WordGroup Channel { get; } = new(glossary, "channel kanal resource ressource agent medium");

    /// <summary>How many of something.</summary>
    public WordGroup Count { get; } = new(glossary, "count anzahl quantity menge stueckzahl units volume zahl");

    /// <summary>Money that is added up.</summary>
    public WordGroup Amount { get; } = new(glossary,
        "revenue umsatz sales turnover cost costs kosten amount betrag refund refunds erstattung spend spending "
        + "ausgaben fees expenses profit gewinn erloes payout payments paid charges budget discount rabatt tax "
        + "einnahmen gesamtwert forderung");

    /// <summary>Money that is compared, not added up.</summary>
    public WordGroup Price { get; } = new(glossary,
        "price preis charge gebuehr fee income einkommen salary gehalt balance saldo kontostand kundenwert cltv clv "
        + "ltv lohn wage rent miete tarif limit");

    /// <summary>How long something takes or lasts.</summary>
    public WordGroup Duration { get; } = new(glossary,
        "duration dauer time zeit wait waiting wartezeit tenure laufzeit latency age alter zugehoerigkeit");

    /// <summary>How old somebody is, in years.</summary>
    public WordGroup Age { get; } = new(glossary, "age alter lebensalter");

    /// <summary>Points on a scale.</summary>
    public WordGroup Score { get; } = new(glossary,
        "score rating stars star sterne bewertung note punkte points satisfaction zufriedenheit csat ces grade "
        + "sternebewertung gesamtbewertung likert");

    /// <summary>The question of the Net Promoter Score.</summary>
    public WordGroup Recommend { get; } = new(glossary,
        "nps recommend recommendation recommended weiterempfehlung weiterempfehlungsbereitschaft promoter");

    /// <summary>Shares of a whole.</summary>
    public WordGroup Share { get; } = new(glossary, "percent prozent share anteil quote percentage rate ratio");

    /// <summary>Coordinates.</summary>
    public WordGroup Coordinate { get; } = new(glossary,
        "latitude longitude lat long lon lng breitengrad laengengrad coordinates koordinaten geo");

    /// <summary>A part of a date, in the singular: "days" last, a "day" is one.</summary>
    public WordGroup DatePart { get; } = new(glossary,
        "year month day week weekday quarter hour minute jahr monat tag woche wochentag quartal stunde "
        + "kalenderwoche geburtsjahr");

    /// <summary>Countries.</summary>
    public WordGroup Country { get; } = new(glossary, "country land nation staat");

    /// <summary>States of a country.</summary>
    public WordGroup State { get; } = new(glossary, "state bundesland province provinz kanton canton");

    /// <summary>Parts of a country that are no states.</summary>
    public WordGroup Region { get; } = new(glossary, "region gebiet territory division area");

    /// <summary>Parts of a state.</summary>
    public WordGroup County { get; } = new(glossary, "county district landkreis kreis bezirk");

    /// <summary>Cities and villages.</summary>
    public WordGroup City { get; } = new(glossary, "city town stadt ort gemeinde municipality wohnort");

    /// <summary>Postal codes.</summary>
    public WordGroup Zip { get; } = new(glossary, "zip zipcode postcode plz postleitzahl postal");

    /// <summary>Lines of an address.</summary>
    public WordGroup Street { get; } = new(glossary,
        "street strasse address adresse anschrift adresszeile hausnummer adressdaten addressline");

    /// <summary>Ways to reach or log in a person, and files about them.</summary>
    public WordGroup Contact { get; } = new(glossary,
        "email mail phone telephone telefon telefonnummer mobile handy fax url website login password passwort "
        + "kennwort iban username social ip ssn kennzeichen");

    /// <summary>Names of people and things.</summary>
    public WordGroup Name { get; } = new(glossary,
        "name firstname lastname surname vorname nachname first last middle fullname title titel");

    /// <summary>People's own words.</summary>
    public WordGroup Voice { get; } = new(glossary,
        "comment comments kommentar text review reviews feedback verbatim message nachricht narrative remark "
        + "bemerkung rezension freitext tweet post body transcript transkript begruendung anmerkung");

    /// <summary>Words about a row that nobody said to the company.</summary>
    public WordGroup Description { get; } = new(glossary,
        "description beschreibung details note notes notiz info angaben summary zusammenfassung");

    /// <summary>Words that say only that there is more to say.</summary>
    public WordGroup Scarce { get; } = new(glossary,
        "details detail angaben daten data info information informationen");

    /// <summary>The row that stands for a whole: "claim header", "Auftragskopf".</summary>
    public WordGroup Header { get; } = new(glossary, "header kopf kopfsatz");

    /// <summary>Words that only say that a column is yes or no.</summary>
    public WordGroup FlagMark { get; } = new(glossary, "label value flag indicator ind yn jn is has ist hat kz wert");

    /// <summary>Ordered or unordered classes, even when written as numbers.</summary>
    public WordGroup Class { get; } = new(glossary,
        "type typ art kind category kategorie class klasse group gruppe status segment priority prioritaet level "
        + "stufe stage phase reason grund channel kanal method methode line cluster cohort kohorte mode severity "
        + "tier version grade");

    /// <summary>Dates something comes into being at.</summary>
    public WordGroup Beginning { get; } = new(glossary,
        "received created opened order ordered placed raised start begin from submitted posted registered timestamp "
        + "zeitstempel eingang erstellt erstellung eroeffnet bestelldatum bestellzeitpunkt beginn erhebung joined "
        + "signup booked purchase reported von rechnungsdatum invoice transaction found");

    /// <summary>Dates something is changed or over at.</summary>
    public WordGroup Ending { get; } = new(glossary,
        "updated update modified changed change end ende closed close closing resolved settlement delivered sent due "
        + "exit to bis abschluss abschlusses geaendert aenderung expires expiry cancelled eingestellt geliefert "
        + "ablauf faellig regulierung deleted last until");

    /// <summary>Dates of birth.</summary>
    public WordGroup Birth { get; } = new(glossary, "birth birthday birthdate geburt geburtsdatum geburtstag dob");

    /// <summary>Days and instants.</summary>
    public WordGroup Date { get; } = new(glossary,
        "date datum day tag time zeit timestamp zeitstempel datetime zeitpunkt");

    /// <summary>Words in table names that say nothing.</summary>
    public WordGroup Filler { get; } = new(glossary,
        "table tabelle data daten list liste fact facts dim dimension master info view sheet tbl export dump file raw "
        + "extract query");

    /// <summary>Table names that do not say of what: the key may.</summary>
    public WordGroup Vague { get; } = new(glossary,
        "log logs record records entry entries row rows history historie details detail main events event result "
        + "results items ereignisse eintraege");

    /// <summary>Sex and forms of address: two of them are no yes and no.</summary>
    public WordGroup Gender { get; } = new(glossary, "gender sex geschlecht salutation anrede");

    /// <summary>Means of several values.</summary>
    public WordGroup Mean { get; } = new(glossary, "average avg mean durchschnitt durchschnittlich mittlere");

    /// <summary>Sums of several values.</summary>
    public WordGroup Total { get; } = new(glossary, "total gesamt sum summe overall insgesamt");

    /// <summary>Per day, week, month or year.</summary>
    public WordGroup Regular { get; } = new(glossary,
        "monthly yearly annual weekly daily monatlich jaehrlich woechentlich taeglich monatsgebuehr monatspreis");

    /// <summary>Things that are counted, so that numbers of them add up.</summary>
    public WordGroup Things { get; } = new(glossary,
        "population einwohner einwohnerzahl employees visitors views clicks impressions downloads uploads logins items "
        + "orders calls referrals dependents tickets visits sessions besucher");

    /// <summary>More of it is better.</summary>
    public WordGroup Good { get; } = new(glossary,
        "satisfaction zufriedenheit revenue umsatz profit gewinn rating bewertung stars sterne nps csat resolution "
        + "loesung answered answering annahme recommendation weiterempfehlung referral empfehlung loyalty loyalitaet "
        + "retention kundenwert timely puenktlich sales margin marge tenure resolved geloest");

    /// <summary>Less of it is better.</summary>
    public WordGroup Bad { get; } = new(glossary,
        "churn kuendigung abwanderung complaint beschwerde cost kosten wait waiting wartezeit refund erstattung error "
        + "fehler escalation eskalation effort ces aufwand delay verspaetung defect return retoure abandonment "
        + "cancellation stornierung storno outage ausfall speed annahmezeit antwortzeit loesungszeit "
        + "bearbeitungszeit lieferzeit late overdue");
}
