using SQLitePCL;

namespace InsightsBot.Plugins.Tables.Copying;

/// <summary>A prepared statement; parameters count from 1, columns from 0, as in SQLite.</summary>
internal sealed class SqliteStatement(SqliteFile file, sqlite3_stmt statement) : IDisposable
{
    /// <summary>Sets a parameter to NULL.</summary>
    public void BindNull(int at) => Check(raw.sqlite3_bind_null(statement, at));

    /// <summary>Sets a parameter to a whole number.</summary>
    public void Bind(int at, long value) => Check(raw.sqlite3_bind_int64(statement, at, value));

    /// <summary>Sets a parameter to a number.</summary>
    public void Bind(int at, double value) => Check(raw.sqlite3_bind_double(statement, at, value));

    /// <summary>Sets a parameter to UTF-8 text, which SQLite copies.</summary>
    public void Bind(int at, ReadOnlySpan<byte> value) => Check(raw.sqlite3_bind_text(statement, at, value));

    /// <summary>Sets a parameter to text.</summary>
    public void Bind(int at, string value) => Check(raw.sqlite3_bind_text(statement, at, value));

    /// <summary>Goes to the next row; false behind the last.</summary>
    /// <exception cref="SqliteFailure">SQLite cannot go on.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw file.Failure(code),
        };
    }

    /// <summary>Makes the statement ready to run again; parameters keep their values.</summary>
    public void Reset() => _ = raw.sqlite3_reset(statement);

    /// <summary>SQLite's type code of a cell.</summary>
    public int TypeOf(int at) => raw.sqlite3_column_type(statement, at);

    /// <summary>A cell as a whole number.</summary>
    public long Whole(int at) => raw.sqlite3_column_int64(statement, at);

    /// <summary>A cell as a number.</summary>
    public double Real(int at) => raw.sqlite3_column_double(statement, at);

    /// <summary>A cell as text, or null.</summary>
    public string? Text(int at) => TypeOf(at) == raw.SQLITE_NULL
        ? null : raw.sqlite3_column_text(statement, at).utf8_to_string();

    /// <summary>A text cell as UTF-8, valid until the next step.</summary>
    public ReadOnlySpan<byte> Utf8(int at)
    {
        // Asking for text first makes SQLite convert a UTF-16 database.
        _ = raw.sqlite3_column_text(statement, at);
        return raw.sqlite3_column_blob(statement, at);
    }

    /// <inheritdoc/>
    public void Dispose() => _ = raw.sqlite3_finalize(statement);

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw file.Failure(code);
        }
    }
}
