using InsightsBot.Asking;
using InsightsBot.Ingest;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Benchmarks;

/// <summary>Whether what was planted in the demo is found by those who ask what drives an outcome, over many seeds.
/// </summary>
/// <param name="clock">Says what day it is.</param>
public sealed class PlantedBench(TimeProvider clock)
{
    private static readonly string[] Columns =
    [
        "outcome", "planted", "size", "answers", "found", "covered", "named", "without", "decoysInTopThree",
    ];

    /// <summary>Makes a demo for each seed and asks what drives leaving, the score and satisfaction.</summary>
    /// <param name="seeds">How many seeds.</param>
    /// <param name="first">The first of them; the others follow.</param>
    /// <param name="customers">How many customers a demo has.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the run; what was counted until then is given.</param>
    public BenchTable Run(int seeds, int first, int customers, IProgressLine? progress, CancellationToken cancellation)
    {
        PlantedCount[] counts =
        [
            new("churn", "Warum kündigen Kunden?", t => t.Churn, 100),
            new("NPS", "Was treibt den NPS?", t => t.Nps, 1),
            new("CSAT", "Was treibt die Zufriedenheit?", t => t.Csat, 1),
        ];
        new SeededDemos(clock, customers).Each(seeds, first, progress, (_, hub, truths) =>
        {
            foreach (var count in counts)
            {
                var answer = hub.Ask(new AskRequest(count.Question), Conversation.New, cancellation).Answer;
                count.Add(Named(answer, hub.Model), truths);
            }

            return string.Join("; ", counts.Select(c => c.Stand()));
        }, cancellation);
        return new BenchTable(Columns, [.. counts.SelectMany(c => c.Rows())]);
    }

    /// <summary>What an answer names as connected in itself, in its order.</summary>
    private static IEnumerable<PlantedCount.Named> Named(Answer answer, SemanticModel model) =>
        answer.Table.Rows.Where(DriverRow.IsNamed).Select(row =>
        {
            var label = (string)row[0]!;
            var dimension = model.Dimensions.Where(d => d.Kind != DimensionKind.Time
                    && label.StartsWith(d.Label.De + ": ", StringComparison.Ordinal))
                .MaxBy(d => d.Label.De.Length)!;
            var member = label[(dimension.Label.De.Length + 2)..];
            var value = dimension.Kind == DimensionKind.Flag ? member == "ja" ? "1" : "0"
                : dimension.Members.FirstOrDefault(m => m.Label.De == member)?.Stored ?? member;
            return new PlantedCount.Named(
                dimension.Name, value, DriverRow.Number(row[8]), DriverRow.Number(row[9]));
        });
}
