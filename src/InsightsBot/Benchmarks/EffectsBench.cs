using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Plugins.Demo;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Benchmarks;

/// <summary>How often the verdict on an initiative of the demo is what was planted, over many seeds.</summary>
/// <param name="clock">Says what day it is.</param>
public sealed class EffectsBench(TimeProvider clock)
{
    private static readonly string[] Columns = ["initiative", "planted", "right", "unclear", "wrong", "rightPercent"];

    /// <summary>Makes a demo for each seed, asks whether each initiative works, and removes it again.</summary>
    /// <param name="seeds">How many seeds.</param>
    /// <param name="first">The first of them; the others follow.</param>
    /// <param name="customers">How many customers a demo has.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the run; what was counted until then is given.</param>
    public BenchTable Run(int seeds, int first, int customers, IProgressLine? progress, CancellationToken cancellation)
    {
        var counts = DemoVerdict.All.ToDictionary(v => v.Name, _ => new int[3]);
        var demos = new SeededDemos(clock, customers);
        demos.Each(seeds, first, progress, (_, hub, _) =>
        {
            foreach (var verdict in DemoVerdict.All)
            {
                var answer = hub.Ask(new AskRequest($"Hat {verdict.Name} gewirkt?"), Conversation.New, cancellation);
                counts[verdict.Name][Place(verdict, answer.Answer)]++;
            }

            var sums = Sums(counts);
            return $"{sums[0]} right, {sums[1]} unclear, {sums[2]} wrong";
        }, cancellation);
        return new BenchTable(Columns,
        [
            .. DemoVerdict.All.Select(v => Row(v.Name, Planted(v), counts[v.Name])), Row("all", "", Sums(counts)),
        ]);
    }

    private static int[] Sums(Dictionary<string, int[]> counts) =>
        counts.Values.Aggregate(new int[3], (sum, c) => [.. sum.Zip(c, (a, b) => a + b)]);

    /// <summary>0 for right, 1 for unclear, 2 for wrong.</summary>
    private static int Place(DemoVerdict verdict, Answer answer)
    {
        var first = answer.Text.Split('\n')[0];
        bool? said = first.Contains(" wirkt nicht", StringComparison.Ordinal) ? false
            : first.Contains(" wirkt auf ", StringComparison.Ordinal) ? true : null;
        var isOpen = first.Contains("lässt sich nicht sagen", StringComparison.Ordinal);
        var isUnclear = first.Contains("ist unklar", StringComparison.Ordinal);
        return said == verdict.Works && (said is not null || isOpen) ? 0 : isUnclear || isOpen ? 1 : 2;
    }

    private static string Planted(DemoVerdict verdict) =>
        verdict.Works switch { true => "works", false => "works not", null => "cannot be told" };

    private static IReadOnlyList<object?> Row(string name, string planted, int[] counts) =>
    [
        name, planted, (long)counts[0], (long)counts[1], (long)counts[2],
        Math.Round(100.0 * counts[0] / Math.Max(1, counts.Sum()), 1),
    ];
}
