using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Drafting;

/// <summary>Shortened words that names of columns use everywhere, written out.</summary>
internal static class Abbreviations
{
    private static readonly Dictionary<string, string> English = new(StringComparer.Ordinal)
    {
        ["avg"] = "average", ["qty"] = "quantity", ["amt"] = "amount", ["num"] = "number", ["nbr"] = "number",
        ["dt"] = "date", ["desc"] = "description", ["descr"] = "description", ["cust"] = "customer",
        ["prod"] = "product", ["addr"] = "address", ["tel"] = "telephone", ["ph"] = "phone", ["pct"] = "percent",
        ["perc"] = "percent", ["cnt"] = "count", ["cat"] = "category", ["dept"] = "department", ["yr"] = "year",
        ["mth"] = "month", ["qtr"] = "quarter", ["ts"] = "timestamp", ["txt"] = "text", ["msg"] = "message",
        ["cd"] = "code", ["ctry"] = "country", ["acct"] = "account", ["acc"] = "account", ["trx"] = "transaction",
        ["txn"] = "transaction", ["inv"] = "invoice", ["emp"] = "employee", ["org"] = "organisation",
        ["pmt"] = "payment", ["resp"] = "response", ["sat"] = "satisfaction", ["dur"] = "duration",
        ["tot"] = "total", ["val"] = "value", ["sec"] = "seconds", ["secs"] = "seconds", ["mins"] = "minutes",
        ["hrs"] = "hours", ["hr"] = "hour", ["abbrev"] = "abbreviation", ["abbr"] = "abbreviation",
        ["freq"] = "frequency", ["ref"] = "reference", ["lang"] = "language", ["loc"] = "location",
        ["curr"] = "currency", ["lat"] = "latitude", ["lon"] = "longitude", ["lng"] = "longitude",
        ["mgr"] = "manager", ["prio"] = "priority", ["svc"] = "service",
        ["dob"] = "birth date", ["subcat"] = "subcategory", ["wk"] = "week", ["seg"] = "segment",
    };

    private static readonly Dictionary<string, string> German = new(StringComparer.Ordinal)
    {
        ["kd"] = "Kunden", ["kdnr"] = "Kundennummer", ["bez"] = "Bezeichnung", ["anz"] = "Anzahl",
        ["gebdat"] = "Geburtsdatum", ["bem"] = "Bemerkung", ["bew"] = "Bewertung", ["betr"] = "Betrag",
        ["dat"] = "Datum", ["nr"] = "Nummer", ["str"] = "Straße", ["strasse"] = "Straße", ["tel"] = "Telefon",
        ["kat"] = "Kategorie", ["abt"] = "Abteilung", ["mitarb"] = "Mitarbeiter", ["ma"] = "Mitarbeiter",
        ["prod"] = "Produkt", ["beschr"] = "Beschreibung", ["durchschn"] = "durchschnittlich",
        ["proz"] = "Prozent", ["ums"] = "Umsatz", ["verk"] = "Verkauf", ["lief"] = "Liefer",
        ["gesch"] = "Geschlecht", ["bestnr"] = "Bestellnummer", ["rechnr"] = "Rechnungsnummer", ["wert"] = "Wert",
        ["min"] = "Minuten", ["std"] = "Stunden", ["sek"] = "Sekunden", ["prio"] = "Priorität", ["bl"] = "Bundesland",
    };

    /// <summary>The word written out, or null when it is no abbreviation there.</summary>
    public static string? Expand(string folded, Language language) => language switch
    {
        Language.German => German.GetValueOrDefault(folded) ?? English.GetValueOrDefault(folded),
        Language.English => English.GetValueOrDefault(folded),
    };

    /// <summary>Whether "no" and "nr" at the end of a name of several words mean "number".</summary>
    public static bool IsNumberMark(string folded) => folded is "no" or "nr" or "num";
}
