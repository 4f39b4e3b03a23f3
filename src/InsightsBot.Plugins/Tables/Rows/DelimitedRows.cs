namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>The rows of a delimited file below its header, each checked against the width of the table.</summary>
internal sealed class DelimitedRows(
    DelimitedReader reader, FileStream bytes, string file, int columns, double shortShareMax) : RowReader
{
    private long rows;

    /// <summary>Rows whose trailing cells are missing.</summary>
    public long ShortRows { get; private set; }

    /// <summary>The line of the first such row.</summary>
    public long FirstShortLine { get; private set; }

    /// <inheritdoc/>
    public override int Count => Math.Min(reader.Count, columns);

    /// <inheritdoc/>
    public override long Line => reader.Line;

    /// <inheritdoc/>
    public override double ShareRead => bytes.Length == 0 ? 1 : Math.Min(1, (double)bytes.Position / bytes.Length);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Cell(int at) => reader.Cell(at);

    /// <inheritdoc/>
    public override bool Read()
    {
        if (!reader.Read())
        {
            return ShortRows > rows * shortShareMax
                ? throw Refusals.ShortRows(file, FirstShortLine, ShortRows, rows, columns)
                : false;
        }

        rows++;
        if (reader.Count > columns)
        {
            RefuseExtraCells();
        }
        else if (reader.Count < columns)
        {
            FirstShortLine = ShortRows++ == 0 ? reader.Line : FirstShortLine;
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
            bytes.Dispose();
        }
    }

    // Delimiters at the end of a line with nothing between them lose nothing.
    private void RefuseExtraCells()
    {
        for (var at = columns; at < reader.Count; at++)
        {
            if (reader.Cell(at).Length > 0)
            {
                throw Refusals.LongRow(file, reader.Line, reader.Count, columns);
            }
        }
    }
}
