using System.Numerics;

namespace InsightsBot.Plugins.Verbatims.Vectors;

/// <summary>Sums of pairs of numbers: a hash table with open places, made for millions of cells.</summary>
internal sealed class CellTable
{
    private const int CellsMax = 1 << 23;
    private long[] _keys = new long[1 << 12];
    private float[] _sums = new float[1 << 12];
    private int _count;

    /// <summary>Adds to the sum of a pair; a new pair beyond eight million is passed over.</summary>
    public void Add(int row, int column, float value)
    {
        var at = Place(row, column);
        if (_keys[at] == 0)
        {
            if (_count >= CellsMax)
            {
                return;
            }

            if (_count >= _keys.Length / 2)
            {
                Grow();
                at = Place(row, column);
            }

            _keys[at] = Key(row, column);
            _count++;
        }

        _sums[at] += value;
    }

    /// <summary>All pairs with their sums, by rows, then columns.</summary>
    /// <param name="rows">One more than the largest row.</param>
    public (int[] Starts, int[] Columns, float[] Sums) Sorted(int rows)
    {
        var keys = new long[_count];
        var sums = new float[_count];
        var next = 0;
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] != 0)
            {
                (keys[next], sums[next++]) = (_keys[i] - 1, _sums[i]);
            }
        }

        Array.Sort(keys, sums);
        var starts = new int[rows + 1];
        var columns = new int[_count];
        for (var i = 0; i < keys.Length; i++)
        {
            starts[(int)(keys[i] >> 32) + 1]++;
            columns[i] = (int)(keys[i] & int.MaxValue);
        }

        for (var row = 0; row < rows; row++)
        {
            starts[row + 1] += starts[row];
        }

        return (starts, columns, sums);
    }

    private static long Key(int row, int column) => (((long)row << 32) | (uint)column) + 1;

    private int Place(int row, int column)
    {
        var key = Key(row, column);
        unchecked
        {
            var shift = 64 - BitOperations.Log2((uint)_keys.Length);
            var at = (int)(((ulong)key * 0x9E37_79B9_7F4A_7C15UL) >> shift);
            while (_keys[at] != 0 && _keys[at] != key)
            {
                at = (at + 1) & (_keys.Length - 1);
            }

            return at;
        }
    }

    private void Grow()
    {
        var (keys, sums) = (_keys, _sums);
        _keys = new long[2 * keys.Length];
        _sums = new float[2 * sums.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                var at = Place((int)((keys[i] - 1) >> 32), (int)((keys[i] - 1) & int.MaxValue));
                (_keys[at], _sums[at]) = (keys[i], sums[i]);
            }
        }
    }
}
