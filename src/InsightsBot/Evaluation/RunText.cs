using System.Globalization;
using System.Text;

namespace InsightsBot.Evaluation;

/// <summary>A run as text for a terminal.</summary>
internal static class RunText
{
    private const int CellsMax = 150;

    /// <summary>The figures of a run, a table of verdicts and a line each for the rest.</summary>
    public static string Figures(RunSummary run)
    {
        var text = new StringBuilder();
        _ = text.AppendLine($"{"",-28} {"lines",6} {"right",8} {"wrong",8} {"silent",8} {"failed",8}");
        Row(text, "all", run.All);
        Part(text, "suite", run.BySuite.Count > 1 ? run.BySuite : new Dictionary<string, Tally>());
        Part(text, "language", run.ByLanguage);
        Part(text, "aim", run.ByAim);
        var equal = run.Pairs.Count(p => p.IsEqual);
        var (precision, recall) = (ShareText.Of(run.AbstentionPrecision), ShareText.Of(run.AbstentionRecall));
        var inLanguage = ShareText.Of(run.InQuestionLanguageShare);
        return text.AppendLine()
            .AppendLine($"parity       {ShareText.Of(run.Parity)} ({equal} of {run.Pairs.Count} pairs are read alike)")
            .AppendLine($"abstention   precision {precision}, recall {recall}")
            .AppendLine($"language     {inLanguage} answered in the language of the question")
            .AppendLine($"read+compile {Times(run.Read)}")
            .AppendLine($"total        {Times(run.Whole)}")
            .ToString();
    }

    /// <summary>The first lines that are not right, then the first pairs that are not read alike.</summary>
    public static string Failures(RunSummary run, int linesMax)
    {
        var text = new StringBuilder();
        foreach (var outcome in run.Outcomes.Where(o => o.Verdict != Verdict.Right).Take(linesMax))
        {
            _ = text.AppendLine($"{Name(outcome.Verdict),-7} {outcome.Line.Id} {outcome.Line.Question}")
                .AppendLine($"        expected {ShareText.Expected(outcome.Line.Expected, CellsMax)}")
                .AppendLine($"        got {outcome.Status} {ShareText.Got(outcome, CellsMax)}")
                .AppendLine($"        read {ShareText.Reading(outcome.Answer)}");
        }

        foreach (var pair in run.Pairs.Where(p => !p.IsEqual).Take(linesMax))
        {
            _ = text.AppendLine($"pair    {pair.German.Line.Id} {pair.German.Line.Question}")
                .AppendLine($"        {pair.German.Key}")
                .AppendLine($"        {pair.English.Line.Id} {pair.English.Line.Question}")
                .AppendLine($"        {pair.English.Key}");
        }

        return text.ToString();
    }

    private static string Times(Latency time) =>
        $"p50 {ShareText.Milliseconds(time.Median)}, p95 {ShareText.Milliseconds(time.P95)}";

    /// <summary>A verdict as scripts write it.</summary>
    public static string Name(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private static void Part(StringBuilder text, string title, IReadOnlyDictionary<string, Tally> tallies)
    {
        foreach (var (name, tally) in tallies)
        {
            Row(text, $"{title} {name}", tally);
        }
    }

    private static void Row(StringBuilder text, string name, Tally tally) =>
        _ = text.Append(CultureInfo.InvariantCulture, $"{(name.Length > 28 ? name[..28] : name),-28} {tally.Total,6}")
            .Append($" {ShareText.Of(tally.RightShare),8} {ShareText.Of(tally.WrongShare),8}")
            .AppendLine($" {ShareText.Of(tally.SilentShare),8} {ShareText.Of(tally.FailedShare),8}");
}
