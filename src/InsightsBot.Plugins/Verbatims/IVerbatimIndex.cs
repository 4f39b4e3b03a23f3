namespace InsightsBot.Plugins.Verbatims;

/// <summary>Finds verbatims by words and meaning.</summary>
/// <remarks>
/// <para>Exceptions: <see cref="IOException"/> and <see cref="UnauthorizedAccessException"/> when files cannot be read
/// or written, which the caller tells people; the index is then as before, or its last change is finished when it is
/// opened next. No text and no query throws.</para>
/// <para>Concurrency: searches may overlap each other. A change waits for running searches; they see the index before
/// or after it, never between. One process writes an index at a time.</para>
/// <para>Limits: up to 15 million verbatims; of a text the first 100,000 characters are found, all are kept; of a
/// query the first 64 words count.</para>
/// <para>The same entries in the same order of first coming give the same hits, however many calls brought them.</para>
/// </remarks>
public interface IVerbatimIndex : IDisposable
{
    /// <summary>What the index holds.</summary>
    VerbatimCounts Counts { get; }

    /// <summary>Adds entries; one whose id is known replaces that one, unless it says the same.</summary>
    /// <param name="entries">Read once, in order; of equal ids the last one stays.</param>
    /// <param name="progress">Told now and then, or null.</param>
    /// <param name="cancellation">Ends it with the index as before.</param>
    VerbatimChanges Put(
        IEnumerable<VerbatimEntry> entries, IProgress<VerbatimProgress>? progress, CancellationToken cancellation);

    /// <summary>Removes entries with all that came of them: text, postings, words that stood nowhere else,
    /// vector.</summary>
    /// <param name="ids">Ids that are not there are passed over.</param>
    /// <param name="cancellation">Ends it with the index as before.</param>
    /// <returns>How many were there.</returns>
    int Remove(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>The entry of an id; null when there is none.</summary>
    VerbatimEntry? Find(string id);

    /// <summary>What fits best, or is newest; none when nothing fits.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    IReadOnlyList<VerbatimHit> Search(VerbatimQuery query, CancellationToken cancellation);
}
