using System.Diagnostics;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Benchmarks;

/// <summary>How fast customers' texts are read on one core, by their number and by their length.</summary>
public static class TextsBench
{
    private static readonly string[] Columns =
        ["case", "texts", "characters", "seconds", "textsPerSecond", "charactersPerSecond", "masked", "groups"];

    private static readonly string[] Pieces =
    [
        "Das Essen war kalt und die Bedienung unfreundlich.", "Wir kommen gerne wieder!", "The staff was very helpful.",
        "Die Rechnung kam zwei Wochen zu spät.", "I waited 40 minutes on the phone.", "Frau Brandhofer hat geholfen.",
        "Meine Nummer ist 0171 2345678.", "Alles super 😀", "Kundennummer 4711081, bitte melden.", "Never again!",
        "Der Zug hatte 20 min Verspätung, z. B. am 3. Mai.", "Preis und Leistung passen für 12,50 Euro.",
    ];

    /// <summary>Reads generated texts: three numbers of short ones, then longer and longer ones.</summary>
    /// <param name="texts">How many short texts the largest number is.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the run.</param>
    public static BenchTable Run(int texts, IProgressLine? progress, CancellationToken cancellation)
    {
        (string Case, int Texts, int Sentences)[] cases =
        [
            ("warm-up", Math.Max(1, texts / 4), 2), ("short", Math.Max(1, texts / 4), 2),
            ("short", Math.Max(1, texts / 2), 2), ("short", texts, 2), ("paragraph", Math.Max(1, texts / 8), 16),
            ("page", Math.Max(1, texts / 64), 128), ("longest", Math.Max(1, texts / 512), 1024),
        ];
        var rows = new List<IReadOnlyList<object?>>();
        foreach (var (name, count, sentences) in cases)
        {
            progress?.Show($"{name}: {count} texts", (double)rows.Count / cases.Length);
            rows.Add(Measure(name, count, sentences, cancellation));
        }

        return new BenchTable(Columns, rows);
    }

    private static IReadOnlyList<object?> Measure(
        string name, int count, int sentences, CancellationToken cancellation)
    {
        var chance = new Random(sentences);
        var raw = Enumerable.Range(0, count).Select(_ => string.Join(
            ' ', Enumerable.Range(0, sentences).Select(_ => Pieces[chance.Next(Pieces.Length)]))).ToList();
        var groups = new NearDuplicates();
        var masked = 0;
        var watch = Stopwatch.StartNew();
        foreach (var text in raw)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = VerbatimReader.Read(text);
            masked += read.Masked.Count > 0 ? 1 : 0;
            _ = groups.Add(read.Fingerprint);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var characters = raw.Sum(t => (long)t.Length);
        return [name, count, characters, seconds, count / seconds, characters / seconds, masked, groups.Count];
    }
}
