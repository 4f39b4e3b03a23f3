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
    public static string Failures(RunSummary run, int linesMax) =>
        string.Concat(run.Outcomes.Where(o => o.Verdict != Verdict.Right).Take(linesMax).Select(Outcome))
        + string.Concat(run.Pairs.Where(p => !p.IsEqual).Take(linesMax).Select(Pair));

    /// <summary>One line: what was asked, expected, given and read.</summary>
    public static string Outcome(LineOutcome outcome) => $"""
        {Name(outcome.Verdict),-7} {outcome.Line.Id} {Turns(outcome.Line)}
                expected {ShareText.Expected(outcome.Line.Expected, CellsMax)}
                got {outcome.Status} {ShareText.Got(outcome, CellsMax)}
                read {ShareText.Reading(outcome.Answer)}

        """;

    /// <summary>One pair with its two readings.</summary>
    public static string Pair(LanguagePair pair) => $"""
        pair    {pair.German.Line.Id} {pair.German.Line.Question}
                {pair.German.Key}
                {pair.English.Line.Id} {pair.English.Line.Question}
                {pair.English.Key}

        """;

    private static string Turns(SuiteLine line) => string.Join(" › ", line.Before.Append(line.Question));

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
