using System.Globalization;
using System.Text;
using InsightsBot.Semantics.Answers;

namespace InsightsBot.Evaluation;

/// <summary>Figures and cells of a run as text.</summary>
internal static class ShareText
{
    /// <summary>A share (0–1) as "95.2 %"; a dash for none.</summary>
    public static string Of(double? share) =>
        share is { } known ? (100 * known).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    /// <summary>A time in milliseconds.</summary>
    public static string Milliseconds(TimeSpan time) =>
        time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ms";

    /// <summary>What an oracle asks for: rows, words, or a refusal.</summary>
    public static string Expected(Expectation expected, int charactersMax) => expected.Kind switch
    {
        ExpectedKind.Refused => "no figure",
        ExpectedKind.Text => "says: " + string.Join(", ", expected.Words),
        ExpectedKind.Scalar or ExpectedKind.Rows or ExpectedKind.Set or ExpectedKind.List =>
            Rows(expected.Rows.Select(r => r.Select(c => c.Text)), charactersMax),
    };

    /// <summary>What came back: rows, else the words of the answer, else what broke.</summary>
    public static string Got(LineOutcome outcome, int charactersMax)
    {
        if (outcome.Answer is not { } answer)
        {
            return Short(outcome.Failure ?? "", charactersMax);
        }

        return answer.Table.Rows.Count > 0
            ? Rows(answer.Table.Rows.Select(r => r.Select(c => ScoredCell.Of(c).Text)), charactersMax)
            : Short(answer.Text, charactersMax);
    }

    /// <summary>What a question was read as: the answer's own words, else the words that were not understood.</summary>
    public static string Reading(Answer? answer) =>
        answer is null ? ""
        : answer.Interpretation.Length > 0 ? answer.Interpretation
        : answer.NotUnderstood.Count > 0 ? "not understood: " + string.Join(", ", answer.NotUnderstood)
        : string.Join(" | ", answer.Choices);

    private static string Rows(IEnumerable<IEnumerable<string>> rows, int charactersMax)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            _ = text.Append(text.Length > 0 ? "; " : "").AppendJoin(", ", row);
            if (text.Length > charactersMax)
            {
                break;
            }
        }

        return Short(text.ToString(), charactersMax);
    }

    private static string Short(string text, int charactersMax)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= charactersMax ? line : line[..(charactersMax - 1)] + "…";
    }
}
