using System.Runtime.InteropServices;
using InsightsBot.Plugins.Verbatims.Vectors;

namespace InsightsBot.Plugins.Verbatims.Storing;

/// <summary>Takes the vectors of texts from outside, some texts at a time.</summary>
/// <remarks>What was taken stays when it breaks off; the next taking goes on there.</remarks>
internal sealed class VectorTaking(VerbatimStore store)
{
    private const int TextsAtOnce = 64;

    /// <summary>Takes all vectors that are missing; those of another model or length go first.</summary>
    /// <returns>How many texts were asked for.</returns>
    public int Run(ITextVectors vectors, IProgress<VerbatimProgress>? progress, CancellationToken cancellation)
    {
        if (store.Vectors.Kind != (vectors.Model, vectors.Dimension))
        {
            Write(() => store.Vectors.Begin(vectors.Model, vectors.Dimension));
        }

        var (missing, done, last) = (store.Vectors.Missing, 0, 0L);
        while (store.Vectors.Next(last, TextsAtOnce) is { Count: > 0 } batch)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new VerbatimProgress("embeddings", Math.Min(1, (double)done / Math.Max(1, missing))));
            var sent = batch.Where(b => !string.IsNullOrWhiteSpace(b.Text)).ToList();
            var taken = sent.Count == 0 ? [] : vectors.Of([.. sent.Select(b => b.Text)], cancellation);
            Write(() =>
            {
                foreach (var (row, text) in batch.Except(sent))
                {
                    store.Vectors.Put(row, text, new byte[vectors.Dimension], 0);
                }

                for (var i = 0; i < sent.Count; i++)
                {
                    var numbers = new byte[vectors.Dimension];
                    var scale = Shortened(taken[i], MemoryMarshal.Cast<byte, sbyte>(numbers.AsSpan()));
                    store.Vectors.Put(sent[i].Row, sent[i].Text, numbers, scale);
                }
            });
            (done, last) = (done + batch.Count, batch[^1].Row);
        }

        return done;
    }

    /// <summary>Large numbers are brought to length 1 first, so that none leaves the numbers there are.</summary>
    private static float Shortened(float[] vector, Span<sbyte> numbers)
    {
        Arrays.Scale(vector);
        return ShortVectors.Shorten(vector, numbers);
    }

    private void Write(Action write)
    {
        store.Begin();
        try
        {
            write();
            store.Commit();
        }
        finally
        {
            store.End();
        }
    }
}
