namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>Adds values up by the combinations of some columns.</summary>
/// <param name="columns">The places of the columns among all groupings.</param>
/// <param name="values">How many values each row has.</param>
/// <param name="groupsMax">With more groups nothing is added up any more.</param>
internal sealed class GroupSums(int[] columns, int values, int groupsMax)
{
    /// <summary>For each value how many rows have it, its sum and that of its squares.</summary>
    private const int PerValue = 3;

    private readonly int _stride = 1 + (PerValue * values);
    private readonly int[] _own = new int[columns.Length];
    private int[] _slots = new int[64];
    private int[] _codes = new int[16 * Math.Max(1, columns.Length)];
    private double[] _sums = new double[16 * (1 + (PerValue * values))];

    /// <summary>The places of the columns among all groupings.</summary>
    public IReadOnlyList<int> Columns => columns;

    /// <summary>How many groups there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there are more groups than wanted.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The numbers of a group's values, one a column.</summary>
    public ReadOnlySpan<int> CodesOf(int group) => _codes.AsSpan(group * columns.Length, columns.Length);

    /// <summary>How many rows a group has.</summary>
    public double RowsOf(int group) => _sums[group * _stride];

    /// <summary>How many rows of a group have a value, their sum, and that of their squares.</summary>
    public (double Count, double Sum, double Squares) Of(int group, int value)
    {
        var at = (group * _stride) + 1 + (PerValue * value);
        return (_sums[at], _sums[at + 1], _sums[at + 2]);
    }

    /// <summary>Adds one row.</summary>
    /// <param name="codes">The numbers of its values in all groupings.</param>
    /// <param name="numbers">What it adds; NaN where nothing.</param>
    public void Add(ReadOnlySpan<int> codes, ReadOnlySpan<double> numbers)
    {
        var group = GroupOf(codes);
        if (group < 0)
        {
            return;
        }

        var sums = _sums.AsSpan(group * _stride, _stride);
        sums[0]++;
        for (var v = 0; v < numbers.Length; v++)
        {
            var number = numbers[v];
            if (!double.IsNaN(number))
            {
                sums[(PerValue * v) + 1]++;
                sums[(PerValue * v) + 2] += number;
                sums[(PerValue * v) + 3] += number * number;
            }
        }
    }

    /// <summary>Adds the groups of the same columns over other rows.</summary>
    /// <param name="other">The other groups.</param>
    /// <param name="codes">For each grouping, the numbers here of the numbers there.</param>
    /// <param name="width">How many groupings there are.</param>
    public void Add(GroupSums other, IReadOnlyList<int[]> codes, int width)
    {
        var row = new int[width];
        IsFull |= other.IsFull;
        for (var group = 0; group < other.Count && !IsFull; group++)
        {
            var there = other.CodesOf(group);
            for (var i = 0; i < columns.Length; i++)
            {
                row[columns[i]] = codes[columns[i]][there[i]];
            }

            var here = GroupOf(row);
            for (var i = 0; i < _stride && here >= 0; i++)
            {
                _sums[(here * _stride) + i] += other._sums[(group * _stride) + i];
            }
        }
    }

    private int GroupOf(ReadOnlySpan<int> codes)
    {
        if (IsFull)
        {
            return -1;
        }

        var hash = 0u;
        for (var i = 0; i < columns.Length; i++)
        {
            _own[i] = codes[columns[i]];
            hash = unchecked((hash ^ (uint)_own[i]) * 0x9E3779B1u);
            hash ^= hash >> 15;
        }

        var mask = _slots.Length - 1;
        for (var slot = (int)(hash & (uint)mask); ; slot = (slot + 1) & mask)
        {
            var group = _slots[slot] - 1;
            if (group < 0)
            {
                return Begin(slot);
            }

            if (CodesOf(group).SequenceEqual(_own))
            {
                return group;
            }
        }
    }

    private int Begin(int slot)
    {
        if (Count == groupsMax)
        {
            IsFull = true;
            return -1;
        }

        if (_sums.Length == Count * _stride)
        {
            Array.Resize(ref _sums, 2 * _sums.Length);
            Array.Resize(ref _codes, 2 * _codes.Length);
        }

        _own.CopyTo(_codes.AsSpan(Count * columns.Length));
        _slots[slot] = ++Count;
        if (2 * Count > _slots.Length)
        {
            Widen();
        }

        return Count - 1;
    }

    private void Widen()
    {
        _slots = new int[2 * _slots.Length];
        for (var group = 0; group < Count; group++)
        {
            var hash = 0u;
            foreach (var code in CodesOf(group))
            {
                hash = unchecked((hash ^ (uint)code) * 0x9E3779B1u);
                hash ^= hash >> 15;
            }

            var slot = (int)(hash & (uint)(_slots.Length - 1));
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = group + 1;
        }
    }
}
