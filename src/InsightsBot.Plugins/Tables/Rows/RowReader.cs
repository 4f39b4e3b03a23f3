namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>Reads the rows of one table once, in order, cells as UTF-8.</summary>
/// <remarks>A cell is valid until the next <see cref="Read"/>. One thread at a time.</remarks>
internal abstract class RowReader : IDisposable
{
    /// <summary>How many cells the current row has; a short row has fewer than the table has columns.</summary>
    public abstract int Count { get; }

    /// <summary>The line (or row of a sheet) on which the current row starts, counted from 1.</summary>
    public abstract long Line { get; }

    /// <summary>The share (0–1) of the table that was read.</summary>
    public abstract double ShareRead { get; }

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="IngestException">The source cannot be read on.</exception>
    public abstract bool Read();

    /// <summary>One cell of the current row, blanks around it included.</summary>
    public abstract ReadOnlySpan<byte> Cell(int at);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back the file.</summary>
    protected abstract void Dispose(bool disposing);
}
