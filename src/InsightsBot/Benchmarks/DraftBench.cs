using System.Diagnostics;
using InsightsBot.Evaluation;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Drafting;
using InsightsBot.Plugins.ModelFiles;

namespace InsightsBot.Benchmarks;

/// <summary>How long the first model of a source of many tables takes, stage by stage.</summary>
/// <param name="sources">Gives the language that is drafted with.</param>
/// <param name="clock">Times the reports of progress.</param>
public sealed class DraftBench(Sources sources, TimeProvider clock)
{
    private const int Seed = 2025;
    private static readonly string[] Columns =
        ["case", "tables", "columns", "rows", "joins", "times", "medianSeconds", "maxSeconds"];

    /// <summary>Generates a source, drafts its model a number of times; the files are gone afterwards.</summary>
    /// <param name="tables">How many tables.</param>
    /// <param name="rows">How many rows each has.</param>
    /// <param name="rounds">How often the model is drafted.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the run; nothing of it remains.</param>
    public BenchTable Run(int tables, int rows, int rounds, IProgressLine? progress, CancellationToken cancellation)
    {
        var lexicon = sources.Vocabulary.Lexicon;
        var folder = Directory.CreateTempSubdirectory("insights-bench-").FullName;
        try
        {
            var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
            new GeneratedSource(Seed).Write(data, tables, rows, progress, cancellation);
            var own = new Sources(clock, Path.Combine(folder, "home"));
            var (ingest, source) = Timed(() => own.Ingest(data, progress, cancellation));
            var (draft, write, read) = (new List<TimeSpan>(), new List<TimeSpan>(), new List<TimeSpan>());
            var model = Path.Combine(folder, "model");
            var joins = 0;
            for (var round = 0; round < rounds; round++)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Show("drafting", (double)round / rounds);
                var (time, drafted) = Timed(() => new ModelDraft(lexicon).Draft(source.Profile));
                draft.Add(time);
                joins = drafted.Model.Datasets.Sum(d => d.Joins.Count);
                write.Add(Timed(() => Written(drafted, model)).Time);
                read.Add(Timed(() => Sources.ReadModel(model)).Time);
                Directory.Delete(model, recursive: true);
            }

            var profile = source.Profile;
            var columns = profile.Tables.Sum(t => t.Columns.Count);
            var cases = new (string Name, List<TimeSpan> Times)[]
            {
                ("copy and profile", [ingest]), ("draft", draft), ("write the model", write), ("read the model", read),
            };
            return new BenchTable(Columns,
            [
                .. cases.Select(c => new object?[]
                {
                    c.Name, profile.Tables.Count, columns, profile.Tables.Sum(t => t.Rows), joins, c.Times.Count,
                    Latency.Of(c.Times).Median.TotalSeconds, c.Times.Max().TotalSeconds,
                }),
            ]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Written(DraftedModel drafted, string folder)
    {
        ModelFolder.Write(drafted.Model, folder, drafted.Comments);
        return folder;
    }

    private static (TimeSpan Time, T Made) Timed<T>(Func<T> make)
    {
        var watch = Stopwatch.StartNew();
        var made = make();
        return (watch.Elapsed, made);
    }
}
