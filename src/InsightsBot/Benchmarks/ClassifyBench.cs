using System.Diagnostics;
using System.Text;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Learning;

namespace InsightsBot.Benchmarks;

/// <summary>How learning from texts, and labelling texts, grow with their number.</summary>
public static class ClassifyBench
{
    private const int Seed = 2025;
    private const int WordsMax = 20_000;
    private const int LabelWords = 40;
    private static readonly string[] Columns =
    [
        "texts", "labels", "charactersMean", "learnSeconds", "learnCoreSeconds", "runTextsPerSecond",
        "runTextsPerCoreSecond",
        "heldOutMicroF1", "peakMb",
    ];

    /// <summary>Sizes that are measured without a wish.</summary>
    public static readonly int[] SizesUsual = [10_000, 30_000, 100_000];

    /// <summary>Makes texts, learns from them and labels as many others.</summary>
    /// <param name="sizes">How many texts are learned from.</param>
    /// <param name="labels">How many labels there are, at least 2.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the run.</param>
    public static BenchTable Run(
        IReadOnlyList<int> sizes, int labels, IProgressLine? progress, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var size in sizes)
        {
            progress?.Show($"{size} texts", (double)rows.Count / sizes.Count);
            var texts = Texts(size, labels, Seed);
            var others = Texts(size, labels, Seed + 1);
            var (watch, cores) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var classifier = TextLearner.Learn(texts, new LearningOptions(), null, cancellation);
            var (learned, learnedCores) = (watch.Elapsed, Environment.CpuUsage.TotalTime - cores);
            var predictions = new Prediction[size];
            cores = Environment.CpuUsage.TotalTime;
            watch.Restart();
            _ = Parallel.For(0, size, at => predictions[at] = classifier.Predict(others[at].Text));
            var (ran, ranCores) = (watch.Elapsed, Environment.CpuUsage.TotalTime - cores);
            var sheet = new ScoreSheet(severalLabels: false);
            for (var at = 0; at < size; at++)
            {
                sheet.Add(others[at].Labels, predictions[at]);
            }

            rows.Add(
            [
                size, labels, texts.Average(t => t.Text.Length), learned.TotalSeconds, learnedCores.TotalSeconds,
                size / ran.TotalSeconds, size / ranCores.TotalSeconds, sheet.Score().MicroF1,
                PeakMemory.Bytes() / (1024.0 * 1024),
            ]);
        }

        return new BenchTable(Columns, rows);
    }

    /// <summary>Texts of 8 to 28 made-up words, few of them frequent; some words tell the label.</summary>
    private static List<LabelledText> Texts(int count, int labels, int seed)
    {
        var random = new Random(seed);
        var texts = new List<LabelledText>(count);
        for (var at = 0; at < count; at++)
        {
            var label = random.Next(labels);
            var text = new StringBuilder();
            for (var left = random.Next(8, 29); left > 0; left--)
            {
                var rank = random.Next(12) == 0
                    ? WordsMax + (label * LabelWords) + random.Next(LabelWords)
                    : (int)Math.Pow(WordsMax, random.NextDouble());
                _ = text.Append(text.Length == 0 ? "" : " ").Append(Word(rank));
            }

            texts.Add(new LabelledText(text.ToString(), [$"label {label + 1}"]));
        }

        return texts;
    }

    private static string Word(int rank)
    {
        const string consonants = "bdfgklmnprstvwz";
        const string vowels = "aeiou";
        var word = new StringBuilder();
        for (var rest = (rank * 7919L) + 75; rest > 0; rest /= consonants.Length * vowels.Length)
        {
            _ = word.Append(consonants[(int)(rest % consonants.Length)])
                .Append(vowels[(int)(rest / consonants.Length % vowels.Length)]);
        }

        return word.ToString();
    }
}
