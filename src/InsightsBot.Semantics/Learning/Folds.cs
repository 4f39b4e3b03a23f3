namespace InsightsBot.Semantics.Learning;

/// <summary>Deals texts into parts of about equal size, each label spread over all of them.</summary>
internal static class Folds
{
    /// <summary>The part of each text, from 0 below the number of parts.</summary>
    /// <param name="texts">The texts with their labels.</param>
    /// <param name="parts">How many parts, at least 1.</param>
    /// <param name="seed">Where the draw begins.</param>
    /// <remarks>
    /// Texts are dealt label by label, those with several labels by the rarest of them, so that even a label with two
    /// texts stands in two parts.
    /// </remarks>
    public static int[] Deal(IReadOnlyList<LabelledText> texts, int parts, ulong seed)
    {
        var frequency = texts.SelectMany(t => t.Labels).GroupBy(l => l, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var order = Enumerable.Range(0, texts.Count).ToArray();
        new Chance(seed).Shuffle(order);
        var dealt = new int[texts.Count];
        var next = 0;
        foreach (var group in order.GroupBy(at => Rarest(texts[at].Labels, frequency), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var at in group)
            {
                dealt[at] = next++ % parts;
            }
        }

        return dealt;
    }

    private static string Rarest(IReadOnlyList<string> labels, Dictionary<string, int> frequency) => labels.Count switch
    {
        0 => "",
        1 => labels[0],
        _ => labels.OrderBy(l => frequency[l]).ThenBy(l => l, StringComparer.Ordinal).First(),
    };
}
