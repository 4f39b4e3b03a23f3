using System.Globalization;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Plugins.Tables;

/// <summary>Every sentence with which an ingest is refused: what is wrong, where, and what would help.</summary>
internal static class Refusals
{
    /// <summary>Nothing is at the path.</summary>
    public static IngestException Missing(string path) => Of(
        $"Unter „{path}“ liegt weder ein Ordner noch eine Datei; bitte den Pfad prüfen.",
        $"There is neither a folder nor a file at \"{path}\"; please check the path.");

    /// <summary>A file that is no table.</summary>
    public static IngestException UnknownKind(string path) => Of(
        $"„{Name(path)}“ ist keine lesbare Tabelle; möglich sind CSV, TSV, TXT, XLSX, XLS und SQLite (.sqlite, .db).",
        $"\"{Name(path)}\" is not a readable table; CSV, TSV, TXT, XLSX, XLS and SQLite (.sqlite, .db) are possible.",
        Name(path));

    /// <summary>A folder without tables.</summary>
    public static IngestException EmptyFolder(string path) => Of(
        $"Der Ordner „{path}“ enthält keine Tabelle; möglich sind CSV, TSV, TXT, XLSX, XLS und SQLite (.sqlite, .db).",
        $"The folder \"{path}\" holds no table; CSV, TSV, TXT, XLSX, XLS and SQLite (.sqlite, .db) are possible.");

    /// <summary>The operating system refuses reading.</summary>
    public static IngestException Unreadable(string path, Exception inner) => Of(
        $"„{path}“ lässt sich nicht lesen; bitte die Leserechte prüfen und ob die Datei gerade gesperrt ist.",
        $"\"{path}\" cannot be read; please check the read permissions and whether the file is locked.",
        Name(path),
        null,
        inner);

    /// <summary>A file without any content.</summary>
    public static IngestException EmptyFile(string file) => Of(
        $"Die Datei „{file}“ ist leer; nötig sind eine Kopfzeile und mindestens eine Datenzeile.",
        $"The file \"{file}\" is empty; a header and at least one row are needed.",
        file);

    /// <summary>A file whose only row is the header.</summary>
    public static IngestException HeaderOnly(string file) => Of(
        $"Die Datei „{file}“ enthält nur eine Kopfzeile; nötig ist mindestens eine Datenzeile darunter.",
        $"The file \"{file}\" holds a header only; at least one row below it is needed.",
        file,
        1);

    /// <summary>A database whose tables are all empty.</summary>
    public static IngestException NoRows(string file) => Of(
        $"„{file}“ enthält keine Tabelle mit Zeilen; nötig ist mindestens eine Datenzeile.",
        $"\"{file}\" holds no table with rows; at least one row is needed.",
        file);

    /// <summary>A NUL byte in a text file.</summary>
    public static IngestException NulByte(string file, long line) => Of(
        $"Die Datei „{file}“ enthält in Zeile {De(line)} ein NUL-Byte und ist also kein Text; bitte neu als UTF-8 "
            + "speichern.",
        $"The file \"{file}\" has a NUL byte in line {En(line)}, so it is not text; please save it again as UTF-8.",
        file,
        line);

    /// <summary>Bytes that neither UTF-8 nor Windows-1252 explains.</summary>
    public static IngestException UnknownEncoding(string file, long line) => Of(
        $"Die Datei „{file}“ ist ab Zeile {De(line)} weder UTF-8 noch Windows-1252; bitte neu als UTF-8 speichern.",
        $"From line {En(line)} the file \"{file}\" is neither UTF-8 nor Windows-1252; please save it again as UTF-8.",
        file,
        line);

    /// <summary>A quoted cell that is never closed.</summary>
    public static IngestException OpenQuote(string file, long line) => Of(
        $"In „{file}“ wird ein Anführungszeichen aus Zeile {De(line)} bis zum Dateiende nicht geschlossen; bitte "
            + "dort ergänzen.",
        $"In \"{file}\" a quotation mark opened in line {En(line)} is never closed; please close it there.",
        file,
        line);

    /// <summary>A row beyond the limit.</summary>
    public static IngestException RowTooLong(string file, long line, int bytesMax) => Of(
        $"In „{file}“ ist Zeile {De(line)} länger als {bytesMax >> 20} MB; vermutlich fehlt ein Zeilenende oder ein "
            + "schließendes Anführungszeichen.",
        $"In \"{file}\" line {En(line)} is longer than {bytesMax >> 20} MB; a line break or a closing quotation "
            + "mark is probably missing.",
        file,
        line);

    /// <summary>More columns than the limit.</summary>
    public static IngestException TooManyColumns(string file, int columns, int columnsMax) => Of(
        $"„{file}“ hat {De(columns)} Spalten, möglich sind {De(columnsMax)}; bitte die nötigen Spalten auswählen.",
        $"\"{file}\" has {En(columns)} columns and {En(columnsMax)} are possible; please select the columns needed.",
        file,
        1);

    /// <summary>More tables than the limit.</summary>
    public static IngestException TooManyTables(string path, int tables, int tablesMax) => Of(
        $"„{path}“ enthält {De(tables)} Tabellen, möglich sind {De(tablesMax)}; bitte auf mehrere Ordner verteilen.",
        $"\"{path}\" holds {En(tables)} tables and {En(tablesMax)} are possible; please split it into several "
            + "folders.");

    /// <summary>Two columns with one name, blanks and case aside.</summary>
    public static IngestException TwoColumnsOfOneName(string file, string name, int first, int second) => Of(
        $"In „{file}“ heißen die Spalten {De(first)} und {De(second)} beide „{name}“; bitte eine davon umbenennen.",
        $"In \"{file}\" columns {En(first)} and {En(second)} are both called \"{name}\"; please rename one of them.",
        file,
        1);

    /// <summary>A row with more cells than columns.</summary>
    public static IngestException LongRow(string file, long line, int cells, int columns) => Of(
        $"In „{file}“ hat Zeile {De(line)} {De(cells)} Felder statt {De(columns)}; vermutlich fehlen dort "
            + "Anführungszeichen um ein Feld mit Trennzeichen.",
        $"In \"{file}\" line {En(line)} has {En(cells)} cells instead of {En(columns)}; quotation marks around a "
            + "cell with a delimiter are probably missing there.",
        file,
        line);

    /// <summary>Too many rows with missing cells.</summary>
    public static IngestException ShortRows(string file, long line, long shortRows, long rows, int columns) => Of(
        $"In „{file}“ haben {De(shortRows)} von {De(rows)} Zeilen weniger als {De(columns)} Felder, zuerst Zeile "
            + $"{De(line)}; bitte die fehlenden Trennzeichen ergänzen.",
        $"In \"{file}\" {En(shortRows)} of {En(rows)} rows have fewer than {En(columns)} cells, line {En(line)} first; "
            + "please add the missing delimiters.",
        file,
        line);

    /// <summary>A workbook or database that is damaged, encrypted or something else.</summary>
    public static IngestException Broken(string file, Exception inner) => Of(
        $"Die Datei „{file}“ ist beschädigt, verschlüsselt oder von anderer Art als ihre Endung sagt; bitte neu "
            + "speichern.",
        $"The file \"{file}\" is damaged, encrypted or not what its ending says; please save it again.",
        file,
        null,
        inner);

    /// <summary>The source was written while it was read.</summary>
    public static IngestException Changed(string file) => Of(
        $"Die Datei „{file}“ wurde während des Einlesens geändert; bitte erneut starten, sobald sie fertig ist.",
        $"The file \"{file}\" was changed while it was read; please start again once it is complete.",
        file);

    /// <summary>The copy cannot be written.</summary>
    public static IngestException CopyFailed(string folder, Exception inner) => Of(
        $"Die Arbeitskopie unter „{folder}“ lässt sich nicht schreiben; bitte freien Speicherplatz und "
            + "Schreibrechte prüfen.",
        $"The working copy at \"{folder}\" cannot be written; please check free disk space and write permissions.",
        null,
        null,
        inner);

    private static string De(long number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    private static string En(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Name(string path) => Path.GetFileName(path);

    private static IngestException Of(
        string de, string en, string? file = null, long? line = null, Exception? inner = null) =>
        new(new BilingualText(de, en), file, line, inner);
}
