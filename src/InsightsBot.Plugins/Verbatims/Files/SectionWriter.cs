using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace InsightsBot.Plugins.Verbatims.Files;

/// <summary>Writes an index file: a head of fixed length, then the sections, each at a multiple of 64.</summary>
/// <remarks>
/// The head is written last: a file without it is no index. Numbers stand in the order of bytes of all processors that
/// .NET runs on, lowest first.
/// </remarks>
internal sealed class SectionWriter
{
    /// <summary>What every index file begins with; another form of the file gets another number.</summary>
    public const ulong Mark = 0x3130_5842_5245_5649;

    /// <summary>How long the head is.</summary>
    public const int HeadLength = 1024;

    /// <summary>Where the sum over the head is kept.</summary>
    public const int SumPlace = 24;

    private const int Alignment = 64;
    private readonly Stream _stream;
    private readonly byte[] _head = new byte[HeadLength];
    private readonly long _start;
    private Section? _open;

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Must allow to go back to where it is now.</param>
    /// <param name="generation">Of which state of the texts the index is made.</param>
    public SectionWriter(Stream stream, long generation)
    {
        _stream = stream;
        _start = stream.Position;
        _stream.Write(_head);
        BinaryPrimitives.WriteUInt64LittleEndian(_head, Mark);
        BinaryPrimitives.WriteInt64LittleEndian(_head.AsSpan(8), generation);
    }

    /// <summary>Where the start and the length of a section stand in the head.</summary>
    public static int HeadPlace(Section section) => 64 + (16 * (int)section);

    /// <summary>A sum over the head, without the place where it is kept: a head of zeros is none.</summary>
    public static ulong Sum(ReadOnlySpan<byte> head)
    {
        unchecked
        {
            var sum = 14_695_981_039_346_656_037UL;
            for (var i = 0; i < HeadLength; i++)
            {
                sum = (sum ^ (i is >= SumPlace and < SumPlace + sizeof(ulong) ? (byte)0 : head[i])) * 1_099_511_628_211;
            }

            return sum;
        }
    }

    /// <summary>Begins the next section; what is appended belongs to it.</summary>
    public void Begin(Section section)
    {
        End();
        var past = (int)((_stream.Position - _start) % Alignment);
        _stream.Write(new byte[past == 0 ? 0 : Alignment - past]);
        _open = section;
        BinaryPrimitives.WriteInt64LittleEndian(_head.AsSpan(HeadPlace(section)), _stream.Position - _start);
    }

    /// <summary>Appends numbers to the section in hand.</summary>
    public void Append<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        const int pieceMax = 1 << 24;
        var bytes = MemoryMarshal.AsBytes(values);
        for (; bytes.Length > pieceMax; bytes = bytes[pieceMax..])
        {
            _stream.Write(bytes[..pieceMax]);
        }

        _stream.Write(bytes);
    }

    /// <summary>Writes a whole section.</summary>
    public void Write<T>(Section section, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Begin(section);
        Append(values);
    }

    /// <summary>Ends the file.</summary>
    public void Finish()
    {
        End();
        var end = _stream.Position;
        BinaryPrimitives.WriteInt64LittleEndian(_head.AsSpan(16), end - _start);
        BinaryPrimitives.WriteUInt64LittleEndian(_head.AsSpan(SumPlace), Sum(_head));
        _stream.Position = _start;
        _stream.Write(_head);
        _stream.Position = end;
    }

    private void End()
    {
        if (_open is { } section)
        {
            var start = BinaryPrimitives.ReadInt64LittleEndian(_head.AsSpan(HeadPlace(section)));
            BinaryPrimitives.WriteInt64LittleEndian(
                _head.AsSpan(HeadPlace(section) + 8), _stream.Position - _start - start);
            _open = null;
        }
    }
}
