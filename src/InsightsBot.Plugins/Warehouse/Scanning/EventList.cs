using System.Runtime.InteropServices;

namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>Events in the order they were read, in pieces, so that a long list is never copied.</summary>
internal sealed class EventList
{
    private const int PieceLength = 1 << 14;
    private readonly List<Event[]> _pieces = [];
    private readonly List<uint[]> _rows = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an event.</summary>
    /// <param name="one">The event.</param>
    /// <param name="row">The row's number, from the first of the table; null where it is not needed.</param>
    public void Add(Event one, uint? row)
    {
        var at = Count & (PieceLength - 1);
        if (at == 0)
        {
            _pieces.Add(new Event[PieceLength]);
            if (row is not null)
            {
                _rows.Add(new uint[PieceLength]);
            }
        }

        _pieces[^1][at] = one;
        if (row is { } number)
        {
            _rows[^1][at] = number;
        }

        Count++;
    }

    /// <summary>An event by its place.</summary>
    public Event this[int at] => _pieces[at / PieceLength][at & (PieceLength - 1)];

    /// <summary>The row's number of an event; 0 where it was not kept.</summary>
    public uint RowOf(int at) => _rows.Count == 0 ? 0 : _rows[at / PieceLength][at & (PieceLength - 1)];

    /// <summary>Lets go of everything.</summary>
    public void Clear()
    {
        _pieces.Clear();
        _rows.Clear();
        Count = 0;
    }

    /// <summary>One event: its owner's number, and its time with its step's number.</summary>
    /// <param name="When">The time above the step.</param>
    /// <param name="Owner">The number of the owner among those of the list.</param>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    internal readonly record struct Event(ulong When, int Owner)
    {
        private const int StepBits = 20;

        /// <summary>So many different steps can be told apart.</summary>
        public const int StepsMax = 60_000;

        /// <summary>The number of the step.</summary>
        public int Step => (int)(When & ((1 << StepBits) - 1));

        /// <summary>The time.</summary>
        public long Time => (long)(When >> StepBits);

        /// <summary>An event.</summary>
        public static Event Of(int owner, int step, long time) => new(((ulong)time << StepBits) | (uint)step, owner);
    }
}
