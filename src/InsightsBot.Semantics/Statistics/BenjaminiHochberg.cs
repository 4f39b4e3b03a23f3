namespace InsightsBot.Semantics.Statistics;

/// <summary>Keeps the share of false findings low where many figures are tested at once.</summary>
public static class BenjaminiHochberg
{
    /// <summary>
    /// The adjusted p-values, in the order given: among all findings up to 0.05, about one in twenty is chance.
    /// </summary>
    /// <param name="values">
    /// The p-values; null, or a number outside 0 to 1, where there is none. Such a test is not counted.
    /// </param>
    /// <returns>For each value its adjusted one, from 0 to 1; null where there was none.</returns>
    /// <remarks>
    /// Source: Y. Benjamini and Y. Hochberg, "Controlling the False Discovery Rate: A Practical and Powerful Approach
    /// to Multiple Testing", Journal of the Royal Statistical Society B 57 (1995), 289–300.
    /// </remarks>
    public static IReadOnlyList<double?> Adjusted(IReadOnlyList<double?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var ascending = Enumerable.Range(0, values.Count).Where(i => values[i] is >= 0 and <= 1)
            .OrderBy(i => values[i]!.Value).ToArray();
        var adjusted = new double?[values.Count];
        var least = 1.0;
        for (var rank = ascending.Length; rank >= 1; rank--)
        {
            var place = ascending[rank - 1];
            least = Math.Min(least, values[place]!.Value * ((double)ascending.Length / rank));
            adjusted[place] = least;
        }

        return adjusted;
    }
}
