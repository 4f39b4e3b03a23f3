using System.Buffers.Binary;
using System.Text;

namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>Gives each different value of a column a number, from 0 in the order they appear.</summary>
/// <remarks>
/// Values are told apart as GROUP BY tells them apart without a collation: 1 and 1.0 are alike, 1 and '1' are not.
/// </remarks>
internal sealed class Cells
{
    private const double WholeMax = 9e15;
    private readonly byte[] _number = new byte[sizeof(long)];
    private int[] _slots = new int[64];
    private Entry[] _entries = new Entry[16];
    private byte[] _bytes = new byte[256];
    private int _used;
    private int _empty = -1;

    /// <summary>How many different values there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a cell's value.</summary>
    public int Of(RowCursor row, int column)
    {
        switch (row.KindOf(column))
        {
            case CellKind.Empty:
                return OfEmpty();
            case CellKind.Text:
                return Of(CellKind.Text, row.Bytes(column));
            case CellKind.Blob:
                return Of(CellKind.Blob, row.Bytes(column));
            case CellKind.Integer:
                return Of(row.Integer(column));
            case CellKind.Real:
                var number = row.Number(column);
                return number is > -WholeMax and < WholeMax && Math.Floor(number) == number
                    ? Of((long)number) : Of(CellKind.Real, BitConverter.DoubleToInt64Bits(number));
            default:
                throw new ScanException("A cell of a kind that is not known.");
        }
    }

    /// <summary>One of some places for a cell's value, the same for equal values in every list of values.</summary>
    public int PlaceOf(RowCursor row, int column, int places)
    {
        var kind = row.KindOf(column);
        var number = kind is CellKind.Integer or CellKind.Real ? row.Number(column) : 0;
        BinaryPrimitives.WriteInt64LittleEndian(_number, BitConverter.DoubleToInt64Bits(number));
        var hash = kind is CellKind.Integer or CellKind.Real ? Hash(_number) : Hash(row.Bytes(column));
        return (int)(((ulong)hash * (uint)places) >> 32);
    }

    /// <summary>The number that a value of another column's numbers has here.</summary>
    public int Of(Cells other, int code) => other._entries[code] is var entry && entry.Kind == CellKind.Empty
        ? OfEmpty() : Of(entry.Kind, other._bytes.AsSpan(entry.At, entry.Length));

    /// <summary>A value by its number: null, long, double, string or bytes.</summary>
    public object? Value(int code)
    {
        var entry = _entries[code];
        var bytes = _bytes.AsSpan(entry.At, entry.Length);
        return entry.Kind switch
        {
            CellKind.Empty => null,
            CellKind.Integer => BinaryPrimitives.ReadInt64LittleEndian(bytes),
            CellKind.Real => BitConverter.Int64BitsToDouble(BinaryPrimitives.ReadInt64LittleEndian(bytes)),
            CellKind.Text => Encoding.UTF8.GetString(bytes),
            CellKind.Blob => bytes.ToArray(),
        };
    }

    /// <summary>Orders two values as ORDER BY does: numbers, texts by their bytes, and what is empty last.</summary>
    public int Compare(int one, int other)
    {
        var (a, b) = (_entries[one], _entries[other]);
        var (placeA, placeB) = (PlaceOf(a.Kind), PlaceOf(b.Kind));
        return placeA != placeB ? placeA - placeB
            : placeA == 0 ? Convert.ToDouble(Value(one), null).CompareTo(Convert.ToDouble(Value(other), null))
            : _bytes.AsSpan(a.At, a.Length).SequenceCompareTo(_bytes.AsSpan(b.At, b.Length));
    }

    private static int PlaceOf(CellKind kind) => kind switch
    {
        CellKind.Integer or CellKind.Real => 0,
        CellKind.Text => 1,
        CellKind.Blob => 2,
        CellKind.Empty => 3,
    };

    private int OfEmpty()
    {
        if (_empty < 0)
        {
            _empty = Add(CellKind.Empty, [], 0);
        }

        return _empty;
    }

    private int Of(long whole) => Of(CellKind.Integer, whole);

    private int Of(CellKind kind, long bits)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_number, bits);
        return Of(kind, _number);
    }

    private int Of(CellKind kind, ReadOnlySpan<byte> bytes)
    {
        var hash = unchecked(Hash(bytes) + (uint)kind);
        var mask = _slots.Length - 1;
        for (var slot = (int)(hash & (uint)mask); ; slot = (slot + 1) & mask)
        {
            var code = _slots[slot] - 1;
            if (code < 0)
            {
                code = Add(kind, bytes, hash);
                _slots[slot] = code + 1;
                Widen();
                return code;
            }

            ref var entry = ref _entries[code];
            if (entry.Hash == hash && entry.Kind == kind
                && bytes.SequenceEqual(_bytes.AsSpan(entry.At, entry.Length)))
            {
                return code;
            }
        }
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var (first, last) = bytes.Length >= sizeof(ulong)
            ? (BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[^8..]))
            : (Short(bytes), 0UL);
        if (bytes.Length > 2 * sizeof(ulong))
        {
            for (var i = sizeof(ulong); i < bytes.Length - sizeof(ulong); i += sizeof(ulong))
            {
                first = unchecked((first * 0x9E3779B97F4A7C15UL)
                    ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[Math.Min(i, bytes.Length - sizeof(ulong))..]));
            }
        }

        return unchecked((uint)(((first ^ (last * 0xC2B2AE3D27D4EB4FUL) ^ (ulong)bytes.Length)
            * 0x9E3779B97F4A7C15UL) >> 32));
    }

    private static ulong Short(ReadOnlySpan<byte> bytes)
    {
        var sum = 0UL;
        foreach (var one in bytes)
        {
            sum = (sum << 8) | one;
        }

        return sum;
    }

    private int Add(CellKind kind, ReadOnlySpan<byte> bytes, uint hash)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, 2 * Count);
        }

        if (_used + bytes.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _used + bytes.Length));
        }

        bytes.CopyTo(_bytes.AsSpan(_used));
        _entries[Count] = new Entry(kind, hash, _used, bytes.Length);
        _used += bytes.Length;
        return Count++;
    }

    private void Widen()
    {
        if (2 * Count <= _slots.Length)
        {
            return;
        }

        _slots = new int[2 * _slots.Length];
        for (var code = 0; code < Count; code++)
        {
            if (_entries[code].Kind == CellKind.Empty)
            {
                continue;
            }

            var slot = (int)(_entries[code].Hash & (uint)(_slots.Length - 1));
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = code + 1;
        }
    }

    private readonly record struct Entry(CellKind Kind, uint Hash, int At, int Length);
}
