using InsightsBot.Semantics.Learning;

namespace InsightsBot.Semantics.Tests.Learning;

public sealed class ScoreSheetTests
{
    [Fact]
    public void One_label_is_counted_as_worked_out_by_hand()
    {
        var sheet = new ScoreSheet(severalLabels: false);
        foreach (var (truth, said) in (ReadOnlySpan<(string, string)>)
            [("a", "a"), ("a", "a"), ("a", "b"), ("b", "b"), ("b", "a"), ("c", "a")])
        {
            sheet.Add([truth], One(said, 0.85));
        }

        var score = sheet.Score();
        Assert.Equal(6, score.Base);
        Assert.Equal(0.5, score.MicroF1, 9);

        // a: 2 right, 4 said, 3 true; b: 1, 2, 2; c: 0, 0, 1.
        Assert.Equal(4.0 / 7, score.Labels[0].F1, 9);
        Assert.Equal(0.5, score.Labels[1].F1, 9);
        Assert.Equal(0, score.Labels[2].F1);
        Assert.Equal(((4.0 / 7) + 0.5 + 0) / 3, score.MacroF1, 9);
        Assert.Equal([[2, 1, 0], [1, 1, 0], [1, 0, 0]], score.Confusion.Select(r => r.ToArray()));
        var bin = Assert.Single(score.Calibration);
        Assert.Equal((0.8, 0.9, 6L, 0.5), (bin.From, bin.To, bin.Base, bin.Share));
        Assert.Equal(0.35, score.CalibrationError, 9);
    }

    [Fact]
    public void Several_labels_are_counted_as_worked_out_by_hand()
    {
        var sheet = new ScoreSheet(severalLabels: true);
        sheet.Add(["a", "b"], Several(("a", 0.9), ("b", 0.2), ("c", 0.6)));
        sheet.Add([], Several(("a", 0.1), ("b", 0.1), ("c", 0.1)));
        sheet.Add(["c"], Several(("a", 0.1), ("b", 0.1), ("c", 0.9)));
        var score = sheet.Score();

        // Said: a, c; nothing; c. True: a, b; nothing; c. Right: a; c.
        Assert.Equal(2.0 * 2 / (3 + 3), score.MicroF1, 9);
        Assert.Equal((1 + 0 + (2.0 / 3)) / 3, score.MacroF1, 9);
        Assert.Empty(score.Confusion);
        Assert.Equal(9, score.Calibration.Sum(c => c.Base));
    }

    [Fact]
    public void A_single_threshold_is_the_best_for_all_decisions_together()
    {
        var thresholds = Thresholds.Of(
            [[0.9, 0.3], [0.8, 0.6], [0.4, 0.1]], [[true, true, false], [false, true, false]]);
        Assert.Equal([0.6, 0.6], thresholds);
    }

    [Fact]
    public void Folds_spread_every_label_and_are_dealt_alike_twice()
    {
        var texts = Enumerable.Range(0, 103)
            .Select(at => new LabelledText($"t{at}", [at < 5 ? "rare" : "frequent"])).ToList();
        var dealt = Folds.Deal(texts, 5, 1);
        Assert.Equal(dealt, Folds.Deal(texts, 5, 1));
        Assert.NotEqual(dealt, Folds.Deal(texts, 5, 2));
        Assert.Equal([0, 1, 2, 3, 4], dealt[..5].Order());
        Assert.All(dealt.GroupBy(d => d), g => Assert.InRange(g.Count(), 20, 21));
    }

    private static Prediction One(string label, double probability)
    {
        var said = new LabelProbability(label, probability);
        return new Prediction(said, [said], [said]);
    }

    private static Prediction Several(params (string Label, double Probability)[] all)
    {
        var said = all.Select(a => new LabelProbability(a.Label, a.Probability)).ToList();
        return new Prediction(said.MaxBy(s => s.Probability)!, said, [.. said.Where(s => s.Probability >= 0.5)]);
    }
}
