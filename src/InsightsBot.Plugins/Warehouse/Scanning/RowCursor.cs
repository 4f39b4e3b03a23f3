using System.Runtime.InteropServices;
using InsightsBot.Semantics.Compile;
using SQLitePCL;

namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>The rows of a statement, one after another, with their cells as SQLite keeps them.</summary>
/// <remarks>
/// Millions of rows with dozens of cells are read: no cell becomes an object, and short calls of the library are made
/// without telling the garbage collector. What a cell points at is gone with the next row.
/// </remarks>
internal sealed unsafe partial class RowCursor : IDisposable
{
    private const string Library = "e_sqlite3";
    private readonly sqlite3_stmt _statement;
    private readonly nint _handle;
    private readonly sqlite3 _connection;

    /// <summary>Prepares a part of a scan.</summary>
    /// <exception cref="ScanException">The database refuses the statement.</exception>
    public RowCursor(sqlite3 connection, CompiledScan scan, long first, long last)
    {
        _connection = connection;
        if (raw.sqlite3_prepare_v2(connection, scan.Text, out _statement) != raw.SQLITE_OK)
        {
            throw new ScanException(raw.sqlite3_errmsg(connection).utf8_to_string());
        }

        _handle = _statement.DangerousGetHandle();
        foreach (var (name, value) in scan.Parameters)
        {
            Bind(name, value);
        }

        Bind(CompiledScan.FirstRow, first);
        Bind(CompiledScan.LastRow, last);
    }

    /// <summary>Goes to the next row; false after the last.</summary>
    /// <exception cref="ScanException">The database stopped.</exception>
    public bool Read() => Step(_handle) switch
    {
        raw.SQLITE_ROW => true,
        raw.SQLITE_DONE => false,
        var code => throw new ScanException(raw.sqlite3_errmsg(_connection).utf8_to_string(), code),
    };

    /// <summary>What kind of value a cell has.</summary>
    public CellKind KindOf(int column) => (CellKind)TypeOf(_handle, column);

    /// <summary>A whole number, or what a text or a fraction is as one.</summary>
    public long Integer(int column) => IntegerOf(_handle, column);

    /// <summary>A number, or what a text is as one.</summary>
    public double Number(int column) => NumberOf(_handle, column);

    /// <summary>The bytes of a text in UTF-8, or of any other value.</summary>
    public ReadOnlySpan<byte> Bytes(int column)
    {
        var bytes = BytesOf(_handle, column);
        return new ReadOnlySpan<byte>(bytes, LengthOf(_handle, column));
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Bind(string name, object value)
    {
        if (raw.sqlite3_bind_parameter_index(_statement, "@" + name) is > 0 and var place)
        {
            _ = value switch
            {
                long whole => raw.sqlite3_bind_int64(_statement, place, whole),
                int whole => raw.sqlite3_bind_int64(_statement, place, whole),
                double number => raw.sqlite3_bind_double(_statement, place, number),
                string text => raw.sqlite3_bind_text(_statement, place, text),
                _ => throw new ScanException($"A parameter of type {value.GetType().Name} is not known."),
            };
        }
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    private static partial int Step(nint statement);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    private static partial int TypeOf(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    private static partial long IntegerOf(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_double")]
    [SuppressGCTransition]
    private static partial double NumberOf(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob")]
    [SuppressGCTransition]
    private static partial byte* BytesOf(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    private static partial int LengthOf(nint statement, int column);
}
