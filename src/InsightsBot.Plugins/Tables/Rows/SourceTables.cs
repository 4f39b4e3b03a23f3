using InsightsBot.Plugins.Tables.Copying;

namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>All tables of a source; open databases are closed with it.</summary>
internal sealed class SourceTables : IDisposable
{
    private readonly List<SourceTable> tables = [];
    private readonly List<SqliteFile> databases = [];
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly string workFolder;
    private readonly IngestLimits limits;

    private SourceTables(string workFolder, IngestLimits limits)
    {
        this.workFolder = workFolder;
        this.limits = limits;
    }

    /// <summary>The tables in the order of files and of tables within them.</summary>
    public IReadOnlyList<SourceTable> All => tables;

    /// <summary>Looks into every file.</summary>
    /// <param name="path">The source, for messages.</param>
    /// <param name="files">Its files, scanned.</param>
    /// <param name="workFolder">Where a database with an unfinished journal may be copied to be read.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="IngestException">A file holds no readable table.</exception>
    public static SourceTables Open(string path, IReadOnlyList<FileScan> files, string workFolder, IngestLimits limits)
    {
        var opened = new SourceTables(workFolder, limits);
        var isDone = false;
        try
        {
            foreach (var file in files)
            {
                SourceFaults.Watch(file.Name, () => opened.Add(file, files));
            }

            isDone = opened.tables.Count <= limits.TablesMax;
            return isDone ? opened : throw Refusals.TooManyTables(path, opened.tables.Count, limits.TablesMax);
        }
        finally
        {
            if (!isDone)
            {
                opened.Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => databases.ForEach(database => database.Dispose());

    private void Add(FileScan file, IReadOnlyList<FileScan> files)
    {
        var stem = Path.GetFileNameWithoutExtension(file.Name);
        if (TableFiles.IsDelimited(file.Path))
        {
            tables.Add(DelimitedTable.Of(file, NameFor(stem), limits));
        }
        else if (TableFiles.IsWorkbook(file.Path))
        {
            tables.AddRange(WorkbookTable.Of(
                file, sheet => NameFor(sheet is null ? stem : $"{stem}_{sheet}"), limits));
        }
        else if (TableFiles.IsDatabase(file.Path))
        {
            AddDatabase(file, files);
        }
    }

    private void AddDatabase(FileScan file, IReadOnlyList<FileScan> files)
    {
        if (file.Length == 0)
        {
            throw Refusals.EmptyFile(file.Name);
        }

        // Reading a database with a journal would write beside it; so the source is left alone and a copy is read.
        var journals = files.Where(other => other.Path == file.Path + "-wal" || other.Path == file.Path + "-journal")
            .Where(journal => journal.Length > 0).ToList();
        var path = file.Path;
        if (journals.Count > 0)
        {
            path = Path.Combine(workFolder, "source-" + file.Name);
            File.Copy(file.Path, path);
            journals.ForEach(journal => File.Copy(journal.Path, path + journal.Path[file.Path.Length..]));
        }

        var database = SqliteFile.OpenRead(Path.GetFullPath(path), journals.Count == 0);
        databases.Add(database);
        var found = SqliteTable.Of(database, file, NameFor, limits);
        tables.AddRange(found.Count > 0 ? found : throw Refusals.NoRows(file.Name));
    }

    // SQLite keeps names that begin with "sqlite_" for itself.
    private string NameFor(string wanted)
    {
        var name = wanted.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase) ? "t_" + wanted : wanted;
        for (var number = 2; !names.Add(name); number++)
        {
            name = $"{wanted}_{number}";
        }

        return name;
    }
}
