namespace InsightsBot.Semantics.Learning;

/// <summary>The features that are kept, and how much each says by being rare.</summary>
internal sealed class FeatureTable
{
    private const int TextsMin = 2;
    private readonly int[] _indexes;

    /// <summary>A table of given features.</summary>
    /// <param name="places">Their places in rising order.</param>
    /// <param name="rarity">The factor of each, above 0.</param>
    public FeatureTable(int[] places, float[] rarity)
    {
        Places = places;
        Rarity = rarity;
        _indexes = new int[FeatureScan.Places];
        Array.Fill(_indexes, -1);
        for (var at = 0; at < places.Length; at++)
        {
            _indexes[places[at]] = at;
        }
    }

    /// <summary>The places of the features, rising; a feature's index is where it stands here.</summary>
    public int[] Places { get; }

    /// <summary>The factor of each feature: the rarer it is in texts, the larger.</summary>
    public float[] Rarity { get; }

    /// <summary>How many features there are.</summary>
    public int Count => Places.Length;

    /// <summary>Keeps the features that several texts have; of too many those that most texts have.</summary>
    /// <param name="textsWith">How many texts have the feature of a place.</param>
    /// <param name="texts">How many texts there are.</param>
    /// <param name="countMax">How many features are kept.</param>
    /// <remarks>
    /// A feature of one text alone cannot tell about another. Source of the factor: K. Spärck Jones, "A statistical
    /// interpretation of term specificity and its application in retrieval", Journal of Documentation 28 (1972).
    /// </remarks>
    public static FeatureTable Of(int[] textsWith, int texts, int countMax)
    {
        var least = TextsMin;
        while (textsWith.Count(with => with >= least) > countMax)
        {
            least++;
        }

        var places = Enumerable.Range(0, textsWith.Length).Where(place => textsWith[place] >= least).ToArray();
        return new FeatureTable(
            places, [.. places.Select(place => (float)(Math.Log((1.0 + texts) / (1.0 + textsWith[place])) + 1))]);
    }

    /// <summary>Writes the vector of a text: features in rising order, words and letters of length 1 each.</summary>
    /// <param name="found">Places in rising order, each as often as it occurs.</param>
    /// <param name="indexes">Takes the features; as long as what was found.</param>
    /// <param name="values">Takes their values.</param>
    /// <returns>How many features were written.</returns>
    public int Weigh(ReadOnlySpan<int> found, Span<int> indexes, Span<float> values)
    {
        var (count, wordsEnd) = (0, 0);
        for (var at = 0; at < found.Length;)
        {
            var place = found[at];
            var start = at;
            while (at < found.Length && found[at] == place)
            {
                at++;
            }

            if (_indexes[place] is >= 0 and var index)
            {
                indexes[count] = index;
                values[count++] = Rarity[index] * (at - start == 1 ? 1 : 1 + MathF.Log(at - start));
                wordsEnd = place < FeatureScan.LettersFrom ? count : wordsEnd;
            }
        }

        ToLengthOne(values[..wordsEnd]);
        ToLengthOne(values[wordsEnd..count]);
        return count;
    }

    private static void ToLengthOne(Span<float> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += (double)value * value;
        }

        var factor = sum > 0 ? (float)(1 / Math.Sqrt(sum)) : 0;
        for (var at = 0; at < values.Length; at++)
        {
            values[at] *= factor;
        }
    }
}
