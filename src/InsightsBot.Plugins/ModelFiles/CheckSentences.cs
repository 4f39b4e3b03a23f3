using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.ModelFiles;

/// <summary>What issues say about a model beside its rows. One sentence each: what, where, and what next.</summary>
internal static class CheckSentences
{
    public static BilingualText DatabaseMissing() => new(
        "die Datenbank gibt es nicht; `ingest` legt eine an",
        "the database does not exist; `ingest` makes one");

    public static BilingualText DatabaseUnreadable(string detail) => new(
        $"die Datenbank lässt sich nicht lesen ({Sentences.Shown(detail)}); ein neues `ingest` legt sie frisch an",
        $"the database cannot be read ({Sentences.Shown(detail)}); a new `ingest` makes it afresh");

    public static BilingualText TableUnknown(string table, string? nearest) => new(
        $"Tabelle '{Sentences.Shown(table)}' gibt es in der Datenbank nicht" + Sentences.Hint(nearest, "am nächsten"),
        $"the database has no table '{Sentences.Shown(table)}'" + Sentences.Hint(nearest, "nearest"));

    public static BilingualText ColumnUnknown(string column, string table, string? nearest) => new(
        $"Tabelle '{table}' hat keine Spalte '{Sentences.Shown(column)}'" + Sentences.Hint(nearest, "am nächsten"),
        $"table '{table}' has no column '{Sentences.Shown(column)}'" + Sentences.Hint(nearest, "nearest"));

    public static BilingualText SpeltOtherwise(string written, string stored) => new(
        $"'{Sentences.Shown(written)}' heißt in der Datenbank '{stored}'; andere Datenbanken unterscheiden das",
        $"'{Sentences.Shown(written)}' is spelt '{stored}' in the database; other databases tell these apart");

    public static BilingualText TableEmpty(string table) => new(
        $"Tabelle '{table}' hat keine Zeilen; jede Antwort daraus bleibt leer",
        $"table '{table}' has no rows; every answer from it stays empty");

    public static BilingualText ColumnEmpty(string column, string table) => new(
        $"Spalte '{column}' von '{table}' ist in jeder Zeile leer; was sie zeigt, kann aus dem Modell",
        $"column '{column}' of '{table}' is empty in every row; what shows it can leave the model");

    public static BilingualText KeyRepeats(string columns, string table, long groups) => new(
        $"Schlüssel {columns} von '{table}' ist nicht eindeutig (mehrfache Werte: {groups}); "
            + "es fehlt eine Spalte im Schlüssel oder der Schlüssel muss weg",
        $"key {columns} of '{table}' is not unique (values that repeat: {groups}); "
            + "add a column to the key or leave the key out");

    public static BilingualText KeyHasGaps(string columns, string table, long rows) => new(
        $"Schlüssel {columns} von '{table}' ist in {InGerman(rows)} leer; ein Schlüssel braucht überall einen Wert",
        $"key {columns} of '{table}' is empty in {InEnglish(rows)}; a key needs a value everywhere");

    public static BilingualText JoinMultiplies(string columns, string table, long groups) => new(
        $"dieser Join würde Zeilen vervielfachen: {columns} ist in '{table}' nicht eindeutig "
            + $"(mehrfache Werte: {groups}); er braucht eine dort eindeutige Spalte",
        $"this is a join that would multiply rows: {columns} is not unique in '{table}' "
            + $"(values that repeat: {groups}); join by columns that are unique there");

    public static BilingualText JoinNotOneToOne(string columns, string table, long groups) => new(
        $"dieser Join ist nicht one_to_one: {columns} ist in '{table}' nicht eindeutig (mehrfache Werte: {groups}); "
            + "many_to_one passt",
        $"this join is not one_to_one: {columns} is not unique in '{table}' (values that repeat: {groups}); "
            + "many_to_one fits");

    public static BilingualText JoinFindsNothing(string here, string there) => new(
        $"keine Zeile von '{here}' findet über diesen Join eine in '{there}'; die Spaltenpaare sind zu prüfen",
        $"no row of '{here}' finds one of '{there}' by this join; check the pairs of columns");

    public static BilingualText JoinLosesRows(string here, string there, long lost, long pointing) => new(
        $"{lost} von {pointing} Zeilen von '{here}' finden über diesen Join keine in '{there}'; "
            + "vielleicht meint die Spalte etwas anderes",
        $"{lost} of {pointing} rows of '{here}' find none of '{there}' by this join; "
            + "perhaps the column means something else");

    public static BilingualText NamesShared(string columns, string table, long sharing, long rows) => new(
        $"{sharing} von {rows} Zeilen von '{table}' heißen nach {columns} wie eine andere; "
            + "eine andere Spalte sagt vielleicht eher, welche Zeile gemeint ist",
        $"{sharing} of {rows} rows of '{table}' are named like another by {columns}; "
            + "perhaps another column tells better which row is meant");

    public static BilingualText FlagHasMore(string column, string value, long rows) => new(
        $"Spalte '{column}' hat außer ja und nein noch '{Sentences.Shown(value)}' (Zeilen: {rows}); "
            + "die Art category passt besser",
        $"column '{column}' has '{Sentences.Shown(value)}' besides yes and no (rows: {rows}); "
            + "kind category fits better");

    public static BilingualText MemberWithoutRows(string member, string column, string? nearest) => new(
        $"keine Zeile hat '{Sentences.Shown(member)}' in '{column}'" + Sentences.Hint(nearest, "am nächsten"),
        $"no row has '{Sentences.Shown(member)}' in '{column}'" + Sentences.Hint(nearest, "nearest"));

    public static BilingualText NotIso(string column, long rows, string example) => new(
        $"in {InGerman(rows)} ist '{column}' kein Tag nach ISO 8601, etwa '{Sentences.Shown(example)}'; "
            + "`ingest` stellt Tage um",
        $"in {InEnglish(rows)} '{column}' is no ISO 8601 day, such as '{Sentences.Shown(example)}'; "
            + "`ingest` converts days");

    public static BilingualText NotNumbers(string column, long rows) => new(
        $"in {InGerman(rows)} ist '{column}' keine Zahl; `ingest` liest Zahlen, die als Text dastehen",
        $"in {InEnglish(rows)} '{column}' is no number; `ingest` reads numbers that stand as text");

    public static BilingualText NotZeroToTen(string column, long rows) => new(
        $"in {InGerman(rows)} liegt '{column}' nicht zwischen 0 und 10; ein NPS braucht diese Skala",
        $"in {InEnglish(rows)} '{column}' is not between 0 and 10; NPS needs that scale");

    private static string InGerman(long rows) => rows == 1 ? "einer Zeile" : $"{rows} Zeilen";

    private static string InEnglish(long rows) => rows == 1 ? "1 row" : $"{rows} rows";
}
