namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>Reads delimited UTF-8 text as RFC 4180 has it, forgiving what programs get wrong without loss.</summary>
/// <param name="stream">UTF-8 without a byte order mark; disposed with the reader.</param>
/// <param name="delimiter">The byte between cells, or 0 for one cell a line.</param>
/// <param name="rowBytesMax">The longest row that is read.</param>
/// <param name="file">The file's name, for messages.</param>
/// <param name="firstLine">The number of the line at which the stream stands.</param>
/// <remarks>
/// Written by hand because cells stay UTF-8 bytes from the file to SQLite; making a string of each cell costs more than
/// everything else together. Rows end with CR, LF or CRLF; empty lines are passed over; quotes inside an unquoted cell
/// and text behind a closing quote are kept as they are.
/// </remarks>
internal sealed class DelimitedReader(
    Stream stream, byte delimiter, int rowBytesMax, string file, long firstLine = 1) : RowReader
{
    private byte[] buffer = new byte[128 * 1024];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int row;
    private int next;
    private int filled;
    private int count;
    private bool ended;
    private long line;
    private long nextLine = firstLine;

    /// <summary>Whether the end of the text counts as the end of a quoted cell, as in a sample.</summary>
    public bool IsSample { get; init; }

    /// <summary>Whether the last row read ended with the text instead of a line break.</summary>
    public bool EndedWithText { get; private set; }

    /// <inheritdoc/>
    public override int Count => count;

    /// <inheritdoc/>
    public override long Line => line;

    /// <inheritdoc/>
    public override double ShareRead => 0;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Cell(int at) => buffer.AsSpan(row + starts[at], ends[at] - starts[at]);

    /// <inheritdoc/>
    public override bool Read()
    {
        do
        {
            if (!ReadRow())
            {
                return false;
            }
        }
        while (count == 1 && ends[0] == 0);
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }
    }

    private bool ReadRow()
    {
        row = next;
        count = 0;
        line = nextLine;
        if (!Has(0))
        {
            return false;
        }

        var at = 0;
        while (true)
        {
            at = Has(at) && buffer[row + at] == (byte)'"' ? ReadQuoted(at) : ReadPlain(at, at);
            if (!Has(at))
            {
                EndedWithText = true;
                break;
            }

            var mark = buffer[row + at++];
            if (mark != delimiter || delimiter == 0)
            {
                nextLine++;
                at += mark == (byte)'\r' && Has(at) && buffer[row + at] == (byte)'\n' ? 1 : 0;
                break;
            }
        }

        next = row + at;
        return true;
    }

    // All positions count from the start of the row, because filling the buffer moves the row.
    private int ReadPlain(int start, int at)
    {
        while (true)
        {
            var found = delimiter == 0
                ? buffer.AsSpan(row + at, filled - row - at).IndexOfAny((byte)'\n', (byte)'\r')
                : buffer.AsSpan(row + at, filled - row - at).IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
            at = found < 0 ? filled - row : at + found;
            if (found >= 0 || !Fill())
            {
                Add(start, at);
                return at;
            }
        }
    }

    // Doubled quotes are closed up in place: the cell only gets shorter.
    private int ReadQuoted(int at)
    {
        var start = at + 1;
        var write = start;
        var read = start;
        while (true)
        {
            var found = buffer.AsSpan(row + read, filled - row - read).IndexOf((byte)'"');
            var length = found < 0 ? filled - row - read : found;
            nextLine += buffer.AsSpan(row + read, length).Count((byte)'\n');
            buffer.AsSpan(row + read, length).CopyTo(buffer.AsSpan(row + write));
            write += length;
            read += length;
            if (found < 0)
            {
                if (Fill())
                {
                    continue;
                }

                Add(start, write);
                return IsSample ? read : throw Refusals.OpenQuote(file, line);
            }

            read++;
            if (!Has(read) || buffer[row + read] != (byte)'"')
            {
                break;
            }

            buffer[row + write++] = (byte)'"';
            read++;
        }

        return ReadBehindQuote(start, write, read);
    }

    private int ReadBehindQuote(int start, int write, int read)
    {
        var at = ReadPlain(read, read);
        var length = at - read;
        buffer.AsSpan(row + read, length).CopyTo(buffer.AsSpan(row + write));
        starts[count - 1] = start;
        ends[count - 1] = write + length;
        return at;
    }

    private void Add(int start, int end)
    {
        if (count == starts.Length)
        {
            Array.Resize(ref starts, count * 2);
            Array.Resize(ref ends, count * 2);
        }

        starts[count] = start;
        ends[count++] = end;
    }

    private bool Has(int at) => row + at < filled || (Fill() && row + at < filled);

    private bool Fill()
    {
        if (ended)
        {
            return false;
        }

        var kept = filled - row;
        if (row > 0)
        {
            buffer.AsSpan(row, kept).CopyTo(buffer);
            (row, filled) = (0, kept);
        }

        if (filled == buffer.Length)
        {
            if (filled >= rowBytesMax)
            {
                throw Refusals.RowTooLong(file, line, rowBytesMax);
            }

            Array.Resize(ref buffer, (int)Math.Min((long)filled * 2, rowBytesMax));
        }

        var got = stream.Read(buffer.AsSpan(filled));
        filled += got;
        ended = got == 0;
        return !ended;
    }
}
