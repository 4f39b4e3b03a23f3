namespace InsightsBot.Plugins.Verbatims.Files;

/// <summary>Bytes that grow, with numbers written in as few as they need.</summary>
internal sealed class ByteList
{
    private byte[] _bytes = new byte[64];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>All of them.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Count);

    /// <summary>Adds one byte.</summary>
    public void Add(byte value)
    {
        if (Count == _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        }

        _bytes[Count++] = value;
    }

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> values)
    {
        while (Count + values.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        }

        values.CopyTo(_bytes.AsSpan(Count));
        Count += values.Length;
    }

    /// <summary>Adds a number from 0 in groups of seven bits, the lowest first; the last has no high bit.</summary>
    public void AddNumber(int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7)
        {
            Add((byte)((rest & 0x7F) | 0x80));
        }

        Add((byte)rest);
    }
}
