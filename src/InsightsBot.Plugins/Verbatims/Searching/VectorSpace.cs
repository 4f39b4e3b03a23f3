using System.Text;
using InsightsBot.Plugins.Verbatims.Files;
using InsightsBot.Plugins.Verbatims.Vectors;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>The vectors of rows that a query is compared by: learned ones, or those from outside.</summary>
internal sealed class VectorSpace
{
    private readonly IndexFile _file;
    private readonly bool _isEmbedded;

    private VectorSpace(IndexFile file, bool isEmbedded) => (_file, _isEmbedded) = (file, isEmbedded);

    /// <summary>The numbers of all rows.</summary>
    public ReadOnlySpan<sbyte> Numbers => _file.Of<sbyte>(_isEmbedded ? Section.EmbeddedRows : Section.RowVectors);

    /// <summary>What the numbers of each row are to be multiplied with.</summary>
    public ReadOnlySpan<float> Scales => _file.Of<float>(_isEmbedded ? Section.EmbeddedScales : Section.RowScales);

    /// <summary>The vectors from outside where there are such of the same kind, else the learned ones.</summary>
    public static VectorSpace For(IndexFile file, WordsVector? sought) => new(
        file, sought is not null && IsOf(file, sought.Model, sought.Numbers.Length));

    /// <summary>Whether an index holds vectors of a model with so many numbers.</summary>
    public static bool IsOf(IndexFile file, string model, int dimension) => dimension > 0
        && file.Of<float>(Section.EmbeddedMean).Length == dimension
        && file.Bytes(Section.EmbeddingModel).SequenceEqual(Encoding.UTF8.GetBytes(model));

    /// <summary>The vector of a query, of length 1; null when nothing is known of it.</summary>
    public float[]? Vector(WordsVector? sought, IReadOnlyList<SoughtStem> stems)
    {
        if (!_isEmbedded || sought is null)
        {
            return MeaningScores.Vector(_file, stems);
        }

        var vector = new float[EmbeddedTexts.Padded(sought.Numbers.Length)];
        sought.Numbers.Span.CopyTo(vector);
        Arrays.Scale(vector);
        Arrays.Normalise(vector);
        Arrays.AddTimes(vector.AsSpan(0, sought.Numbers.Length), _file.Of<float>(Section.EmbeddedMean), -1);
        Arrays.Normalise(vector);
        return Array.TrueForAll(vector, v => v == 0) ? null : vector;
    }
}
