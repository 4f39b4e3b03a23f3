namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>Takes in the events of journeys, spread over many small lists by their owners.</summary>
/// <remarks>
/// Ten million events are kept in some 120 megabytes. An owner's events are all in the list of one place, in every part
/// of the table; each list is put in order by itself, within the memory close to the core.
/// </remarks>
internal sealed class JourneyRows : IRowTaker
{
    /// <summary>How many lists there are.</summary>
    public const int Places = 64;

    private readonly int _keys;
    private readonly long? _firstRow;
    private readonly Func<int, bool> _isWanted;
    private readonly Cells _hashed = new();
    private readonly Cells[] _owners = [.. Enumerable.Range(0, Places).Select(_ => new Cells())];
    private readonly EventList[] _events = [.. Enumerable.Range(0, Places).Select(_ => new EventList())];
    private RowKey? _last;

    /// <summary>Lists without events.</summary>
    /// <param name="keys">How many columns the rows' key has.</param>
    /// <param name="firstRow">The first row number of the table, to keep those of events; null keeps none.</param>
    /// <param name="isWanted">Whether the events of a place are kept.</param>
    public JourneyRows(int keys, long? firstRow, Func<int, bool> isWanted) =>
        (_keys, _firstRow, _isWanted) = (keys, firstRow, isWanted);

    /// <summary>The steps by their numbers.</summary>
    public Cells Steps { get; } = new();

    /// <summary>Whether an event has a time or a step that cannot be told so: then nothing can.</summary>
    public bool IsBeyond { get; private set; }

    /// <summary>Whether rows do not stand in the order of their key.</summary>
    public bool IsUnordered { get; private set; }

    /// <summary>The key of the first row; null where there is none.</summary>
    public RowKey? First { get; private set; }

    /// <summary>Whether the rows after these are in the order of the key, too.</summary>
    public bool IsBefore(JourneyRows next) => _last is not { } last || next.First is not { } first
        || last.CompareTo(first) < 0;

    /// <summary>The owners of a place.</summary>
    public Cells OwnersOf(int place) => _owners[place];

    /// <summary>The events of a place.</summary>
    public EventList EventsOf(int place) => _events[place];

    /// <inheritdoc/>
    public bool Take(RowCursor row)
    {
        if (_keys > 0 && _firstRow is null && !IsInOrder(row))
        {
            IsUnordered = true;
            return false;
        }

        var step = Steps.Of(row, 1);
        if (row.KindOf(1) != CellKind.Text || row.KindOf(2) != CellKind.Text || step >= EventList.Event.StepsMax
            || EventTime.Of(row.Bytes(2)) is not { } time)
        {
            IsBeyond = true;
            return false;
        }

        var place = _hashed.PlaceOf(row, 0, Places);
        if (_isWanted(place))
        {
            _events[place].Add(
                EventList.Event.Of(_owners[place].Of(row, 0), step, time),
                _firstRow is { } first ? (uint)(row.Integer(3 + _keys) - first) : null);
        }

        return true;
    }

    private bool IsInOrder(RowCursor row)
    {
        if (_keys > 1)
        {
            return false;
        }

        if (_last is null)
        {
            _last = new RowKey(row, 3);
            First = new RowKey(row, 3);
            return true;
        }

        return _last.Follow(row, 3);
    }
}
