using System.Diagnostics.CodeAnalysis;

namespace InsightsBot.Activities;

/// <summary>Remembers one thing for each of the keys used last, bounded in number.</summary>
/// <remarks>Calls may overlap. What was used longest ago goes first; forgetting is no error.</remarks>
/// <param name="countMax">How many keys are remembered.</param>
internal sealed class RecentByKey<T>(int countMax)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, T Thing)>> _byKey = new(StringComparer.Ordinal);

    // By the last use, the longest ago first.
    private readonly LinkedList<(string Key, T Thing)> _byUse = new();

    /// <summary>How many keys are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _byKey.Count;
            }
        }
    }

    /// <summary>The thing of a key, made where none is remembered.</summary>
    public T Of(string key, Func<T> make)
    {
        lock (_lock)
        {
            if (_byKey.TryGetValue(key, out var found))
            {
                _byUse.Remove(found);
                _byUse.AddLast(found);
                return found.Value.Thing;
            }

            var made = make();
            Add(key, made);
            return made;
        }
    }

    /// <summary>The thing of a key, where one is remembered.</summary>
    public bool TryFind(string key, [MaybeNullWhen(false)] out T thing)
    {
        lock (_lock)
        {
            var isKnown = _byKey.TryGetValue(key, out var found);
            thing = isKnown ? found!.Value.Thing : default;
            return isKnown;
        }
    }

    /// <summary>Remembers a thing in place of the one before.</summary>
    public void Set(string key, T thing)
    {
        lock (_lock)
        {
            if (_byKey.Remove(key, out var before))
            {
                _byUse.Remove(before);
            }

            Add(key, thing);
        }
    }

    /// <summary>Forgets a key.</summary>
    public void Forget(string key)
    {
        lock (_lock)
        {
            if (_byKey.Remove(key, out var before))
            {
                _byUse.Remove(before);
            }
        }
    }

    private void Add(string key, T thing)
    {
        _byKey[key] = _byUse.AddLast((key, thing));
        while (_byKey.Count > countMax)
        {
            var oldest = _byUse.First!;
            _byUse.Remove(oldest);
            _ = _byKey.Remove(oldest.Value.Key);
        }
    }
}
