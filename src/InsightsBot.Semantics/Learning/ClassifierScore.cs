namespace InsightsBot.Semantics.Learning;

/// <summary>How well predictions meet what people said.</summary>
/// <param name="Base">How many texts were judged.</param>
/// <param name="SeveralLabels">Whether a text may bear several labels.</param>
/// <param name="Labels">Each label that was borne or predicted, in ordinal order.</param>
/// <param name="Confusion">
/// Per true label (row) and predicted label (column) the texts, in the order of the labels; empty where texts may bear
/// several.
/// </param>
/// <param name="Calibration">Ten bins of probability; those without a prediction are left out.</param>
public sealed record ClassifierScore(
    long Base,
    bool SeveralLabels,
    IReadOnlyList<LabelScore> Labels,
    IReadOnlyList<IReadOnlyList<long>> Confusion,
    IReadOnlyList<CalibrationBin> Calibration)
{
    /// <summary>F1 over all decisions together, 0 to 1; where a text bears one label the share of right ones.</summary>
    public double MicroF1 =>
        new LabelScore("", Labels.Sum(l => l.Base), Labels.Sum(l => l.Said), Labels.Sum(l => l.Right)).F1;

    /// <summary>The mean of the labels' F1, 0 to 1; labels that no text bears do not count.</summary>
    public double MacroF1 => Labels.Where(l => l.Base > 0).Select(l => l.F1).DefaultIfEmpty().Average();

    /// <summary>How far probabilities are from what came true, on average over predictions; 0 to 1.</summary>
    /// <remarks>Source: C. Guo et al., "On Calibration of Modern Neural Networks", ICML 2017.</remarks>
    public double CalibrationError
    {
        get
        {
            var predictions = Calibration.Sum(c => c.Base);
            return predictions == 0 ? 0
                : Calibration.Sum(c => c.Base * Math.Abs(c.Probability - c.Share)) / predictions;
        }
    }
}
