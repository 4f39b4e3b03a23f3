using InsightsBot.Plugins.Verbatims.Files;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>BM25 of all rows for the stems of a query.</summary>
internal static class WordScores
{
    /// <summary>How rare a stem is.</summary>
    public static double Rarity(int rows, int rowsOfStem) =>
        Math.Log(1 + ((rows - rowsOfStem + 0.5) / (rowsOfStem + 0.5)));

    /// <summary>Adds the scores to those of the rows.</summary>
    public static void Add(IndexFile file, IReadOnlyList<SoughtStem> stems, Span<float> scores)
    {
        var rowsOf = file.Of<int>(Section.StemRows);
        Span<float> parts = stackalloc float[256];
        foreach (var (stem, weight) in stems)
        {
            var rarity = weight * Rarity(file.Rows, rowsOf[stem]);
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = (float)(rarity * i / 255);
            }

            var (from, to) = file.Run(Section.PostingStarts, stem);
            AddPostings(file.Bytes(Section.Postings)[from..to], parts, scores);
        }
    }

    private static void AddPostings(ReadOnlySpan<byte> bytes, ReadOnlySpan<float> parts, Span<float> scores)
    {
        unchecked
        {
            var row = 0;
            for (var at = 0; at < bytes.Length;)
            {
                row += Numbers.Read(bytes, ref at);
                scores[row] += parts[bytes[at++]];
            }
        }
    }
}
