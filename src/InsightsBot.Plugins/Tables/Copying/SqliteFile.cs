using SQLitePCL;

namespace InsightsBot.Plugins.Tables.Copying;

/// <summary>
/// An open SQLite database, used directly through its C interface because every cell passes through here.
/// </summary>
internal sealed class SqliteFile : IDisposable
{
    private static readonly string[] RowNumbers = ["rowid", "_rowid_", "oid"];

    private readonly sqlite3 handle;

    static SqliteFile() => Batteries_V2.Init();

    private SqliteFile(sqlite3 handle) => this.handle = handle;

    /// <summary>Creates a database for one writer that can start again if it fails: no journal, no flushing.</summary>
    /// <exception cref="SqliteFailure">SQLite refuses.</exception>
    public static SqliteFile Create(string path, long cacheBytes)
    {
        var file = Open(path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        file.Execute(
            $"""
            PRAGMA page_size = 8192;
            PRAGMA journal_mode = OFF;
            PRAGMA synchronous = OFF;
            PRAGMA locking_mode = EXCLUSIVE;
            PRAGMA cache_size = -{cacheBytes / 1024};
            """);
        return file;
    }

    /// <summary>Opens a database that nobody may change.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isImmutable">Whether nothing beside it is looked at or made: no lock, no journal.</param>
    /// <exception cref="SqliteFailure">SQLite refuses.</exception>
    public static SqliteFile OpenRead(string path, bool isImmutable) => isImmutable
        ? Open(new Uri(path).AbsoluteUri + "?mode=ro&immutable=1", raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI)
        : Open(path, raw.SQLITE_OPEN_READWRITE);

    /// <summary>A name as SQL has it, whatever stands in it.</summary>
    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>A name for the number of a row that no column of the table bears.</summary>
    public static string RowNumber(IEnumerable<string> columns) => RowNumbers
        .First(name => !columns.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Runs statements that return nothing.</summary>
    /// <exception cref="SqliteFailure">SQLite refuses one.</exception>
    public void Execute(string sql)
    {
        var code = raw.sqlite3_exec(handle, sql);
        if (code != raw.SQLITE_OK)
        {
            throw Failure(code);
        }
    }

    /// <summary>Runs a statement that a constraint may refuse.</summary>
    /// <returns>False when it was refused because rows are not unique.</returns>
    public bool TryExecute(string sql)
    {
        var code = raw.sqlite3_exec(handle, sql);
        return code == raw.SQLITE_OK
            || ((code & 0xFF) == raw.SQLITE_CONSTRAINT ? false : throw Failure(code));
    }

    /// <summary>Prepares a statement.</summary>
    /// <exception cref="SqliteFailure">SQLite refuses it.</exception>
    public SqliteStatement Prepare(string sql)
    {
        var code = raw.sqlite3_prepare_v2(handle, sql, out var statement);
        return code == raw.SQLITE_OK ? new SqliteStatement(this, statement) : throw Failure(code);
    }

    /// <summary>The first column of the first row as a whole number; 0 without a row.</summary>
    public long Number(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Whole(0) : 0;
    }

    /// <summary>What SQLite said last, as an exception.</summary>
    public SqliteFailure Failure(int code) => new(code, raw.sqlite3_errmsg(handle).utf8_to_string());

    /// <inheritdoc/>
    public void Dispose() => _ = raw.sqlite3_close_v2(handle);

    private static SqliteFile Open(string path, int flags)
    {
        var code = raw.sqlite3_open_v2(path, out var handle, flags, null);
        var file = new SqliteFile(handle);
        if (code == raw.SQLITE_OK)
        {
            return file;
        }

        using (file)
        {
            throw file.Failure(code);
        }
    }
}
