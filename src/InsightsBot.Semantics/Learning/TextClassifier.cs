namespace InsightsBot.Semantics.Learning;

/// <summary>Says which labels a text bears, and how sure that is.</summary>
/// <remarks>Never changes; any number of threads may ask at once.</remarks>
public sealed class TextClassifier
{
    private readonly FeatureTable _table;
    private readonly float[] _weights;
    private readonly int _outputs;
    [ThreadStatic]
    private static FeatureScan? _scan;

    /// <summary>Puts a classifier together from its parts.</summary>
    /// <exception cref="ArgumentException">The parts do not fit each other.</exception>
    public TextClassifier(ClassifierParts parts)
    {
        Parts = parts;
        _outputs = parts.Biases.Count;
        parts.Check();
        _table = new FeatureTable([.. parts.Places], [.. parts.Rarity.Select(r => (float)r)]);
        _weights = [.. parts.Weights.Select(w => (float)w)];
    }

    /// <summary>What it consists of, to be kept.</summary>
    public ClassifierParts Parts { get; }

    /// <summary>The labels, in ordinal order.</summary>
    public IReadOnlyList<string> Labels => Parts.Labels;

    /// <summary>Whether a text may bear several labels, or none.</summary>
    public bool SeveralLabels => Parts.SeveralLabels;

    /// <summary>What a text is. A text without any known feature gets what such texts bore, or what is usual.</summary>
    public Prediction Predict(string text)
    {
        var probabilities = Probabilities(text);
        var all = Labels.Select((label, at) => new LabelProbability(label, probabilities[at])).ToList();
        var best = all.MaxBy(p => p.Probability)!;
        return new Prediction(best, all, SeveralLabels
            ? [.. all.Where((p, at) => p.Probability >= Parts.Thresholds[at]).OrderByDescending(p => p.Probability)]
            : [best]);
    }

    private double[] Probabilities(string text)
    {
        var found = (_scan ??= new FeatureScan()).Read(text);
        var indexes = new int[found.Length];
        var values = new float[found.Length];
        var count = _table.Weigh(found, indexes, values);
        if (count == 0)
        {
            return [.. Parts.Shares];
        }

        var scores = Parts.Biases.ToArray();
        for (var at = 0; at < count; at++)
        {
            var row = _weights.AsSpan(indexes[at] * _outputs, _outputs);
            for (var output = 0; output < _outputs; output++)
            {
                scores[output] += row[output] * values[at];
            }
        }

        if (SeveralLabels)
        {
            return Array.ConvertAll(scores, Odds.ToProbability);
        }

        Odds.ToProbabilities(scores);
        return scores;
    }
}
