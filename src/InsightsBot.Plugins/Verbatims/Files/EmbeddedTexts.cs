using System.Text;
using InsightsBot.Plugins.Verbatims.Vectors;

namespace InsightsBot.Plugins.Verbatims.Files;

/// <summary>Vectors of all texts that came from outside, on their way into an index.</summary>
/// <param name="model">What made them.</param>
/// <param name="dimension">How many numbers each has.</param>
/// <param name="count">How many there are.</param>
/// <param name="read">Reads them in the order of the rows; called twice.</param>
/// <remarks>
/// What all of them share is taken out, for it says nothing: else texts that have nothing in common would be alike with
/// many models. Source: J. Mu, P. Viswanath, "All-but-the-Top", ICLR 2018. Of few texts less is taken out.
/// </remarks>
internal sealed class EmbeddedTexts(
    string model, int dimension, int count, Func<IEnumerable<(byte[] Numbers, float Scale)>> read)
{
    private const int FewTexts = 10;
    private const int Step = 16;

    /// <summary>How many numbers are stored for a vector, so that several are summed at once.</summary>
    public static int Padded(int dimension) => (dimension + Step - 1) / Step * Step;

    /// <summary>Writes the sections.</summary>
    public void Write(SectionWriter writer, CancellationToken cancellation)
    {
        var (mean, vector) = (new float[dimension], new float[dimension]);
        foreach (var (numbers, scale) in read())
        {
            cancellation.ThrowIfCancellationRequested();
            Read(numbers, scale, vector);
            Arrays.AddTimes(mean, vector, 1f / (count + FewTexts));
        }

        writer.Write<byte>(Section.EmbeddingModel, Encoding.UTF8.GetBytes(model));
        writer.Write<float>(Section.EmbeddedMean, mean);
        writer.Begin(Section.EmbeddedRows);
        var (scales, shortened, at) = (new float[count], new sbyte[Padded(dimension)], 0);
        foreach (var (numbers, scale) in read())
        {
            cancellation.ThrowIfCancellationRequested();
            Read(numbers, scale, vector);
            if (scale > 0)
            {
                Arrays.AddTimes(vector, mean, -1);
            }

            scales[at++] = ShortVectors.Shorten(vector, shortened.AsSpan(0, dimension));
            writer.Append<sbyte>(shortened);
        }

        writer.Write<float>(Section.EmbeddedScales, scales);
    }

    private static void Read(byte[] numbers, float scale, float[] vector)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = unchecked((sbyte)numbers[i]) * scale;
        }
    }
}
