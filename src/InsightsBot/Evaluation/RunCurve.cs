using System.Globalization;
using System.Text;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Evaluation;

/// <summary>What a run would be worth if answers below some sureness were kept back.</summary>
public static class RunCurve
{
    private static readonly double[] Thresholds = [0, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

    /// <summary>The verdicts at one threshold: an answer below it counts as silence.</summary>
    public static Tally At(IReadOnlyList<LineOutcome> outcomes, double threshold) =>
        Tally.Of(outcomes.Select(o => IsKeptBack(o, threshold) ? o with { Verdict = Silence(o) } : o));

    /// <summary>A line for each threshold, from all answers to the surest.</summary>
    public static string Text(RunSummary run)
    {
        var text = new StringBuilder();
        _ = text.AppendLine().AppendLine($"{"sureness at least",-28} {"lines",6} {"right",8} {"wrong",8} {"silent",8}");
        foreach (var threshold in Thresholds)
        {
            var tally = At(run.Outcomes, threshold);
            var name = "sure " + threshold.ToString("0.00", CultureInfo.InvariantCulture);
            _ = text.Append(CultureInfo.InvariantCulture, $"{name,-28} {tally.Total,6}")
                .Append($" {ShareText.Of(tally.RightShare),8} {ShareText.Of(tally.WrongShare),8}")
                .AppendLine($" {ShareText.Of(tally.SilentShare),8}");
        }

        return text.ToString();
    }

    private static bool IsKeptBack(LineOutcome outcome, double threshold) =>
        outcome.Answer is { Status: AnswerStatus.Answered } answer && answer.Sureness < threshold;

    private static Verdict Silence(LineOutcome outcome) =>
        outcome.Line.Expected.Kind == ExpectedKind.Refused ? Verdict.Right : Verdict.Silent;
}
