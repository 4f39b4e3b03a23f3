using System.Text;

namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>Opens text files of any known encoding as UTF-8 without a byte order mark.</summary>
internal static class TextStreams
{
    // So many damaged characters for one intact one still make a file UTF-8.
    private const double DamageMax = 0.1;

    private static readonly UTF8Encoding Utf8 = new(false);

    static TextStreams() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decides the encoding of a file.</summary>
    /// <exception cref="IngestException">It holds NUL bytes, or bytes that no known encoding explains.</exception>
    public static TextEncoding EncodingOf(FileScan file)
    {
        using var stream = OpenBytes(file.Path);
        Span<byte> mark = stackalloc byte[3];
        var length = stream.ReadAtLeast(mark, 3, false);
        if (length >= 2 && mark[0] == 0xFF && mark[1] == 0xFE)
        {
            return TextEncoding.Utf16LowFirst;
        }

        if (length >= 2 && mark[0] == 0xFE && mark[1] == 0xFF)
        {
            return TextEncoding.Utf16HighFirst;
        }

        if (file.NulAt >= 0)
        {
            throw Refusals.NulByte(file.Name, LineAt(file.Path, file.NulAt));
        }

        return file.IsUtf8 ? TextEncoding.Utf8 : Weigh(file);
    }

    /// <summary>Opens a file as UTF-8.</summary>
    /// <param name="path">The file.</param>
    /// <param name="encoding">Its encoding.</param>
    /// <param name="bytes">The file itself, whose position tells how much was read.</param>
    public static Stream Open(string path, TextEncoding encoding, out FileStream bytes)
    {
        bytes = OpenBytes(path);
        bytes.Position = encoding switch
        {
            TextEncoding.Utf8 or TextEncoding.DamagedUtf8 => StartsWithMark(bytes) ? 3 : 0,
            TextEncoding.Utf16LowFirst or TextEncoding.Utf16HighFirst => 2,
            TextEncoding.Windows1252 => 0,
        };
        return encoding switch
        {
            TextEncoding.Utf8 => bytes,
            TextEncoding.DamagedUtf8 => Encoding.CreateTranscodingStream(bytes, Utf8, Utf8),
            TextEncoding.Utf16LowFirst => Encoding.CreateTranscodingStream(bytes, Encoding.Unicode, Utf8),
            TextEncoding.Utf16HighFirst => Encoding.CreateTranscodingStream(bytes, Encoding.BigEndianUnicode, Utf8),
            TextEncoding.Windows1252 => Encoding.CreateTranscodingStream(bytes, Encoding.GetEncoding(1252), Utf8),
        };
    }

    private static FileStream OpenBytes(string path) => new(
        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0, FileOptions.SequentialScan);

    private static bool StartsWithMark(FileStream stream)
    {
        Span<byte> mark = stackalloc byte[3];
        var length = stream.ReadAtLeast(mark, 3, false);
        return mark[..length].SequenceEqual("\ufeff"u8);
    }

    // Few broken characters among many intact ones are damage; otherwise the file never was UTF-8.
    private static TextEncoding Weigh(FileScan file)
    {
        long intact = 0;
        long broken = 0;
        long line = 1;
        long undefinedLine = 0;
        using var stream = OpenBytes(file.Path);
        var block = new byte[1 << 16];
        var kept = 0;
        for (int got; (got = stream.Read(block, kept, block.Length - kept)) > 0;)
        {
            ReadOnlySpan<byte> rest = block.AsSpan(0, kept + got);
            while (rest.Length > 0)
            {
                var status = Rune.DecodeFromUtf8(rest, out var rune, out var length);
                if (status == System.Buffers.OperationStatus.NeedMoreData)
                {
                    break;
                }

                line += rune.Value == '\n' ? 1 : 0;
                intact += status == System.Buffers.OperationStatus.Done && length > 1 ? 1 : 0;
                broken += status == System.Buffers.OperationStatus.InvalidData ? 1 : 0;
                var isUndefined = rest[0] is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D;
                undefinedLine = undefinedLine == 0 && isUndefined ? line : undefinedLine;
                rest = rest[length..];
            }

            kept = rest.Length;
            rest.CopyTo(block);
        }

        return broken <= intact * DamageMax ? TextEncoding.DamagedUtf8
            : undefinedLine == 0 ? TextEncoding.Windows1252
            : throw Refusals.UnknownEncoding(file.Name, undefinedLine);
    }

    private static long LineAt(string path, long offset)
    {
        using var stream = OpenBytes(path);
        var block = new byte[1 << 16];
        long line = 1;
        while (offset > 0)
        {
            var got = stream.Read(block, 0, (int)Math.Min(block.Length, offset));
            if (got == 0)
            {
                break;
            }

            line += block.AsSpan(0, got).Count((byte)'\n');
            offset -= got;
        }

        return line;
    }
}
