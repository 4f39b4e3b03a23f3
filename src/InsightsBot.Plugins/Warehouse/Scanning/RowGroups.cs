namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>Adds rows up by several sets of groupings while they pass.</summary>
/// <remarks>A row that comes twice in a row was multiplied by a join, so that no sum can be trusted.</remarks>
internal sealed class RowGroups : IRowTaker
{
    private readonly Cells[] _cells;
    private readonly GroupSums[] _sets;
    private readonly bool[] _isWanted;
    private readonly int[] _codes;
    private readonly double[] _numbers;
    private readonly int _groupsMax;
    private long? _before;

    /// <summary>Groups without rows.</summary>
    /// <param name="groupings">How many columns are groupings; those after them are values.</param>
    /// <param name="values">How many columns are values; the row's number comes after them.</param>
    /// <param name="sets">The places of the groupings that rows are added up by together.</param>
    /// <param name="groupsMax">A set with more groups is given up.</param>
    public RowGroups(int groupings, int values, IReadOnlyList<IReadOnlyList<int>> sets, int groupsMax)
    {
        _groupsMax = groupsMax;
        _cells = [.. Enumerable.Range(0, groupings).Select(_ => new Cells())];
        _sets = [.. sets.Select(s => new GroupSums([.. s], values, groupsMax))];
        _isWanted = new bool[groupings];
        (_codes, _numbers) = (new int[groupings], new double[values]);
        Choose();
    }

    /// <summary>Whether a join gave a row more than once.</summary>
    public bool IsMultiplied { get; private set; }

    /// <inheritdoc/>
    public bool Take(RowCursor row)
    {
        var (groupings, values) = (_codes.Length, _numbers.Length);
        var number = row.Integer(groupings + values);
        IsMultiplied |= number == _before;
        _before = number;
        var isFull = false;
        for (var g = 0; g < groupings; g++)
        {
            if (_isWanted[g])
            {
                _codes[g] = _cells[g].Of(row, g);
                isFull |= _cells[g].Count > _groupsMax;
            }
        }

        for (var v = 0; v < values; v++)
        {
            var column = groupings + v;
            _numbers[v] = row.KindOf(column) == CellKind.Empty ? double.NaN : row.Number(column);
        }

        foreach (var set in _sets)
        {
            if (!set.IsFull)
            {
                set.Add(_codes, _numbers);
                isFull |= set.IsFull;
            }
        }

        if (isFull)
        {
            Choose();
        }

        return !IsMultiplied;
    }

    /// <summary>Adds the groups of further rows.</summary>
    public void Add(RowGroups other)
    {
        IsMultiplied |= other.IsMultiplied;
        var codes = _cells.Select((c, g) =>
            Enumerable.Range(0, other._cells[g].Count).Select(code => c.Of(other._cells[g], code)).ToArray()).ToList();
        for (var s = 0; s < _sets.Length; s++)
        {
            _sets[s].Add(other._sets[s], codes, _codes.Length);
        }
    }

    /// <summary>The groups of each set, in the order of their members; null where there were too many.</summary>
    public IReadOnlyList<IReadOnlyList<ScannedGroup>?> Sets() => [.. _sets.Select(s => s.IsFull ? null : Groups(s))];

    /// <summary>A grouping is read for as long as a set needs it.</summary>
    private void Choose()
    {
        for (var g = 0; g < _isWanted.Length; g++)
        {
            _isWanted[g] = Array.Exists(_sets, s => !s.IsFull && s.Columns.Contains(g));
        }
    }

    private List<ScannedGroup> Groups(GroupSums set)
    {
        var order = Enumerable.Range(0, set.Count).ToArray();
        Array.Sort(order, (one, other) => Compare(set, one, other));
        return [.. order.Select(g => new ScannedGroup(Members(set, g), (long)set.RowsOf(g), Values(set, g)))];
    }

    private int Compare(GroupSums set, int one, int other)
    {
        var a = set.CodesOf(one);
        var b = set.CodesOf(other);
        for (var i = 0; i < set.Columns.Count; i++)
        {
            if (a[i] != b[i])
            {
                return _cells[set.Columns[i]].Compare(a[i], b[i]);
            }
        }

        return 0;
    }

    private object?[] Members(GroupSums set, int group)
    {
        var members = new object?[set.Columns.Count];
        var codes = set.CodesOf(group);
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = _cells[set.Columns[i]].Value(codes[i]);
        }

        return members;
    }

    private ScannedValue[] Values(GroupSums set, int group)
    {
        var values = new ScannedValue[_numbers.Length];
        for (var v = 0; v < values.Length; v++)
        {
            var (count, sum, squares) = set.Of(group, v);
            values[v] = new ScannedValue((long)count, sum, squares);
        }

        return values;
    }
}
