namespace InsightsBot.Semantics.Learning;

/// <summary>Judges learning by texts that were not learned from.</summary>
public static class CrossValidation
{
    /// <summary>
    /// Deals the texts into parts, and for each part learns from all others and predicts it.
    /// </summary>
    /// <param name="texts">The texts with their labels.</param>
    /// <param name="parts">How many parts, at least 2.</param>
    /// <param name="options">How is learned; its seed deals the parts, too.</param>
    /// <param name="progress">Is told the share (0–1) that is done.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static ClassifierScore Run(
        IReadOnlyList<LabelledText> texts, int parts, LearningOptions options, IProgress<double>? progress,
        CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 2);

        // Another deal than the one by which each classifier checks itself.
        var dealt = Folds.Deal(texts, parts, unchecked(options.Seed + 0x5EED));
        var sheet = new ScoreSheet(options.SeveralLabels);
        for (var part = 0; part < parts; part++)
        {
            var (learned, rest) = (new List<LabelledText>(), new List<LabelledText>());
            for (var at = 0; at < texts.Count; at++)
            {
                (dealt[at] == part ? rest : learned).Add(texts[at]);
            }

            var classifier = TextLearner.Learn(learned, options, Part(progress, part, parts), cancellation);
            foreach (var text in rest)
            {
                sheet.Add(text.Labels, classifier.Predict(text.Text));
            }
        }

        return sheet.Score();
    }

    private static ShareOfWork? Part(IProgress<double>? progress, int part, int parts) =>
        progress is null ? null : new ShareOfWork(progress, (double)part / parts, 1.0 / parts);
}
