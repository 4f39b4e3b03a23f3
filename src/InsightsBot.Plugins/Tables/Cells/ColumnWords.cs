using System.Globalization;
using System.Text;

namespace InsightsBot.Plugins.Tables.Cells;

/// <summary>The words in a column's or table's name, and what such words usually announce.</summary>
internal static class ColumnWords
{
    private static readonly HashSet<string> KeyWords =
    [
        "id", "ids", "nr", "no", "num", "nummer", "number", "code", "key", "uuid", "guid", "kennung", "schluessel",
    ];

    // Ordinary words that merely end like a key.
    private static readonly HashSet<string> NotKeys =
    [
        "valid", "invalid", "paid", "unpaid", "prepaid", "android", "hybrid", "covid", "grid", "rapid", "avoid",
        "solid", "fluid", "liquid", "said", "monkey", "turkey", "hockey", "whiskey", "jockey", "decode", "encode",
        "geocode",
    ];

    private static readonly string[] KeyEndings = ["nummer", "number", "uuid", "guid", "code", "key", "id", "nr"];

    private static readonly HashSet<string> MeasureWords =
    [
        "count", "anzahl", "total", "gesamt", "sum", "summe", "avg", "average", "mean", "mittel", "score", "value",
        "wert", "amount", "betrag", "rate", "quote", "price", "preis", "revenue", "umsatz", "age", "alter", "days",
        "tage", "months", "monate", "hours", "stunden", "seconds", "sekunden", "minutes", "minuten", "dauer",
        "duration", "percent", "prozent", "share", "anteil", "rating", "bewertung", "sterne", "stars", "menge",
        "quantity",
    ];

    private static readonly string[] DurationWords =
    [
        "duration", "dauer", "talk", "gespraech", "handl", "wait", "warte", "bearbeitung", "elapsed", "resolution",
        "loesung", "respons", "reaktion", "hold", "halte", "queue", "laufzeit", "length", "laenge", "aht",
        "ttr", "idle", "takes", "taken", "spent",
    ];

    private static readonly string[] PointWords =
    [
        "start", "begin", "beginn", "ende", "end", "uhrzeit", "zeitpunkt", "arrival", "ankunft", "opened", "closed",
        "at", "um", "von", "bis", "from", "to", "exit",
    ];

    private static readonly HashSet<string> TimeWords = ["time", "zeit", "clock", "uhr"];

    private static readonly string[] DateWords =
    [
        "date", "datum", "day", "tag", "dt", "received", "sent", "created", "geburt", "birth", "dob", "since", "seit",
        "posted", "opened", "closed", "updated", "erstellt", "eingang", "start", "end", "beginn", "ende",
    ];

    private static readonly HashSet<string> UnixWords =
    [
        "unix", "epoch", "timestamp", "zeitstempel", "ts", "at", "unixtime", "utc", "created", "updated",
    ];

    private static readonly HashSet<string> PhoneWords =
    [
        "phone", "telephone", "telefon", "tel", "mobile", "mobil", "handy", "fax", "iban", "plz", "postleitzahl",
    ];

    private static readonly string[] GermanWords =
    [
        "datum", "kunde", "nummer", "nr", "betrag", "menge", "preis", "anzahl", "bewertung", "strasse", "plz", "ort",
        "art", "umsatz", "vertrag", "grund", "tag", "monat", "jahr", "beschwerde", "eingang", "vorgang", "filiale",
        "bestell",
    ];

    /// <summary>The lower-case words, with ä as ae and ß as ss: "AvgTalkDuration" → avg, talk, duration.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var startsWord = char.IsUpper(c) && i > 0
                && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (!char.IsLetterOrDigit(c) || startsWord)
            {
                Close(words, word);
            }

            if (char.IsLetterOrDigit(c))
            {
                Append(word, char.ToLower(c, CultureInfo.InvariantCulture));
            }
        }

        Close(words, word);
        return words;
    }

    /// <summary>Whether a name announces an identifier ("customer_id", "Kundennr", "uuid").</summary>
    public static bool IsKeyLike(string name) =>
        !IsMeasureLike(name) && Of(name).Any(word => KeyWords.Contains(word) || Compound(word) is not null);

    /// <summary>The words without those that only say "identifier": "clientid" → client.</summary>
    public static IReadOnlyList<string> Core(string name) =>
        [.. Of(name).Where(word => !KeyWords.Contains(word)).Select(word => Compound(word) ?? word)];

    /// <summary>Whether a name announces a quantity, which never points to another table.</summary>
    public static bool IsMeasureLike(string name)
    {
        var words = Of(name);
        return words.Any(MeasureWords.Contains)
            || words.Zip(words.Skip(1)).Any(pair => pair is ("number", "of") or ("nr", "of") or ("no", "of"));
    }

    /// <summary>Whether a name announces how long something took.</summary>
    public static bool IsDuration(string name) => AnyStarts(name, DurationWords) && !IsPointInTime(name);

    /// <summary>Whether a name announces when something was ("start", "Uhrzeit").</summary>
    public static bool IsPointInTime(string name) => Of(name).Any(PointWords.Contains);

    /// <summary>Whether a name only says "time", which may be a point in time or a duration.</summary>
    public static bool IsTime(string name) => Of(name).Any(TimeWords.Contains);

    /// <summary>Whether a name announces a date.</summary>
    public static bool IsDate(string name) => AnyStarts(name, DateWords) || AnyEnds(name, "datum", "date");

    /// <summary>Whether a name announces seconds since 1970.</summary>
    public static bool IsUnixTime(string name) => Of(name).Any(UnixWords.Contains);

    /// <summary>Whether a name announces digits that are no quantity, such as a telephone number.</summary>
    public static bool IsDigitText(string name) =>
        Of(name).Any(PhoneWords.Contains) || AnyEnds(name, "telefon", "phone");

    /// <summary>Whether the names of a table are German rather than English.</summary>
    public static bool AreGerman(IEnumerable<string> names) =>
        names.SelectMany(Of).Any(word => GermanWords.Any(german => word.StartsWith(german, StringComparison.Ordinal)
            && (german.Length > 3 || word.Length == german.Length)));

    private static bool AnyStarts(string name, string[] starts) =>
        Of(name).Any(word => starts.Any(start => start.Length <= 3
            ? word == start
            : word.StartsWith(start, StringComparison.Ordinal) || (start.Length > 4
                && word.EndsWith(start, StringComparison.Ordinal))));

    private static bool AnyEnds(string name, params string[] ends) =>
        Of(name).Any(word => ends.Any(end => word.EndsWith(end, StringComparison.Ordinal)));

    private static string? Compound(string word)
    {
        var ending = NotKeys.Contains(word) ? null
            : KeyEndings.FirstOrDefault(end =>
                word.Length >= end.Length + 3 && word.EndsWith(end, StringComparison.Ordinal));
        return ending is null ? null : word[..^ending.Length];
    }

    private static void Append(StringBuilder word, char c) => _ = c switch
    {
        'ä' => word.Append("ae"),
        'ö' => word.Append("oe"),
        'ü' => word.Append("ue"),
        'ß' => word.Append("ss"),
        _ => word.Append(c),
    };

    private static void Close(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            _ = word.Clear();
        }
    }
}
