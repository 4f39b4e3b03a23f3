using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace InsightsBot.Plugins.Tables.Rows;

/// <summary>Reads every byte of a source once: its content hash, and what the bytes say about encoding.</summary>
internal sealed class SourceScan
{
    /// <summary>Part of the hash: a copy made by other rules is another copy.</summary>
    /// <remarks>Raise it when the rules change what a copy holds.</remarks>
    public const string FormatVersion = "tables-1";

    private const int BlockBytes = 1 << 20;

    private SourceScan(string contentHash, IReadOnlyList<FileScan> files)
    {
        ContentHash = contentHash;
        Files = files;
    }

    /// <summary>SHA-256 over names and bytes, 64 lower-case hexadecimal digits.</summary>
    public string ContentHash { get; }

    /// <summary>The files, in the order given.</summary>
    public IReadOnlyList<FileScan> Files { get; }

    /// <summary>Reads the files.</summary>
    /// <param name="name">The source's name, which is part of the hash.</param>
    /// <param name="paths">The files, in the order that counts.</param>
    /// <param name="report">Is told bytes read so far.</param>
    /// <param name="cancellation">Asked once a megabyte.</param>
    /// <exception cref="IngestException">A file cannot be read.</exception>
    public static SourceScan Of(
        string name, IReadOnlyList<string> paths, Action<long> report, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(FormatVersion + "\n" + name + "\n"));
        var files = new List<FileScan>(paths.Count);
        long before = 0;
        foreach (var path in paths)
        {
            try
            {
                var file = Read(path, hash, read => report(before + read), cancellation);
                hash.AppendData(Encoding.UTF8.GetBytes($"\n{file.Name}\n{file.Length}\n"));
                before += file.Length;
                files.Add(file);
            }
            catch (IOException error)
            {
                throw Refusals.Unreadable(path, error);
            }
            catch (UnauthorizedAccessException error)
            {
                throw Refusals.Unreadable(path, error);
            }
        }

        return new SourceScan(Convert.ToHexStringLower(hash.GetHashAndReset()), files);
    }

    private static FileScan Read(string path, IncrementalHash hash, Action<long> report, CancellationToken cancellation)
    {
        using var stream = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0, FileOptions.SequentialScan);
        var block = ArrayPool<byte>.Shared.Rent(BlockBytes + 4);
        try
        {
            var written = File.GetLastWriteTimeUtc(path);
            var isText = TableFiles.IsDelimited(path);
            long length = 0;
            long nulAt = -1;
            var isUtf8 = isText;
            var carried = 0;
            for (int got; (got = stream.Read(block, carried, BlockBytes)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                var fresh = block.AsSpan(carried, got);
                hash.AppendData(fresh);
                if (isText && nulAt < 0 && fresh.IndexOf((byte)0) is var nul and >= 0)
                {
                    nulAt = length + nul;
                }

                length += got;
                carried = isUtf8 ? Validate(block.AsSpan(0, carried + got), ref isUtf8) : 0;
                report(length);
            }

            return new FileScan(path, length, isUtf8 && carried == 0, nulAt, written);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    // Checks all but a character that the end of the block cuts, moves that to the start and returns its length.
    private static int Validate(Span<byte> block, ref bool isUtf8)
    {
        var cut = 0;
        for (var back = 1; back <= Math.Min(3, block.Length); back++)
        {
            var b = block[^back];
            if (b >= 0xC0)
            {
                var needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                cut = needed > back ? back : 0;
                break;
            }

            if (b < 0x80)
            {
                break;
            }
        }

        isUtf8 = Utf8.IsValid(block[..^cut]);
        block[^cut..].CopyTo(block);
        return isUtf8 ? cut : 0;
    }
}
