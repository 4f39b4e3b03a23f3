using System.Globalization;
using InsightsBot.Plugins.Tables.Copying;
using SQLitePCL;

namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>The rows of a SQLite table, numbers written out so that they go the way of all cells.</summary>
internal sealed class SqliteRows(SqliteStatement statement, string file, int columns, long rows) : RowReader
{
    private readonly byte[] scratch = new byte[64];
    private long line;

    /// <inheritdoc/>
    public override int Count => columns;

    /// <inheritdoc/>
    public override long Line => line;

    /// <inheritdoc/>
    public override double ShareRead => rows == 0 ? 1 : Math.Min(1, (double)line / rows);

    /// <inheritdoc/>
    public override bool Read()
    {
        try
        {
            line++;
            return statement.Step();
        }
        catch (SqliteFailure error)
        {
            throw Refusals.Broken(file, error);
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Cell(int at)
    {
        var length = 0;
        switch (statement.TypeOf(at))
        {
            case raw.SQLITE_INTEGER:
                _ = statement.Whole(at).TryFormat(scratch, out length, default, CultureInfo.InvariantCulture);
                break;
            case raw.SQLITE_FLOAT:
                _ = statement.Real(at).TryFormat(scratch, out length, "R", CultureInfo.InvariantCulture);
                break;
            case raw.SQLITE_TEXT:
                return statement.Utf8(at);
            default:
                // NULL, and bytes that are no text.
                break;
        }

        return scratch.AsSpan(0, length);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            statement.Dispose();
        }
    }
}
