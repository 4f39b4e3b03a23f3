namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>Which files of a source hold tables.</summary>
internal static class TableFiles
{
    private static readonly string[] DelimitedEndings = [".csv", ".tsv", ".txt"];
    private static readonly string[] WorkbookEndings = [".xlsx", ".xls"];
    private static readonly string[] DatabaseEndings = [".sqlite", ".db", ".sqlite3"];
    private static readonly string[] ProseNames =
        ["readme", "liesmich", "license", "licence", "lizenz", "notice", "changelog"];

    /// <summary>Whether a file is delimited text, by its name.</summary>
    public static bool IsDelimited(string path) => HasEnding(path, DelimitedEndings);

    /// <summary>Whether a file is a workbook, by its name.</summary>
    public static bool IsWorkbook(string path) => HasEnding(path, WorkbookEndings);

    /// <summary>Whether a file is a SQLite database, by its name.</summary>
    public static bool IsDatabase(string path) => HasEnding(path, DatabaseEndings);

    /// <summary>The files at a path in the order of their names, with the journals that belong to databases.</summary>
    /// <exception cref="IngestException">Nothing is there, it cannot be read, or it holds no tables.</exception>
    public static IReadOnlyList<string> At(string path)
    {
        try
        {
            if (File.Exists(path))
            {
                return IsTable(path) ? WithJournals([path]) : throw Refusals.UnknownKind(path);
            }

            if (!Directory.Exists(path))
            {
                throw Refusals.Missing(path);
            }

            var files = Directory.GetFiles(path)
                .Where(file => IsTable(file) && !IsProse(file))
                .OrderBy(Path.GetFileName, StringComparer.Ordinal)
                .ToList();
            return files.Count > 0 ? WithJournals(files) : throw Refusals.EmptyFolder(path);
        }
        catch (IOException error)
        {
            throw Refusals.Unreadable(path, error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw Refusals.Unreadable(path, error);
        }
    }

    private static bool IsTable(string path) => IsDelimited(path) || IsWorkbook(path) || IsDatabase(path);

    private static bool IsProse(string path) => path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
        && ProseNames.Contains(Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);

    private static List<string> WithJournals(IEnumerable<string> files) => [.. files.SelectMany(file =>
        IsDatabase(file) ? new[] { file, file + "-wal", file + "-journal" }.Where(File.Exists) : [file])];

    private static bool HasEnding(string path, string[] endings) =>
        endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
