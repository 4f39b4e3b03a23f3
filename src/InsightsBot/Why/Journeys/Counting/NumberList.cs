namespace InsightsBot.Why.Journeys.Counting;

/// <summary>Numbers in pieces, to find ranks among millions of them.</summary>
internal sealed class NumberList
{
    private const int PieceFirst = 64;
    private const int PieceLongest = 1 << 16;
    private readonly List<uint[]> _pieces = [];
    private int _left;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a number.</summary>
    public void Add(uint number)
    {
        if (_left == 0)
        {
            _left = _pieces.Count == 0 ? PieceFirst : Math.Min(PieceLongest, 2 * _pieces[^1].Length);
            _pieces.Add(new uint[_left]);
        }

        _pieces[^1][^_left--] = number;
        Count++;
    }

    /// <summary>All of them and those of another list, sorted.</summary>
    public static uint[] Sorted(params IEnumerable<NumberList?> lists)
    {
        var all = new uint[lists.Sum(l => l?.Count ?? 0)];
        var at = 0;
        foreach (var list in lists.OfType<NumberList>())
        {
            for (var p = 0; p < list._pieces.Count; p++)
            {
                var length = list._pieces[p].Length - (p == list._pieces.Count - 1 ? list._left : 0);
                list._pieces[p].AsSpan(0, length).CopyTo(all.AsSpan(at));
                at += length;
            }
        }

        Array.Sort(all);
        return all;
    }

    /// <summary>The number at a rank, interpolated between neighbours; null where there is none.</summary>
    public static double? At(uint[] sorted, double rank)
    {
        if (sorted.Length == 0)
        {
            return null;
        }

        var place = (sorted.Length - 1) * rank;
        var low = (int)Math.Floor(place);
        var above = low + 1 < sorted.Length ? sorted[low + 1] : sorted[low];
        return (sorted[low] * (1 - (place - low))) + (above * (place - low));
    }
}
