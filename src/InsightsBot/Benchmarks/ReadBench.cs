using System.Diagnostics;
using InsightsBot.Asking;
using InsightsBot.Evaluation;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Benchmarks;

/// <summary>How long reading takes with many names and members.</summary>
/// <param name="vocabulary">The language that is read with.</param>
public sealed class ReadBench(Vocabulary vocabulary)
{
    private const int Seed = 2025;
    private const int Questions = 240;
    private const double Megabyte = 1 << 20;
    private static readonly Calendar Calendar = new(new DateOnly(2025, 12, 31), DayOfWeek.Monday, 1);

    private static readonly string[] Columns =
    [
        "case", "columns", "members", "indexSeconds", "peakMegabytes", "readings", "clear", "readP50Ms", "readP95Ms",
        "readMaxMs",
    ];

    /// <summary>Builds a model and its index, reads and compiles questions once, then in rounds.</summary>
    /// <param name="columns">Columns of the model.</param>
    /// <param name="members">Different members in the index.</param>
    /// <param name="words">Of how many words they are made.</param>
    /// <param name="rounds">How often each question is read after the first time.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the run.</param>
    public BenchTable Run(
        int columns, int members, int words, int rounds, IProgressLine? progress, CancellationToken cancellation)
    {
        progress?.Show("building the model", 0);
        var synthetic = new SyntheticModel(columns, members, Seed, words);
        var watch = Stopwatch.StartNew();
        var names = new NameIndex(synthetic.Model, vocabulary.Lexicon, synthetic.Members);
        var reader = new Reader(names, vocabulary.Grammar);
        var index = watch.Elapsed;
        var compiler = new SqlCompiler(synthetic.Model, new SqliteDialect());
        var questions = SyntheticQuestions.Of(synthetic, Questions, Seed).ToList();
        var (first, warm) = (new List<Timed>(), new List<Timed>());
        for (var round = 0; round <= rounds; round++)
        {
            progress?.Show($"round {round} of {rounds}", (double)round / (rounds + 1));
            foreach (var (form, question, language) in questions)
            {
                cancellation.ThrowIfCancellationRequested();
                (round == 0 ? first : warm).Add(Once(reader, compiler, form, question, language));
            }
        }

        var cases = new List<(string Name, List<Timed> Readings)> { ("first pass", first), ("warm", warm) };
        cases.AddRange(warm.GroupBy(r => r.Form).Select(g => ("warm, " + SyntheticQuestions.Forms[g.Key], g.ToList())));
        return new BenchTable(Columns, [.. cases.Select(c => Row(c.Name, columns, members, index, c.Readings))]);
    }

    private static Timed Once(Reader reader, SqlCompiler compiler, int form, string question, Language language)
    {
        var watch = Stopwatch.StartNew();
        var reading = reader.Read(question, language, Calendar, Conversation.New);
        var isClear = reading is Reading.Clear clear && compiler.Compile(clear.Query, language) is Compilation.Done;
        return new Timed(form, watch.Elapsed, isClear);
    }

    private static IReadOnlyList<object?> Row(
        string name, int columns, int members, TimeSpan index, List<Timed> readings)
    {
        var latency = Latency.Of(readings.Select(r => r.Time));
        return
        [
            name, columns, members, index.TotalSeconds, PeakMemory.Bytes() / Megabyte, readings.Count,
            ShareText.Of((double)readings.Count(r => r.IsClear) / readings.Count), latency.Median.TotalMilliseconds,
            latency.P95.TotalMilliseconds, readings.Max(r => r.Time).TotalMilliseconds,
        ];
    }

    private sealed record Timed(int Form, TimeSpan Time, bool IsClear);
}
