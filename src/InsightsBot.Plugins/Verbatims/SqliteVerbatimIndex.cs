using InsightsBot.Plugins.Verbatims.Files;
using InsightsBot.Plugins.Verbatims.Searching;
using InsightsBot.Plugins.Verbatims.Storing;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Verbatims;

/// <summary>An index in a folder: texts in a SQLite file, words and vectors in a file that is mapped into
/// memory.</summary>
/// <remarks>
/// A change writes the second file anew beside the old one, then the first is committed, then the old one goes: who
/// kills the process finds the state before or after. Another process sees a change with its next search.
/// </remarks>
public sealed class SqliteVerbatimIndex : IVerbatimIndex
{
    private const string StoreName = "verbatims.sqlite";
    private const string IndexFiles = "index-*";
    private readonly string _folder;
    private readonly IndexBuild _build;
    private readonly VerbatimStore _store;
    private readonly Lock _storeLock = new();
    private readonly ReaderWriterLockSlim _lock = new();
    private IndexFile _file;

    /// <summary>Opens the index of a folder, or makes an empty one.</summary>
    /// <param name="folder">The folder; made when missing. Nothing else may be kept in it.</param>
    /// <param name="knownWords">Folded words that German compounds may be made of, whether texts have them or
    /// not; read when an index is made; null for none.</param>
    /// <exception cref="IOException">It cannot be read or written.</exception>
    public SqliteVerbatimIndex(string folder, IEnumerable<string>? knownWords = null)
    {
        _folder = Path.GetFullPath(folder);
        _build = new IndexBuild(knownWords ?? []);
        _ = Directory.CreateDirectory(_folder);
        _store = Guarded(() => new VerbatimStore(Path.Combine(_folder, StoreName)));
        try
        {
            _file = Guarded(Open);
        }
        catch (IOException)
        {
            _store.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public VerbatimCounts Counts => Reading(() => Hits.Count(_file, _store.Count));

    /// <inheritdoc/>
    public VerbatimChanges Put(
        IEnumerable<VerbatimEntry> entries, IProgress<VerbatimProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return Changing(() =>
        {
            var changes = _store.Put(entries, cancellation);
            return (changes, changes.Added + changes.Replaced > 0);
        }, progress, cancellation);
    }

    /// <inheritdoc/>
    public int Remove(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Changing(() =>
        {
            var removed = _store.Remove(ids, cancellation);
            return (removed, removed > 0);
        }, null, cancellation);
    }

    /// <summary>Whether vectors of all texts have a place in the index.</summary>
    public bool CanTake(ITextVectors vectors) =>
        (long)Counts.Texts * EmbeddedTexts.Padded(vectors.Dimension) <= int.MaxValue;

    /// <summary>Takes vectors of all texts from outside, which <see cref="VerbatimQuery.Vector"/> is compared with.
    /// </summary>
    /// <remarks>
    /// Texts that have one of the same model and length are not asked for again. What was taken before it broke off
    /// stays; the index finds as before until it has them all.
    /// </remarks>
    /// <param name="vectors">Gives the vectors; what it throws is thrown.</param>
    /// <param name="progress">Told now and then, or null.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Take(ITextVectors vectors, IProgress<VerbatimProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        _lock.EnterWriteLock();
        try
        {
            _ = Guarded(() => new VectorTaking(_store).Run(vectors, progress, cancellation));
        }
        finally
        {
            _lock.ExitWriteLock();
        }

        if (!Reading(() => VectorSpace.IsOf(_file, vectors.Model, vectors.Dimension)))
        {
            _ = Changing(() => (true, true), progress, cancellation);
        }
    }

    /// <inheritdoc/>
    public VerbatimEntry? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Reading(() =>
        {
            lock (_storeLock)
            {
                return _store.Find(SoundText.Of(id));
            }
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<VerbatimHit> Search(VerbatimQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Reading(() => Hits.Of(_file, query, Stored, cancellation));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _store.Dispose();
        _lock.Dispose();
    }

    private static T Guarded<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (SqliteException failure)
        {
            throw new IOException(failure.Message, failure);
        }
    }

    private VerbatimEntry Stored(long row)
    {
        lock (_storeLock)
        {
            return _store.At(row);
        }
    }

    private T Reading<T>(Func<T> read)
    {
        while (true)
        {
            _lock.EnterReadLock();
            try
            {
                var isCurrent = Guarded(() =>
                {
                    lock (_storeLock)
                    {
                        return _store.Generation == _file.Generation;
                    }
                });
                if (isCurrent)
                {
                    return Guarded(read);
                }
            }
            finally
            {
                _lock.ExitReadLock();
            }

            Reload();
        }
    }

    /// <summary>Takes what another process changed.</summary>
    private void Reload()
    {
        _lock.EnterWriteLock();
        try
        {
            var old = _file;
            _file = Guarded(Open);
            old.Dispose();
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    private T Changing<T>(
        Func<(T Outcome, bool IsChanged)> change, IProgress<VerbatimProgress>? progress, CancellationToken cancellation)
    {
        _lock.EnterWriteLock();
        try
        {
            return Guarded(() =>
            {
                _store.Begin();
                var (outcome, isChanged) = change();
                if (isChanged)
                {
                    _store.Rise();
                    var made = Make(progress, cancellation);
                    _store.Commit();
                    _file.Dispose();
                    _file = made;
                    RemoveOthers();
                }

                return outcome;
            });
        }
        finally
        {
            _store.End();
            _lock.ExitWriteLock();
        }
    }

    /// <summary>The index of the texts as they are; made when it is missing or of an older form.</summary>
    private IndexFile Open()
    {
        if (IndexFile.Open(PathOf(_store.Generation)) is { } whole)
        {
            RemoveOthers();
            return whole;
        }

        _store.Begin();
        try
        {
            return IndexFile.Open(PathOf(_store.Generation)) ?? Make(null, CancellationToken.None);
        }
        finally
        {
            _store.End();
        }
    }

    private string PathOf(long generation) => Path.Combine(_folder, $"index-{generation}.bin");

    private IndexFile Make(IProgress<VerbatimProgress>? progress, CancellationToken cancellation)
    {
        var generation = _store.Generation;
        var path = PathOf(generation);
        var draft = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            {
                _build.Write(_store.All(), _store.Count, generation, stream, progress, cancellation, Embedded());
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }

        return IndexFile.Open(path) ?? throw new IOException("A finished index cannot be read back.");
    }

    /// <summary>The vectors from outside; null unless every text has one.</summary>
    private EmbeddedTexts? Embedded() => _store.Vectors.Kind is var (model, dimension) && _store.Vectors.Missing == 0
        ? new EmbeddedTexts(model, dimension, _store.Count, _store.Vectors.All) : null;

    /// <summary>Removes the indexes of states that are gone, and what killed processes left.</summary>
    private void RemoveOthers()
    {
        if (Directory.GetFiles(_folder, IndexFiles).Length == 1)
        {
            return;
        }

        // Nobody writes meanwhile: what is not the index of the present state is nobody's.
        _store.Begin();
        try
        {
            var own = PathOf(_store.Generation);
            foreach (var path in Directory.GetFiles(_folder, IndexFiles).Where(path => path != own))
            {
                File.Delete(path);
            }
        }
        finally
        {
            _store.End();
        }
    }
}
