using InsightsBot.Plugins.Verbatims.Words;

namespace InsightsBot.Plugins.Verbatims.Vectors;

/// <summary>Vectors of stems: those that stand in like company point the same way.</summary>
/// <remarks>
/// Learned from the corpus alone: how much more often two stems stand near each other than chance would have it
/// (positive pointwise mutual information), reduced to few dimensions. Sources: O. Levy, Y. Goldberg, I. Dagan,
/// "Improving Distributional Similarity with Lessons Learned from Word Embeddings", TACL 2015; the discount of rare
/// pairs is that of P. Pantel, D. Lin, KDD 2002. Stems too rare to learn take the vectors of stems that share letters.
/// </remarks>
internal sealed class StemVectors
{
    private const double Damping = 0.5;
    private readonly int[] _learned;
    private readonly float[] _vectors;
    private readonly LetterVectors _letters;
    private readonly Stems _stems;
    private readonly float[] _everywhere = new float[Dimensions.Count];

    /// <summary>Learns from a corpus.</summary>
    public StemVectors(Corpus corpus, Stems stems, PostingTable postings, CancellationToken cancellation)
    {
        _stems = stems;
        var chosen = Company.Chosen(corpus, stems, postings);
        _learned = new int[stems.Texts.Count];
        Array.Fill(_learned, -1);
        for (var i = 0; i < chosen.Length; i++)
        {
            _learned[chosen[i]] = i;
        }

        _vectors = Learn(new Company(corpus, stems, _learned, chosen.Length, cancellation).Matrix(), cancellation);
        _letters = new LetterVectors(chosen.Length);
        for (var i = 0; i < chosen.Length; i++)
        {
            _letters.Add(stems.Texts[chosen[i]], _vectors.AsSpan(i * Dimensions.Count, Dimensions.Count));
        }
    }

    /// <summary>Writes the vector of a stem, of length 1, or 0 throughout when nothing is known of it.</summary>
    public void Write(int stem, Span<float> vector)
    {
        if (_learned[stem] >= 0)
        {
            _vectors.AsSpan(_learned[stem] * Dimensions.Count, Dimensions.Count).CopyTo(vector);
        }
        else
        {
            _letters.Write(_stems.Texts[stem], vector);
        }

        Arrays.AddTimes(vector, _everywhere, (float)-Arrays.Dot(vector, _everywhere));
        Arrays.Normalise(vector);
    }

    /// <summary>Takes a direction out of all vectors: the one that all texts share and that tells none apart.</summary>
    public void Remove(ReadOnlySpan<float> direction)
    {
        direction.CopyTo(_everywhere);
        Arrays.Normalise(_everywhere);
    }

    private static float[] Learn(SymmetricMatrix matrix, CancellationToken cancellation)
    {
        var vectors = new float[matrix.Size * Dimensions.Count];
        if (matrix.Size == 0)
        {
            return vectors;
        }

        var (values, found) = Eigen.Largest(matrix, Dimensions.Count, cancellation);
        for (var row = 0; row < matrix.Size; row++)
        {
            var vector = vectors.AsSpan(row * Dimensions.Count, Dimensions.Count);
            for (var i = 0; i < values.Length; i++)
            {
                vector[i] = (float)(found[(row * values.Length) + i] * Math.Pow(Math.Abs(values[i]), Damping));
            }

            Arrays.Normalise(vector);
        }

        return vectors;
    }
}
