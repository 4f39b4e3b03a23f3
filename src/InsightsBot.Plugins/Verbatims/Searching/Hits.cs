using InsightsBot.Plugins.Verbatims.Files;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>Searches an index and quotes from the texts behind it.</summary>
internal static class Hits
{
    /// <summary>What fits best, or is newest.</summary>
    /// <param name="file">The index.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="stored">The entry that is stored under a number.</param>
    /// <param name="cancellation">Ends it.</param>
    public static IReadOnlyList<VerbatimHit> Of(
        IndexFile file, VerbatimQuery query, Func<long, VerbatimEntry> stored, CancellationToken cancellation)
    {
        var stems = QueryWords.Read(file, query.Words);
        var found = IndexSearch.Run(file, query, stems, cancellation);
        var passages = new BestPassage(file, stems);
        var hits = new List<VerbatimHit>(found.Count);
        foreach (var one in found)
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = stored(one.Stored);
            var (start, length) = passages.In(entry);
            hits.Add(new VerbatimHit(entry, one.Score, start, length));
        }

        return hits;
    }

    /// <summary>What an index holds.</summary>
    /// <param name="file">The index.</param>
    /// <param name="texts">How many texts are stored.</param>
    public static VerbatimCounts Count(IndexFile file, int texts) => new(
        texts, file.Rows, file.Of<float>(Section.RowScales).Length, file.Of<int>(Section.WordCounts).Length,
        Postings(file));

    private static long Postings(IndexFile file)
    {
        var sum = 0L;
        foreach (var rows in file.Of<int>(Section.StemRows))
        {
            sum += rows;
        }

        return sum;
    }
}
