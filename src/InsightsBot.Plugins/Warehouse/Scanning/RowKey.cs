namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>The key of a row, to see whether the next row's key comes after it.</summary>
internal sealed class RowKey
{
    private CellKind _kind;
    private long _number;
    private byte[] _bytes = [];
    private int _length;

    /// <summary>The key in a column.</summary>
    public RowKey(RowCursor row, int column) => Set(row, column);

    /// <summary>Goes on to the next row's key.</summary>
    /// <returns>False where it does not come after this one, or cannot be compared.</returns>
    public bool Follow(RowCursor row, int column)
    {
        var kind = row.KindOf(column);
        var follows = kind == _kind && kind switch
        {
            CellKind.Integer => row.Integer(column) > _number,
            CellKind.Text => row.Bytes(column).SequenceCompareTo(_bytes.AsSpan(0, _length)) > 0,
            CellKind.Real or CellKind.Blob or CellKind.Empty => false,
        };
        Set(row, column);
        return follows;
    }

    /// <summary>Below 0 where this key comes before another of its kind; 0 or above where not.</summary>
    public int CompareTo(RowKey other) => _kind != other._kind ? 1
        : _kind == CellKind.Integer ? _number.CompareTo(other._number)
        : _bytes.AsSpan(0, _length).SequenceCompareTo(other._bytes.AsSpan(0, other._length));

    private void Set(RowCursor row, int column)
    {
        _kind = row.KindOf(column);
        if (_kind == CellKind.Integer)
        {
            _number = row.Integer(column);
            return;
        }

        var bytes = row.Bytes(column);
        if (bytes.Length > _bytes.Length)
        {
            _bytes = new byte[2 * bytes.Length];
        }

        bytes.CopyTo(_bytes);
        _length = bytes.Length;
    }
}
