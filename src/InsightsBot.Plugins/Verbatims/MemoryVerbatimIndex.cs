using InsightsBot.Plugins.Verbatims.Files;
using InsightsBot.Plugins.Verbatims.Searching;

namespace InsightsBot.Plugins.Verbatims;

/// <summary>An index that lives as long as the process: for small sets of verbatims and for tests.</summary>
public sealed class MemoryVerbatimIndex : IVerbatimIndex
{
    private readonly IndexBuild _build;
    private readonly ReaderWriterLockSlim _lock = new();
    private SortedDictionary<long, VerbatimEntry> _entries = [];
    private Dictionary<string, long> _places = new(StringComparer.Ordinal);
    private IndexFile _file;
    private long _next = 1;

    /// <summary>An empty index.</summary>
    /// <param name="knownWords">Folded words that German compounds may be made of, whether texts have them or
    /// not; read when an index is made; null for none.</param>
    public MemoryVerbatimIndex(IEnumerable<string>? knownWords = null)
    {
        _build = new IndexBuild(knownWords ?? []);
        _file = Built(_entries, null, CancellationToken.None);
    }

    /// <inheritdoc/>
    public VerbatimCounts Counts => Reading(() => Hits.Count(_file, _entries.Count));

    /// <inheritdoc/>
    public VerbatimChanges Put(
        IEnumerable<VerbatimEntry> entries, IProgress<VerbatimProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entries);
        _lock.EnterWriteLock();
        try
        {
            var (kept, places, next) = (new SortedDictionary<long, VerbatimEntry>(_entries),
                new Dictionary<string, long>(_places, StringComparer.Ordinal), _next);
            var (added, replaced, same) = (0, 0, 0);
            foreach (var entry in entries.Select(SoundText.Of))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!places.TryGetValue(entry.Id, out var place))
                {
                    places[entry.Id] = place = next++;
                    added++;
                }
                else if (kept[place].IsSameAs(entry))
                {
                    same++;
                    continue;
                }
                else
                {
                    replaced++;
                }

                kept[place] = entry;
            }

            if (added + replaced > 0)
            {
                Take(kept, places, Built(kept, progress, cancellation));
                _next = next;
            }

            return new VerbatimChanges(added, replaced, same);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <inheritdoc/>
    public int Remove(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        _lock.EnterWriteLock();
        try
        {
            var (kept, places) = (new SortedDictionary<long, VerbatimEntry>(_entries),
                new Dictionary<string, long>(_places, StringComparer.Ordinal));
            var removed = 0;
            foreach (var id in ids.Select(SoundText.Of))
            {
                if (places.Remove(id, out var place))
                {
                    removed += kept.Remove(place) ? 1 : 0;
                }
            }

            if (removed > 0)
            {
                Take(kept, places, Built(kept, null, cancellation));
            }

            return removed;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    /// <inheritdoc/>
    public VerbatimEntry? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Reading(() => _places.TryGetValue(SoundText.Of(id), out var place) ? _entries[place] : null);
    }

    /// <inheritdoc/>
    public IReadOnlyList<VerbatimHit> Search(VerbatimQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Reading(() => Hits.Of(_file, query, stored => _entries[stored], cancellation));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _lock.Dispose();
    }

    private T Reading<T>(Func<T> read)
    {
        _lock.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    private void Take(SortedDictionary<long, VerbatimEntry> entries, Dictionary<string, long> places, IndexFile file) =>
        (_entries, _places, _file) = (entries, places, file);

    private IndexFile Built(
        SortedDictionary<long, VerbatimEntry> entries, IProgress<VerbatimProgress>? progress,
        CancellationToken cancellation)
    {
        using var stream = new MemoryStream();
        _build.Write(entries.Select(e => (e.Key, e.Value)), entries.Count, 1, stream, progress, cancellation);
        return new IndexFile(stream.ToArray());
    }
}
