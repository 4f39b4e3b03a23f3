using System.Diagnostics;
using System.Globalization;
using System.Text;
using InsightsBot.Ingest;

namespace InsightsBot.Benchmarks;

/// <summary>
/// How fast texts of a source are read as a whole: cleaned, masked, judged, with themes, grouped and written to disk.
/// </summary>
public static class VoicesBench
{
    private static readonly string[] Columns = ["texts", "rated", "seconds", "textsPerSecond", "fileMegabytes"];

    private static readonly string[] Pieces =
    [
        "Das Essen war kalt und die Bedienung unfreundlich.", "Wir kommen gerne wieder!", "The staff was very helpful.",
        "Die Rechnung kam zwei Wochen zu spät.", "I waited 40 minutes on the phone.", "Frau Brandhofer hat geholfen.",
        "Meine Nummer ist 0171 2345678.", "Alles super 😀", "Kundennummer 4711081, bitte melden.", "Never again!",
        "Der Zug hatte 20 min Verspätung, z. B. am 3. Mai.", "Preis und Leistung passen für 12,50 Euro.",
    ];

    /// <summary>Reads a quarter, a half and all of some generated texts of two sentences.</summary>
    /// <param name="texts">How many texts the largest source has.</param>
    /// <param name="clock">Says what day it is.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the run.</param>
    public static BenchTable Run(int texts, TimeProvider clock, IProgressLine? progress, CancellationToken cancellation)
    {
        var rows = new List<IReadOnlyList<object?>>();
        (int Count, bool IsRated)[] cases = [(texts / 4, false), (texts / 2, false), (texts, false), (texts, true)];
        foreach (var (count, isRated) in cases)
        {
            progress?.Show($"{count} texts", rows.Count / 4.0);
            rows.Add(Measure(Math.Max(1, count), isRated, clock, cancellation));
        }

        return new BenchTable(Columns, rows);
    }

    private static IReadOnlyList<object?> Measure(
        int count, bool isRated, TimeProvider clock, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("voices-bench").FullName;
        try
        {
            var file = Path.Combine(folder, "feedback.csv");
            Write(file, count, isRated);
            var sources = new Sources(clock, Path.Combine(folder, "home"));
            // The copy and its model are not what is measured.
            _ = sources.Open(file, null, null, cancellation);
            var watch = Stopwatch.StartNew();
            var read = sources.ReadTexts(file, null, null, cancellation)!;
            var seconds = watch.Elapsed.TotalSeconds;
            return [count, isRated, seconds, count / seconds, new FileInfo(read).Length / 1e6];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string file, int count, bool isRated)
    {
        var chance = new Random(count);
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(false));
        writer.WriteLine(isRated ? "feedback_id,day,stars,feedback" : "feedback_id,day,feedback");
        var first = new DateOnly(2025, 1, 1);
        for (var i = 0; i < count; i++)
        {
            var one = chance.Next(Pieces.Length);
            var day = first.AddDays(i % 365).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            // Even pieces sound better than odd ones, as stars have it.
            var stars = isRated ? $"{Math.Clamp((one % 2 * 3) + 1 + chance.Next(2), 1, 5)}," : "";
            writer.WriteLine($"{i + 1},{day},{stars}\"{Pieces[one]} {Pieces[chance.Next(Pieces.Length)]} {i}\"");
        }
    }
}
