using InsightsBot.Plugins.Verbatims.Words;

namespace InsightsBot.Plugins.Verbatims.Vectors;

/// <summary>Vectors of texts: the sum of those of their stems, rare ones counting more than frequent ones.</summary>
/// <remarks>
/// Without what all texts share. Source: S. Arora, Y. Liang, T. Ma, "A Simple but Tough-to-Beat Baseline for Sentence
/// Embeddings", ICLR 2017.
/// </remarks>
internal static class RowVectors
{
    private const int SharedFrom = 2000;

    /// <summary>How much a stem counts.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="rowsOfStem">How many have the stem.</param>
    public static double Weight(int rows, int rowsOfStem) => Math.Log(1 + (rows / (1.0 + rowsOfStem)));

    /// <summary>Makes the vectors of all rows; takes what they share out of the stems' vectors.</summary>
    public static ShortVectors Make(
        Corpus corpus, Stems stems, PostingTable postings, StemVectors vectors, CancellationToken cancellation)
    {
        var shared = new float[Dimensions.Count];
        var vector = new float[Dimensions.Count];
        var step = Math.Max(1, corpus.Rows / SharedFrom);
        for (var row = 0; row < corpus.Rows; row += step)
        {
            Sum(corpus.WordsOf(row), stems, postings, vectors, corpus.Rows, vector);
            Arrays.Normalise(vector);
            Arrays.AddTimes(shared, vector, 1);
        }

        vectors.Remove(shared);
        var made = new ShortVectors(corpus.Rows);
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Threads.Two.MaxDegreeOfParallelism,
            CancellationToken = cancellation,
        };
        _ = Parallel.For(0, corpus.Rows, options, () => new float[Dimensions.Count], (row, _, own) =>
        {
            Sum(corpus.WordsOf(row), stems, postings, vectors, corpus.Rows, own);
            made.Set(row, own);
            return own;
        }, _ => { });
        return made;
    }

    private static void Sum(
        ReadOnlySpan<int> words, Stems stems, PostingTable postings, StemVectors vectors, int rows, Span<float> sum)
    {
        sum.Clear();
        Span<float> one = stackalloc float[Dimensions.Count];
        foreach (var word in words)
        {
            foreach (var (stem, units) in stems.Forms[word])
            {
                vectors.Write(stem, one);
                var weight = Weight(rows, postings.RowsOf(stem).Length) * units / WordForm.Whole;
                Arrays.AddTimes(sum, one, (float)weight);
            }
        }
    }
}
