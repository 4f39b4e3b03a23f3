using InsightsBot.Plugins.Classifiers;
using InsightsBot.Semantics.Learning;

namespace InsightsBot.Plugins.Tests.Classifiers;

public sealed class ClassifierFileTests : IDisposable
{
    private static readonly TextClassifier Learned = Learn();
    private readonly string _folder = Directory.CreateTempSubdirectory("insights-test-").FullName;

    private string Kept => Path.Combine(_folder, "kept");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_read_says_the_same_as_what_was_written(bool severalLabels)
    {
        var classifier = severalLabels ? Learn(severalLabels: true) : Learned;
        ClassifierFile.Write(classifier, Kept);
        var read = ClassifierFile.Read(Kept);
        Assert.Equal(classifier.Labels, read.Labels);
        Assert.Equal(severalLabels, read.SeveralLabels);
        foreach (var text in (string[])["the parcel came late", "zu teuer", "", "something else entirely"])
        {
            Assert.Equal(classifier.Predict(text).All, read.Predict(text).All);
            Assert.Equal(classifier.Predict(text).Chosen, read.Predict(text).Chosen);
        }
    }

    [Fact]
    public void The_same_texts_make_the_same_bytes()
    {
        ClassifierFile.Write(Learned, Kept);
        ClassifierFile.Write(Learn(), Kept + "2");
        Assert.Equal(File.ReadAllBytes(Kept), File.ReadAllBytes(Kept + "2"));
    }

    [Fact]
    public void A_file_is_replaced_whole_and_nothing_else_stays()
    {
        File.WriteAllText(Kept, "precious");
        ClassifierFile.Write(Learned, Kept);
        Assert.Equal(Learned.Labels, ClassifierFile.Read(Kept).Labels);
        Assert.Equal([Kept], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_file_that_was_cut_anywhere_is_refused()
    {
        ClassifierFile.Write(Learned, Kept);
        var whole = File.ReadAllBytes(Kept);
        for (var length = 0; length < whole.Length; length += Math.Max(1, length / 3))
        {
            File.WriteAllBytes(Kept, whole[..length]);
            IsRefused();
        }

        File.WriteAllBytes(Kept, [.. whole, 0]);
        IsRefused();
    }

    [Fact]
    public void A_file_with_one_wrong_bit_is_refused()
    {
        ClassifierFile.Write(Learned, Kept);
        var whole = File.ReadAllBytes(Kept);
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var at = round < 70 ? round : random.Next(whole.Length);
            whole[at] ^= (byte)(1 << (round % 8));
            File.WriteAllBytes(Kept, whole);
            IsRefused();
            whole[at] ^= (byte)(1 << (round % 8));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,text\n1,hello\n")]
    [InlineData("InsightsClassifier\n")]
    public void A_file_of_another_kind_is_refused(string content)
    {
        File.WriteAllText(Kept, content);
        IsRefused();
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_refused()
    {
        IsRefused();
        _ = Directory.CreateDirectory(Kept);
        IsRefused();
    }

    [Fact]
    public void Parts_that_do_not_fit_are_no_classifier()
    {
        var parts = Learned.Parts;
        _ = Assert.Throws<ArgumentException>(() => new TextClassifier(parts with { Labels = ["a"] }));
        _ = Assert.Throws<ArgumentException>(() => new TextClassifier(parts with { Weights = [] }));
        _ = Assert.Throws<ArgumentException>(() =>
            new TextClassifier(parts with { Places = [.. parts.Places.Reverse()] }));
        _ = Assert.Throws<ArgumentException>(() =>
            new TextClassifier(parts with { Biases = [.. parts.Biases.Select(_ => double.NaN)] }));
    }

    private void IsRefused()
    {
        var refused = Assert.Throws<ClassifierFileException>(() => ClassifierFile.Read(Kept));
        Assert.Contains("classify learn", refused.Text.De, StringComparison.Ordinal);
        Assert.Contains("classify learn", refused.Text.En, StringComparison.Ordinal);
    }

    private static TextClassifier Learn(bool severalLabels = false)
    {
        var texts = Enumerable.Range(0, 30).SelectMany(at => (LabelledText[])
        [
            new($"the parcel came late again {at % 7}", ["delivery"]),
            new($"much too expensive, zu teuer {at % 5}", ["price"]),
        ]).ToList();
        return TextLearner.Learn(
            texts, new LearningOptions { SeveralLabels = severalLabels }, null, CancellationToken.None);
    }
}
