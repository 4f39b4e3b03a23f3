namespace InsightsBot.Semantics.Learning;

/// <summary>Collects predictions beside what people said.</summary>
/// <param name="severalLabels">Whether a text may bear several labels.</param>
/// <remarks>
/// The probability that is held against the truth is that of the best label, or of every label where a text may bear
/// several.
/// </remarks>
public sealed class ScoreSheet(bool severalLabels)
{
    private const int Bins = 10;
    private readonly Dictionary<string, (long Base, long Said, long Right)> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Truth, string Said), long> _pairs = [];
    private readonly (long Count, double Probability, long True)[] _bins = new (long, double, long)[Bins];
    private long _base;

    /// <summary>Notes a prediction.</summary>
    /// <param name="truth">The labels a person gave.</param>
    /// <param name="prediction">What was predicted.</param>
    public void Add(IReadOnlyList<string> truth, Prediction prediction)
    {
        _base++;
        foreach (var label in truth)
        {
            Count(label, 1, 0, prediction.Chosen.Any(c => c.Label == label) ? 1 : 0);
        }

        foreach (var chosen in prediction.Chosen)
        {
            Count(chosen.Label, 0, 1, 0);
        }

        if (severalLabels)
        {
            foreach (var probability in prediction.All)
            {
                Weigh(probability.Probability, truth.Contains(probability.Label));
            }
        }
        else
        {
            var pair = (truth[0], prediction.Best.Label);
            _pairs[pair] = _pairs.GetValueOrDefault(pair) + 1;
            Weigh(prediction.Best.Probability, truth[0] == prediction.Best.Label);
        }
    }

    /// <summary>The figures.</summary>
    public ClassifierScore Score()
    {
        var labels = _labels.Select(l => new LabelScore(l.Key, l.Value.Base, l.Value.Said, l.Value.Right))
            .OrderBy(l => l.Label, StringComparer.Ordinal).ToList();
        var confusion = severalLabels ? [] : labels.Select(truth => (IReadOnlyList<long>)
            [.. labels.Select(said => _pairs.GetValueOrDefault((truth.Label, said.Label)))]).ToList();
        return new ClassifierScore(_base, severalLabels, labels, confusion,
        [
            .. _bins.Index().Where(b => b.Item.Count > 0).Select(b => new CalibrationBin(
                (double)b.Index / Bins, (b.Index + 1.0) / Bins, b.Item.Count, b.Item.Probability / b.Item.Count,
                (double)b.Item.True / b.Item.Count)),
        ]);
    }

    private void Count(string label, int isBorne, int isSaid, int isRight)
    {
        var (borne, said, right) = _labels.GetValueOrDefault(label);
        _labels[label] = (borne + isBorne, said + isSaid, right + isRight);
    }

    private void Weigh(double probability, bool isTrue)
    {
        ref var bin = ref _bins[Math.Min(Bins - 1, (int)(probability * Bins))];
        bin = (bin.Count + 1, bin.Probability + probability, bin.True + (isTrue ? 1 : 0));
    }
}
