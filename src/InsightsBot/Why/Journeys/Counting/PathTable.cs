namespace InsightsBot.Why.Journeys.Counting;

/// <summary>Different paths, with how many journeys take each.</summary>
internal sealed class PathTable
{
    private int[] _slots = new int[1 << 10];
    private Entry[] _entries = new Entry[1 << 8];
    private ushort[] _steps = new ushort[1 << 12];
    private int _used;

    /// <summary>How many different paths there are.</summary>
    public int Count { get; private set; }

    /// <summary>The steps of a path.</summary>
    public ReadOnlySpan<ushort> StepsOf(int path) => _steps.AsSpan(_entries[path].At, _entries[path].Length);

    /// <summary>How many journeys take a path.</summary>
    public int JourneysOf(int path) => _entries[path].Journeys;

    /// <summary>Adds all paths of another table.</summary>
    public void Add(PathTable other)
    {
        for (var path = 0; path < other.Count; path++)
        {
            Add(other.StepsOf(path), other.JourneysOf(path));
        }
    }

    /// <summary>Adds journeys that take a path.</summary>
    public void Add(ReadOnlySpan<ushort> steps, int journeys)
    {
        var hash = Hash(steps);
        var mask = _slots.Length - 1;
        for (var slot = (int)(hash & (uint)mask); ; slot = (slot + 1) & mask)
        {
            var path = _slots[slot] - 1;
            if (path < 0)
            {
                Begin(steps, hash, journeys);
                _slots[slot] = Count;
                Widen();
                return;
            }

            ref var entry = ref _entries[path];
            if (entry.Hash == hash && StepsOf(path).SequenceEqual(steps))
            {
                entry = entry with { Journeys = entry.Journeys + journeys };
                return;
            }
        }
    }

    private static uint Hash(ReadOnlySpan<ushort> steps)
    {
        var hash = (uint)steps.Length;
        foreach (var step in steps)
        {
            hash = unchecked((hash ^ step) * 0x9E3779B1u);
            hash ^= hash >> 15;
        }

        return hash;
    }

    private void Begin(ReadOnlySpan<ushort> steps, uint hash, int journeys)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Longer(Count));
        }

        if (_used + steps.Length > _steps.Length)
        {
            Array.Resize(ref _steps, Math.Max(Longer(_steps.Length), _used + steps.Length));
        }

        steps.CopyTo(_steps.AsSpan(_used));
        _entries[Count++] = new Entry(hash, _used, steps.Length, journeys);
        _used += steps.Length;
    }

    /// <summary>Long lists grow by half, so that little of them stays empty.</summary>
    private static int Longer(int length) => length < 1 << 16 ? 2 * length : length + (length / 2);

    private void Widen()
    {
        if (3L * Count <= 2L * _slots.Length)
        {
            return;
        }

        _slots = new int[2 * _slots.Length];
        for (var path = 0; path < Count; path++)
        {
            var slot = (int)(_entries[path].Hash & (uint)(_slots.Length - 1));
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = path + 1;
        }
    }

    private readonly record struct Entry(uint Hash, int At, int Length, int Journeys);
}
