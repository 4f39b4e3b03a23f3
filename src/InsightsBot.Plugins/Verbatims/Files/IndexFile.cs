using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace InsightsBot.Plugins.Verbatims.Files;

/// <summary>The sections of an index, mapped from a file or held in memory.</summary>
internal sealed class IndexFile : IDisposable
{
    private static readonly int Sections = Enum.GetValues<Section>().Length;
    private readonly ReadOnlyMemory<byte>[] _sections = new ReadOnlyMemory<byte>[Sections];
    private readonly List<MappedBytes> _mapped = [];

    /// <summary>An index whose bytes are in memory.</summary>
    public IndexFile(ReadOnlyMemory<byte> bytes)
    {
        var head = bytes.Span;
        Generation = BinaryPrimitives.ReadInt64LittleEndian(head[8..]);
        for (var i = 0; i < Sections; i++)
        {
            var (start, length) = Place(head, (Section)i);
            _sections[i] = bytes.Slice((int)start, (int)length);
        }
    }

    private IndexFile(string path, ReadOnlySpan<byte> head)
    {
        Generation = BinaryPrimitives.ReadInt64LittleEndian(head[8..]);
        for (var i = 0; i < Sections; i++)
        {
            var (start, length) = Place(head, (Section)i);
            if (length > 0)
            {
                var mapped = new MappedBytes(path, start, (int)length);
                _mapped.Add(mapped);
                _sections[i] = mapped.Memory;
            }
        }
    }

    /// <summary>Of which state of the texts the index was made.</summary>
    public long Generation { get; }

    /// <summary>How many rows it has.</summary>
    public int Rows => _sections[(int)Section.Days].Length / sizeof(int);

    /// <summary>An index in a file; null when there is none, it is of another form, or it is not whole.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IndexFile? Open(string path)
    {
        var head = new byte[SectionWriter.HeadLength];
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length
                || BinaryPrimitives.ReadUInt64LittleEndian(head) != SectionWriter.Mark
                || BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(16)) != stream.Length
                || BinaryPrimitives.ReadUInt64LittleEndian(head.AsSpan(SectionWriter.SumPlace))
                    != SectionWriter.Sum(head)
                || !IsWithin(head, stream.Length))
            {
                return null;
            }
        }
        catch (FileNotFoundException)
        {
            return null;
        }

        return new IndexFile(path, head);
    }

    /// <summary>The bytes of a section.</summary>
    public ReadOnlySpan<byte> Bytes(Section section) => _sections[(int)section].Span;

    /// <summary>The numbers of a section.</summary>
    public ReadOnlySpan<T> Of<T>(Section section)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes(section));

    /// <summary>Where an entry of a section of long starts is in the section beside it.</summary>
    public (int From, int To) Run(Section starts, int at)
    {
        var places = Of<long>(starts);
        return ((int)places[at], (int)places[at + 1]);
    }

    /// <inheritdoc/>
    public void Dispose() => _mapped.ForEach(m => ((IDisposable)m).Dispose());

    private static (long Start, long Length) Place(ReadOnlySpan<byte> head, Section section)
    {
        var at = SectionWriter.HeadPlace(section);
        return (BinaryPrimitives.ReadInt64LittleEndian(head[at..]),
            BinaryPrimitives.ReadInt64LittleEndian(head[(at + 8)..]));
    }

    private static bool IsWithin(ReadOnlySpan<byte> head, long fileLength)
    {
        for (var i = 0; i < Sections; i++)
        {
            var (start, length) = Place(head, (Section)i);
            if (start < 0 || length is < 0 or > int.MaxValue || start > fileLength - length)
            {
                return false;
            }
        }

        return true;
    }
}
