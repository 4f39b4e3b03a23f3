namespace InsightsBot.Semantics.Learning;

/// <summary>Texts as vectors of the features that they have.</summary>
internal sealed class TextVectors
{
    private readonly int[][] _features;
    private readonly float[][] _values;

    private TextVectors(FeatureTable table, int[][] features, float[][] values)
    {
        Table = table;
        _features = features;
        _values = values;
    }

    /// <summary>What the features are.</summary>
    public FeatureTable Table { get; }

    /// <summary>The features of a text, rising.</summary>
    public ReadOnlySpan<int> Features(int text) => _features[text];

    /// <summary>Their values, above 0.</summary>
    public ReadOnlySpan<float> Values(int text) => _values[text];

    /// <summary>Reads texts twice: to count features, and to weigh them.</summary>
    public static TextVectors Of(
        IReadOnlyList<string> texts, int featuresMax, Work work, CancellationToken cancellation)
    {
        var textsWith = new int[FeatureScan.Places];
        work.EachWith(texts.Count, () => new FeatureScan(), (scan, at) =>
        {
            cancellation.ThrowIfCancellationRequested();
            var found = scan.Read(texts[at]);
            for (var place = 0; place < found.Length; place++)
            {
                if (place == 0 || found[place] != found[place - 1])
                {
                    _ = Interlocked.Increment(ref textsWith[found[place]]);
                }
            }
        });
        var table = FeatureTable.Of(textsWith, texts.Count, featuresMax);
        var features = new int[texts.Count][];
        var values = new float[texts.Count][];
        work.EachWith(texts.Count, () => new FeatureScan(), (scan, at) =>
        {
            cancellation.ThrowIfCancellationRequested();
            var found = scan.Read(texts[at]);
            var (indexes, weights) = (new int[found.Length], new float[found.Length]);
            var count = table.Weigh(found, indexes, weights);
            features[at] = indexes[..count];
            values[at] = weights[..count];
        });
        return new TextVectors(table, features, values);
    }
}
