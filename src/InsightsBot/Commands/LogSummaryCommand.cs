using System.CommandLine;
using System.Globalization;
using InsightsBot.Ingest;
using InsightsBot.Plugins.AskLogs;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Statistics;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>"log summary": how questions ended, what was not understood, what was slow, what helped.</summary>
internal static class LogSummaryCommand
{
    private const int ShownMax = 5;

    public static Command Build(Sources sources)
    {
        var options = new LogOptions();
        var language = OutputLanguage.Option();
        var command = new Command("summary", "Counts how questions ended, and says what helped, with its interval.")
        {
            language,
        };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var spoken = OutputLanguage.Of(parsed, language);
            return LogCommand.Over(sources, spoken, file =>
            {
                foreach (var line in Lines(file.Runs(options.In(parsed, null)), spoken))
                {
                    Console.Out.WriteLine(Printable.Text(line));
                }
            });
        });
        return command;
    }

    private static IEnumerable<string> Lines(IReadOnlyList<LoggedRun> runs, Language language)
    {
        var isGerman = language == Language.German;
        string N(long number) => NumberWriting.Plain(number, language);
        yield return (isGerman ? "Fragen: " : "questions: ") + N(runs.Count);
        foreach (var (status, label) in Outcomes(isGerman))
        {
            var count = runs.Count(r => r.Status == status);
            yield return $"  {label}: {N(count)}" + (runs.Count == 0 ? ""
                : $" ({FigureFormat.Write((double)count / runs.Count, Unit.Share, language)})");
        }

        yield return Helpful(runs, language);
        var refused = runs.SelectMany(r => r.NotUnderstood.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .GroupBy(w => w, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal).Take(ShownMax).ToList();
        if (refused.Count > 0)
        {
            yield return (isGerman ? "Am häufigsten nicht verstanden: " : "most often not understood: ")
                + string.Join(", ", refused.Select(g => $"{Printable.Line(g.Key, 40)} ({N(g.Count())})"));
        }

        if (runs.Count > 0)
        {
            yield return isGerman ? "Am langsamsten:" : "slowest:";
        }

        foreach (var run in runs.OrderByDescending(r => r.Total).Take(ShownMax))
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"  {run.Total.TotalMilliseconds,7:0} ms  {run.Id[..8]}  {Printable.Line(run.Question, 70)}");
        }
    }

    private static (string Status, string Label)[] Outcomes(bool isGerman) => isGerman
        ? [("answered", "beantwortet"), ("clarification", "zurückgefragt"), ("refused", "abgelehnt"),
            ("failed", "gescheitert")]
        : [("answered", "answered"), ("clarification", "asked back"), ("refused", "refused"), ("failed", "failed")];

    private static string Helpful(IReadOnlyList<LoggedRun> runs, Language language)
    {
        var isGerman = language == Language.German;
        var judged = runs.Where(r => r.IsHelpful is not null).ToList();
        if (judged.Count == 0)
        {
            return isGerman ? "Hilfreich: noch kein Urteil" : "helpful: no judgement yet";
        }

        var share = new Proportion(judged.Count(r => r.IsHelpful == true), judged.Count);
        var figure = FigureFormat.Write(share.Share, Unit.Share, language);
        var interval = FigureFormat.Write(share.Wilson(), Unit.Share, language);
        return isGerman
            ? $"Hilfreich: {figure} (95-%-Intervall {interval}), Basis: {NumberWriting.Plain(judged.Count, language)} "
                + "beurteilte Fragen"
            : $"helpful: {figure} (95 % interval {interval}), base: {NumberWriting.Plain(judged.Count, language)} "
                + "judged questions";
    }
}
