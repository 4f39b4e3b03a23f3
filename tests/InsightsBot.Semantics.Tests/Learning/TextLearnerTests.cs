using InsightsBot.Semantics.Learning;

namespace InsightsBot.Semantics.Tests.Learning;

public sealed class TextLearnerTests
{
    [Fact]
    public void What_is_planted_is_found_in_texts_that_were_not_seen()
    {
        var classifier = Learn(PlantedTexts.One(400, 1));
        Assert.Equal(["delivery", "price", "staff"], classifier.Labels);
        var score = Judge(classifier, PlantedTexts.One(300, 2));
        Assert.InRange(score.MicroF1, 0.97, 1);
        Assert.InRange(score.MacroF1, 0.97, 1);
    }

    [Fact]
    public void Several_labels_and_none_are_found()
    {
        var classifier = Learn(PlantedTexts.Several(500, 3), new LearningOptions { SeveralLabels = true });
        var texts = PlantedTexts.Several(300, 4);
        Assert.InRange(Judge(classifier, texts).MicroF1, 0.95, 1);
        Assert.Contains(texts, t => t.Labels.Count == 0 && classifier.Predict(t.Text).Chosen.Count == 0);
        Assert.Contains(texts, t => classifier.Predict(t.Text).Chosen.Count == 3);
    }

    [Fact]
    public void Two_labels_are_learned_as_well_as_three()
    {
        var texts = PlantedTexts.One(400, 5).Where(t => t.Labels[0] != "staff").ToList();
        var classifier = Learn(texts);
        var others = PlantedTexts.One(300, 6).Where(t => t.Labels[0] != "staff").ToList();
        Assert.InRange(Judge(classifier, others).MicroF1, 0.97, 1);
    }

    [Fact]
    public void A_probability_comes_true_as_often_as_it_says()
    {
        var score = Judge(Learn(PlantedTexts.Unsure(1500, 7)), PlantedTexts.Unsure(3000, 8));
        Assert.InRange(score.MicroF1, 0.70, 0.90);
        Assert.True(score.CalibrationError < 0.06, string.Join(' ', score.Calibration));
    }

    [Fact]
    public void Where_labels_are_often_wrong_the_mean_probability_says_how_often()
    {
        var score = Judge(
            Learn(PlantedTexts.One(1500, 7, shareWrong: 0.25)), PlantedTexts.One(1500, 8, shareWrong: 0.25));
        Assert.InRange(score.MicroF1, 0.70, 0.78);
        var mean = score.Calibration.Sum(c => c.Base * c.Probability) / score.Base;
        Assert.InRange(mean - score.MicroF1, -0.04, 0.04);
    }

    [Fact]
    public void Probabilities_of_one_label_add_up_to_one_and_each_lies_between_0_and_1()
    {
        var classifier = Learn(PlantedTexts.One(200, 9));
        foreach (var text in PlantedTexts.One(50, 10))
        {
            var prediction = classifier.Predict(text.Text);
            Assert.Equal(1, prediction.All.Sum(p => p.Probability), 9);
            Assert.All(prediction.All, p => Assert.InRange(p.Probability, 0, 1));
            Assert.Equal(prediction.All.Max(p => p.Probability), prediction.Best.Probability);
            Assert.Equal([prediction.Best], prediction.Chosen);
        }
    }

    [Fact]
    public void A_text_without_known_words_gets_what_is_usual()
    {
        var texts = PlantedTexts.One(400, 11);
        var many = texts.Where((t, at) => t.Labels[0] == "price" || at % 4 == 0).ToList();
        Assert.Equal("price", Learn(many).Predict("").Best.Label);
    }

    [Fact]
    public void A_text_without_known_words_gets_what_such_texts_bore()
    {
        var empty = Enumerable.Range(0, 20).Select(_ => new LabelledText("", ["staff"]));
        var prediction = Learn([.. PlantedTexts.One(300, 17), .. empty]).Predict("");
        Assert.Equal("staff", prediction.Best.Label);
        Assert.InRange(prediction.Best.Probability, 0.9, 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_number_of_threads_changes_nothing(int threads)
    {
        var texts = PlantedTexts.One(150, 12, 0.1);
        var alone = Learn(texts, new LearningOptions { ThreadsMax = 3 }).Parts;
        var parts = Learn(texts, new LearningOptions { ThreadsMax = threads }).Parts;
        Assert.Equal(alone.Places, parts.Places);
        Assert.Equal(alone.Weights, parts.Weights);
        Assert.Equal(alone.Biases, parts.Biases);
        Assert.Equal(alone.Thresholds, parts.Thresholds);
    }

    [Fact]
    public void Too_much_text_for_the_memory_is_drawn_from()
    {
        var texts = PlantedTexts.One(600, 13);
        var all = Learn(texts);
        var part = Learn(texts, new LearningOptions { FeaturesHeldMax = 5L * texts.Sum(t => t.Text.Length) / 2 });
        Assert.Equal(600, all.Parts.Texts);
        Assert.InRange(part.Parts.Texts, 250, 350);
        Assert.InRange(Judge(part, PlantedTexts.One(200, 14)).MicroF1, 0.95, 1);
    }

    [Fact]
    public void Many_labels_are_learned_too()
    {
        var random = new Random(15);
        var texts = Enumerable.Range(0, 500).Select(_ => random.Next(25)).Select(label => new LabelledText(
            $"word{(char)('a' + label)} noise{random.Next(50)} common{random.Next(3)}", [$"label {label}"])).ToList();
        var classifier = Learn(texts);
        Assert.InRange(Judge(classifier, texts).MicroF1, 0.99, 1);
    }

    [Fact]
    public void One_label_for_all_texts_is_refused() => Assert.Throws<ArgumentException>(() =>
        Learn([new LabelledText("a", ["x"]), new LabelledText("b", ["x"])]));

    [Fact]
    public void A_text_without_its_label_is_refused() => Assert.Throws<ArgumentException>(() =>
        Learn([new LabelledText("a", ["x"]), new LabelledText("b", ["y"]), new LabelledText("c", [])]));

    [Fact]
    public void Learning_can_be_cancelled() => Assert.ThrowsAny<OperationCanceledException>(() => TextLearner.Learn(
        PlantedTexts.One(100, 16), new LearningOptions(), null, new CancellationToken(canceled: true)));

    [Fact]
    public void Hostile_texts_are_learned_from_and_labelled()
    {
        string[] hostile =
        [
            "", "   ", "\0\u0001\u0002", "\uD800", "\uDC00 lone", "😀😀😀", "\u200B\u200D\uFEFF", "\u202Eevil\u202C",
            "<script>alert(1)</script>", "&amp;&lt;&", new string('a', 1_000_000), new string('!', 50_000),
            "http://", "@", "#", "@@@###", "a\u0308", new string('\u0301', 5000),
            string.Concat(Enumerable.Repeat("ab ", 40_000)),
        ];
        var texts = hostile.Select((text, at) => new LabelledText(text, [at % 2 == 0 ? "x" : "y"])).ToList();
        var classifier = Learn(texts);
        Assert.All(hostile, text => Assert.Equal(1, classifier.Predict(text).All.Sum(p => p.Probability), 9));
    }

    private static TextClassifier Learn(IReadOnlyList<LabelledText> texts, LearningOptions? options = null) =>
        TextLearner.Learn(texts, options ?? new LearningOptions(), null, CancellationToken.None);

    private static ClassifierScore Judge(TextClassifier classifier, IReadOnlyList<LabelledText> texts)
    {
        var sheet = new ScoreSheet(classifier.SeveralLabels);
        foreach (var text in texts)
        {
            sheet.Add(text.Labels, classifier.Predict(text.Text));
        }

        return sheet.Score();
    }
}
