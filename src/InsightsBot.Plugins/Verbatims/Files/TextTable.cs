using System.Text;

namespace InsightsBot.Plugins.Verbatims.Files;

/// <summary>Sorted texts of an index file, found by halving.</summary>
internal readonly ref struct TextTable
{
    private readonly ReadOnlySpan<int> _starts;
    private readonly ReadOnlySpan<byte> _texts;

    /// <summary>The texts of two sections.</summary>
    public TextTable(IndexFile file, Section starts, Section texts)
    {
        _starts = file.Of<int>(starts);
        _texts = file.Bytes(texts);
    }

    /// <summary>How many there are.</summary>
    public int Count => Math.Max(0, _starts.Length - 1);

    /// <summary>The bytes of a text.</summary>
    public ReadOnlySpan<byte> this[int at] => _texts[_starts[at].._starts[at + 1]];

    /// <summary>A text.</summary>
    public string Text(int at) => Encoding.UTF8.GetString(this[at]);

    /// <summary>The place of a text; negative when it is not there.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = text.Length <= 128 ? stackalloc byte[3 * text.Length] : new byte[3 * text.Length];
        var key = bytes[..Encoding.UTF8.GetBytes(text, bytes)];
        var at = FirstFrom(key);
        return at < Count && this[at].SequenceEqual(key) ? at : -1;
    }

    /// <summary>The first text that is not before a key.</summary>
    public int FirstFrom(ReadOnlySpan<byte> key)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (this[middle].SequenceCompareTo(key) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The order in which texts are to be written.</summary>
    /// <returns>The places of the texts in the list, sorted by their bytes.</returns>
    public static int[] Order(IReadOnlyList<string> texts)
    {
        var keys = texts.Select(Encoding.UTF8.GetBytes).ToArray();
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(order, (a, b) => keys[a].AsSpan().SequenceCompareTo(keys[b]));
        return order;
    }

    /// <summary>Writes texts in an order.</summary>
    public static void Write(
        SectionWriter writer, Section startsSection, Section textsSection, IReadOnlyList<string> texts, int[] order)
    {
        var (starts, bytes) = (new int[order.Length + 1], new ByteList());
        for (var i = 0; i < order.Length; i++)
        {
            bytes.Add(Encoding.UTF8.GetBytes(texts[order[i]]));
            starts[i + 1] = bytes.Count;
        }

        writer.Write<int>(startsSection, starts);
        writer.Write(textsSection, bytes.Bytes);
    }
}
