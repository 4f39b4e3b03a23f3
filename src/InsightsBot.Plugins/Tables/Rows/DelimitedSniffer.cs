namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>Finds delimiter and header from the first rows of a file.</summary>
internal static class DelimitedSniffer
{
    private const int SampleBytes = 256 * 1024;
    private const int SampleRows = 1000;

    // Below this share of rows as wide as the first one, a mark is punctuation.
    private const double ConsistentShare = 0.5;

    // Equal up to this, the earlier delimiter wins.
    private const double Indifferent = 0.02;

    // Commas also stand in German numbers, so the others go first.
    private static readonly byte[] Delimiters = [(byte)'\t', (byte)';', (byte)'|', (byte)','];

    /// <summary>Looks at the start of a file.</summary>
    /// <exception cref="IngestException">
    /// It is empty, a row or the number of columns is beyond the limits, or two columns bear one name.
    /// </exception>
    public static DelimitedForm Sniff(Func<Stream> open, string file, IngestLimits limits)
    {
        for (var size = SampleBytes; ; size = (int)Math.Min((long)size * 4, limits.RowBytesMax))
        {
            var sample = Take(open, size, out var isWhole);
            if (sample.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0 && isWhole)
            {
                throw Refusals.EmptyFile(file);
            }

            var hint = HintBytes(sample);
            var form = hint == 0
                ? Best(sample, isWhole, Delimiters, file, limits)
                : Best(sample[hint..], isWhole, [sample["sep=".Length]], file, limits);
            if (form is not null)
            {
                return form with { HintBytes = hint };
            }

            if (size >= limits.RowBytesMax)
            {
                throw Refusals.RowTooLong(file, 1, limits.RowBytesMax);
            }
        }
    }

    private static byte[] Take(Func<Stream> open, int size, out bool isWhole)
    {
        using var stream = open();
        var sample = new byte[size];
        var length = stream.ReadAtLeast(sample, size, false);
        isWhole = length < size || stream.ReadByte() < 0;
        return sample[..length];
    }

    private static int HintBytes(byte[] sample)
    {
        var hint = "sep=".Length;
        return !sample.AsSpan().StartsWith("sep="u8) || sample.Length < hint + 2 ? 0
            : sample.AsSpan(hint + 1).StartsWith("\r\n"u8) ? hint + 3
            : sample[hint + 1] is (byte)'\n' or (byte)'\r' ? hint + 2
            : 0;
    }

    private static DelimitedForm? Best(
        byte[] sample, bool isWhole, byte[] delimiters, string file, IngestLimits limits)
    {
        List<byte[][]>? best = null;
        byte delimiter = 0;
        double bestShare = 0;
        foreach (var candidate in delimiters)
        {
            var rows = Rows(sample, isWhole, candidate, file, limits);
            if (rows.Count == 0)
            {
                return null;
            }

            var width = rows[0].Length;
            var share = (double)rows.Count(row => row.Length == width) / rows.Count;
            var isConsistent = share >= ConsistentShare || rows.Count < 5;
            if (width > 1 && isConsistent && share > bestShare + Indifferent)
            {
                (best, delimiter, bestShare) = (rows, candidate, share);
            }
        }

        best ??= Rows(sample, isWhole, 0, file, limits);
        var hasHeader = HeaderFinder.IsHeader(best);
        var count = best[0].Length;
        return count > limits.ColumnsMax
            ? throw Refusals.TooManyColumns(file, count, limits.ColumnsMax)
            : new DelimitedForm(delimiter, hasHeader, HeaderFinder.Names(hasHeader ? best[0] : null, count, file), 0);
    }

    private static List<byte[][]> Rows(byte[] sample, bool isWhole, byte delimiter, string file, IngestLimits limits)
    {
        using var reader = new DelimitedReader(new MemoryStream(sample), delimiter, limits.RowBytesMax + 1, file)
        {
            IsSample = true,
        };
        var rows = new List<byte[][]>();
        while (rows.Count < SampleRows && reader.Read())
        {
            var cells = new byte[reader.Count][];
            for (var at = 0; at < cells.Length; at++)
            {
                cells[at] = reader.Cell(at).ToArray();
            }

            rows.Add(cells);
        }

        if (!isWhole && reader.EndedWithText && rows.Count > 0)
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return rows;
    }
}
