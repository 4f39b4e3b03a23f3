using System.Globalization;
using InsightsBot.Plugins.AskLogs;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>Runs of the ask log as a table.</summary>
internal static class LogTable
{
    private const int IdShown = 8;

    /// <summary>One row a run.</summary>
    public static AnswerTable Of(IReadOnlyList<LoggedRun> runs, Language language)
    {
        var isGerman = language == Language.German;
        return new AnswerTable(
            [
                Text("run", isGerman ? "Lauf" : "run"), Text("at", isGerman ? "wann (UTC)" : "when (UTC)"),
                Text("channel", isGerman ? "Weg" : "channel"), Text("status", isGerman ? "Ausgang" : "status"),
                Text("feedback", isGerman ? "Urteil" : "feedback"),
                new AnswerColumn("total_ms", "ms", "number", null), Text("question", isGerman ? "Frage" : "question"),
            ],
            [
                .. runs.Select(run => (IReadOnlyList<object?>)
                [
                    run.Id[..Math.Min(IdShown, run.Id.Length)],
                    run.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                    Printable.Line(run.Channel, IdShown * 2), run.Status, Verdict(run.IsHelpful),
                    (long)Math.Round(run.Total.TotalMilliseconds), Printable.Line(run.Question),
                ]),
            ]);
    }

    /// <summary>"up", "down", or nothing.</summary>
    public static string Verdict(bool? isHelpful) => isHelpful switch { true => "up", false => "down", null => "" };

    private static AnswerColumn Text(string name, string label) => new(name, label, "text", null);
}
