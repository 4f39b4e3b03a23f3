namespace InsightsBot.Semantics.Understanding;

/// <summary>Finds numbered things by a hash of theirs: four bytes a field instead of an object a thing.</summary>
/// <remarks>Different things may share a hash: whoever looks up compares the thing itself.</remarks>
internal sealed class HashChains(int expected = 0)
{
    private const int Smallest = 16;
    private int[] _heads = new int[Size(expected)];
    private int[] _hashes = new int[Size(expected)];
    private int[] _next = new int[Size(expected)];

    /// <summary>How many things there are; the next one gets this number.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a thing.</summary>
    /// <returns>Its number, from 0 on in order.</returns>
    public int Add(int hash)
    {
        if (Count == _hashes.Length)
        {
            Grow();
        }

        _hashes[Count] = hash;
        Link(Count);
        return Count++;
    }

    /// <summary>A thing with a hash; -1 when there is none.</summary>
    public int First(int hash) => Same(_heads[Place(hash)] - 1, hash);

    /// <summary>The next thing with the hash of a thing; -1 after the last.</summary>
    public int Next(int thing) => Same(_next[thing] - 1, _hashes[thing]);

    private static int Size(int expected)
    {
        var size = Smallest;
        while (size < expected)
        {
            size *= 2;
        }

        return size;
    }

    private int Same(int thing, int hash)
    {
        while (thing >= 0 && _hashes[thing] != hash)
        {
            thing = _next[thing] - 1;
        }

        return thing;
    }

    private int Place(int hash) => hash & (_heads.Length - 1);

    private void Link(int thing)
    {
        ref var head = ref _heads[Place(_hashes[thing])];
        _next[thing] = head;
        head = thing + 1;
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, 2 * Count);
        Array.Resize(ref _next, 2 * Count);
        _heads = new int[2 * Count];
        for (var thing = 0; thing < Count; thing++)
        {
            Link(thing);
        }
    }
}
