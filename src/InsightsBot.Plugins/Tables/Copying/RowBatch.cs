namespace InsightsBot.Plugins.Tables.Copying;

/// <summary>
/// Read cells of some rows on their way from the reading thread to the writing thread; used again and again.
/// </summary>
internal sealed class RowBatch(int columns)
{
    // Rows of many columns make smaller batches, so that batches stay within a few hundred kilobytes.
    private readonly Slot[] slots = new Slot[Math.Clamp(16_384 / Math.Max(1, columns), 1, 1024) * columns];
    private byte[] texts = new byte[64 * 1024];
    private int used;
    private int filled;

    /// <summary>Whether another row should go into another batch.</summary>
    public bool IsFull => filled + columns > slots.Length || used > 512 * 1024;

    /// <summary>Cells in the batch, row by row.</summary>
    public int Cells => filled;

    /// <summary>What a cell holds.</summary>
    public CellKind KindOf(int cell) => slots[cell].Kind;

    /// <summary>A whole number.</summary>
    public long Whole(int cell) => slots[cell].Bits;

    /// <summary>A number.</summary>
    public double Real(int cell) => BitConverter.Int64BitsToDouble(slots[cell].Bits);

    /// <summary>A text.</summary>
    public ReadOnlySpan<byte> Text(int cell) => texts.AsSpan((int)slots[cell].Bits, slots[cell].Length);

    /// <summary>Adds an empty cell.</summary>
    public void AddNull() => slots[filled++] = default;

    /// <summary>Adds a whole number.</summary>
    public void Add(long value) => slots[filled++] = new Slot(CellKind.Whole, value, 0);

    /// <summary>Adds a number.</summary>
    public void Add(double value) =>
        slots[filled++] = new Slot(CellKind.Real, BitConverter.DoubleToInt64Bits(value), 0);

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Reserve(value.Length));
        Commit(value.Length);
    }

    /// <summary>Room for a text that is to be written in place and then committed.</summary>
    public Span<byte> Reserve(int length)
    {
        if (used + length > texts.Length)
        {
            Array.Resize(ref texts, Math.Max(texts.Length * 2, used + length));
        }

        return texts.AsSpan(used, length);
    }

    /// <summary>Adds what was written into reserved room.</summary>
    public void Commit(int length)
    {
        slots[filled++] = new Slot(CellKind.Text, used, length);
        used += length;
    }

    /// <summary>Makes the batch empty.</summary>
    public void Clear() => (used, filled) = (0, 0);

    private readonly record struct Slot(CellKind Kind, long Bits, int Length);
}
