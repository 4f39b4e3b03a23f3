using System.Globalization;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables;

/// <summary>Every remark an ingest can leave about how a source was read.</summary>
internal static class IngestNotes
{
    /// <summary>Damaged characters were replaced.</summary>
    public static BilingualText DamagedUtf8(string file) => new(
        $"{file}: einzelne Zeichen sind beschädigt und wurden durch \ufffd ersetzt.",
        $"{file}: a few characters are damaged and were replaced by \ufffd.");

    /// <summary>The file was read as Windows-1252.</summary>
    public static BilingualText Windows1252(string file) => new(
        $"{file}: nicht in UTF-8 gespeichert, als Windows-1252 gelesen.",
        $"{file}: not saved as UTF-8, read as Windows-1252.");

    /// <summary>The file has no header.</summary>
    public static BilingualText NoHeader(string file) => new(
        $"{file}: ohne Kopfzeile; die Spalten heißen column_1, column_2 und so weiter.",
        $"{file}: no header; the columns are called column_1, column_2 and so on.");

    /// <summary>Rows with missing cells were kept.</summary>
    public static BilingualText ShortRows(string file, long rows, long line) => new(
        $"{file}: {De(rows)} Zeilen haben zu wenige Felder (zuerst Zeile {De(line)}); die fehlenden gelten als leer.",
        $"{file}: {En(rows)} rows have too few cells (line {En(line)} first); the missing ones count as empty.");

    /// <summary>Columns that hold one value only.</summary>
    public static BilingualText Constant(string table, IReadOnlyList<string> columns) => new(
        $"{table}: immer derselbe Wert in {List(columns, "und")}.",
        $"{table}: always the same value in {List(columns, "and")}.");

    /// <summary>Columns without any value.</summary>
    public static BilingualText Empty(string table, IReadOnlyList<string> columns) => new(
        $"{table}: ohne jeden Wert: {List(columns, "und")}.",
        $"{table}: without any value: {List(columns, "and")}.");

    /// <summary>Words such as "N/A" stand for missing numbers or dates.</summary>
    public static BilingualText Placeholders(string table, string column, long rows, string example) => new(
        $"{table}.{column}: „{example}“ und Ähnliches in {De(rows)} Zeilen gilt als leer, alle anderen Werte sind "
            + "Zahlen oder Zeiten.",
        $"{table}.{column}: \"{example}\" and the like in {En(rows)} rows count as empty; all other values are "
            + "numbers or times.");

    /// <summary>Nearly a number or date, but not quite.</summary>
    public static BilingualText NearlyTyped(string table, string column, long rows, string example) => new(
        $"{table}.{column}: bleibt Text, weil {De(rows)} Werte wie „{example}“ keine Zahl und kein Datum "
            + "derselben Art sind.",
        $"{table}.{column}: stays text because {En(rows)} values such as \"{example}\" are no number or date of "
            + "that kind.");

    /// <summary>German and English notation side by side.</summary>
    public static BilingualText MixedNotation(
        string table, string column, string german, string english, bool isRead) => isRead
            ? new(
                $"{table}.{column}: mischt deutsche („{german}“) und englische („{english}“) Schreibweise; jeder "
                    + "Wert wurde nach seiner eigenen gelesen.",
                $"{table}.{column}: mixes German (\"{german}\") and English (\"{english}\") notation; each value "
                    + "was read by its own.")
            : new(
                $"{table}.{column}: mischt deutsche („{german}“) und englische („{english}“) Schreibweise und "
                    + "enthält Werte, die beides sein können; bleibt Text.",
                $"{table}.{column}: mixes German (\"{german}\") and English (\"{english}\") notation and has "
                    + "values that can be either; stays text.");

    /// <summary>A mark that could be decimal or thousands was read one way.</summary>
    public static BilingualText NotationChosen(string table, string column, string example, string reading) => new(
        $"{table}.{column}: ob „{example}“ Tausender oder Nachkommastellen hat, ist nicht sicher; gelesen als "
            + $"{reading}.",
        $"{table}.{column}: whether \"{example}\" has thousands or decimals is not certain; read as {reading}.");

    /// <summary>Signs that do not go together ("5 %" beside "5", € beside $).</summary>
    public static BilingualText MixedSigns(string table, string column) => new(
        $"{table}.{column}: mischt Werte mit verschiedenen Zeichen (%, €, $ oder keines); bleibt Text.",
        $"{table}.{column}: mixes values with different signs (%, €, $ or none); stays text.");

    /// <summary>Several date forms in one column, each read for itself.</summary>
    public static BilingualText MixedDates(string table, string column, IReadOnlyList<string> readings) => new(
        $"{table}.{column}: mischt Datumsformen; gelesen als {List(readings, "und")}.",
        $"{table}.{column}: mixes date forms; read as {List(readings, "and")}.");

    /// <summary>Dates that cannot be read safely.</summary>
    public static BilingualText UnsafeDates(string table, string column, IReadOnlyList<string> examples) => new(
        $"{table}.{column}: Tag und Monat sind nicht sicher zu unterscheiden ({List(examples, "und")}); bleibt Text.",
        $"{table}.{column}: day and month cannot be told apart safely ({List(examples, "and")}); stays text.");

    /// <summary>Day and month were told apart by something else than a part above 12.</summary>
    public static BilingualText DatesChosen(
        string table, string column, string example, string reading, BilingualText why) => new(
            $"{table}.{column}: „{example}“ wurde als {reading} gelesen, {why.De}.",
            $"{table}.{column}: \"{example}\" was read as {reading}, {why.En}.");

    /// <summary>Two-digit years were completed.</summary>
    public static BilingualText ShortYears(string table, string column, string example, string reading) => new(
        $"{table}.{column}: zweistellige Jahre; „{example}“ wurde als {reading} gelesen (00–49 gilt als 20xx).",
        $"{table}.{column}: two-digit years; \"{example}\" was read as {reading} (00–49 count as 20xx).");

    /// <summary>Offsets from UTC were dropped.</summary>
    public static BilingualText OffsetsDropped(string table, string column, string example) => new(
        $"{table}.{column}: Zeitzonenangaben wie in „{example}“ wurden weggelassen; es gilt die Uhrzeit, wie sie "
            + "dasteht.",
        $"{table}.{column}: time zone offsets as in \"{example}\" were left out; the clock time counts as written.");

    /// <summary>Days and instants in one column.</summary>
    public static BilingualText DaysAmongInstants(string table, string column) => new(
        $"{table}.{column}: einige Werte sind ohne Uhrzeit und gelten als Mitternacht.",
        $"{table}.{column}: some values have no time of day and count as midnight.");

    /// <summary>One fixed date before every time.</summary>
    public static BilingualText FixedDate(string table, string column, string date) => new(
        $"{table}.{column}: das immer gleiche Datum {date} trägt keine Bedeutung; nur die Uhrzeit wurde übernommen.",
        $"{table}.{column}: the ever-same date {date} means nothing; only the time of day was kept.");

    /// <summary>Seconds since 1970.</summary>
    public static BilingualText UnixTime(string table, string column) => new(
        $"{table}.{column}: Sekunden seit 1970 wurden als Zeitpunkte in UTC gelesen.",
        $"{table}.{column}: seconds since 1970 were read as instants in UTC.");

    /// <summary>A clock value that could be either was taken as one.</summary>
    public static BilingualText ClockChosen(string table, string column, string example, bool isDuration) => new(
        $"{table}.{column}: „{example}“ wurde als {(isDuration ? "Dauer" : "Uhrzeit")} gelesen; der Name sagt es "
            + "nicht.",
        $"{table}.{column}: \"{example}\" was read as a {(isDuration ? "duration" : "time of day")}; the name "
            + "does not say.");

    /// <summary>A duration of two parts was read as minutes and seconds, or as hours and minutes.</summary>
    public static BilingualText TwoParts(string table, string column, string example, bool isShort) => new(
        $"{table}.{column}: „{example}“ wurde als "
            + $"{(isShort ? "Minuten und Sekunden" : "Stunden und Minuten")} gelesen.",
        $"{table}.{column}: \"{example}\" was read as {(isShort ? "minutes and seconds" : "hours and minutes")}.");

    /// <summary>A key was written in two ways.</summary>
    public static BilingualText DerivedKey(string text, string number, string example, string key) => new(
        $"{text} und {number} meinen dasselbe in zwei Schreibweisen ({example} und {key}); verbunden über eine "
            + "Zahlenspalte.",
        $"{text} and {number} mean the same in two spellings ({example} and {key}); joined by a column of numbers.");

    /// <summary>A declared foreign key points to rows that are not unique.</summary>
    public static BilingualText JoinNotUnique(string from, string to) => new(
        $"Der angegebene Verweis von {from} auf {to} wurde nicht übernommen: das Ziel ist nicht eindeutig.",
        $"The declared reference from {from} to {to} was not taken over: the target is not unique.");

    private static string De(long number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    private static string En(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string List(IReadOnlyList<string> items, string and) => items.Count < 2
        ? string.Concat(items)
        : string.Join(", ", items.Take(items.Count - 1)) + $" {and} " + items[^1];
}
