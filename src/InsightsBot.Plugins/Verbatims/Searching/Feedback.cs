using InsightsBot.Plugins.Verbatims.Vectors;

namespace InsightsBot.Plugins.Verbatims.Searching;

/// <summary>Lets what fits best say what else is meant.</summary>
/// <remarks>Source: J. Rocchio, "Relevance Feedback in Information Retrieval", 1971, with the best rows as
/// relevant.</remarks>
internal static class Feedback
{
    /// <summary>Turns the vector of a query towards the mean of some rows.</summary>
    /// <param name="space">The vectors of the rows.</param>
    /// <param name="vector">The vector, of length 1; changed.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="weight">How much the rows count beside the query.</param>
    public static void Add(VectorSpace space, Span<float> vector, IReadOnlyList<int> rows, double weight)
    {
        var numbers = space.Numbers;
        var scales = space.Scales;
        foreach (var row in rows)
        {
            var own = numbers.Slice(row * vector.Length, vector.Length);
            var times = weight * scales[row] / rows.Count;
            for (var i = 0; i < vector.Length; i++)
            {
                vector[i] += (float)(own[i] * times);
            }
        }

        Arrays.Normalise(vector);
    }
}
