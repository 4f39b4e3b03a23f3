using System.Net;
using System.Text;

namespace InsightsBot.Evaluation;

/// <summary>A run as one HTML page for a product owner: no script, nothing loaded, all texts escaped.</summary>
public static class RunPage
{
    private const int CellsMax = 400;

    private const string Style = """
        :root { color-scheme: light; }
        body { font: 15px/1.5 system-ui, sans-serif; color: #1c2430; background: #fff; margin: 2rem auto;
               max-width: 80rem; padding: 0 1rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; }
        table { border-collapse: collapse; width: 100%; margin: .6rem 0 1.4rem; }
        th, td { border-bottom: 1px solid #dfe4ea; padding: .35rem .6rem; text-align: left; vertical-align: top;
                 overflow-wrap: anywhere; }
        th { background: #f4f6f8; } td.figure, th.figure { text-align: right; white-space: nowrap; }
        .lead { font-size: 1.15rem; }
        .missed { color: #a4262c; font-weight: 600; } .passed { color: #1d6f42; font-weight: 600; }
        .id { color: #66707c; font-size: .85em; } code { font-size: .85em; }
        details > summary { cursor: pointer; }
        """;

    /// <summary>The page.</summary>
    /// <param name="run">The run.</param>
    /// <param name="missed">What it misses; empty when it passes.</param>
    /// <param name="difference">What changed since the last run; null without one.</param>
    /// <param name="made">When the run was made.</param>
    public static string Of(
        RunSummary run, IReadOnlyList<string> missed, RunDifference? difference, DateTimeOffset made)
    {
        var page = new StringBuilder();
        _ = page.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append($"<title>Evaluation of Hey Insights Hub</title><style>{Style}</style></head><body>\n")
            .Append($"<h1>Evaluation of Hey Insights Hub</h1>\n<p class=\"id\">{made:yyyy-MM-dd HH:mm} UTC</p>\n");
        Head(page, run, missed);
        Changes(page, difference);
        Section(page, run, Verdict.Wrong, "Wrong: answered, but not with the expected figures");
        Section(page, run, Verdict.Failed, "Failed: something broke");
        Section(page, run, Verdict.Silent, "Silent: not answered although there is an answer");
        Pairs(page, run);
        Section(page, run, Verdict.Right, "Right");
        return page.Append("</body></html>\n").ToString();
    }

    private static void Head(StringBuilder page, RunSummary run, IReadOnlyList<string> missed)
    {
        _ = page.Append($"<p class=\"lead\">{run.All.Right} of {run.All.Total} questions were answered rightly, ")
            .Append($"{run.All.Wrong} wrongly, {run.All.Silent} were left unanswered, {run.All.Failed} failed. ")
            .Append(missed.Count == 0
                ? "<span class=\"passed\">All limits are kept.</span></p>\n"
                : $"<span class=\"missed\">Missed: {Escaped(string.Join("; ", missed))}.</span></p>\n");
        _ = page.Append("<table><tr><th></th>");
        foreach (var column in new[] { "questions", "right", "wrong", "silent", "failed" })
        {
            _ = page.Append($"<th class=\"figure\">{column}</th>");
        }

        _ = page.Append("</tr>\n");
        Row(page, "all", run.All);
        var parts = new[] { ("suite", run.BySuite), ("language", run.ByLanguage), ("aim", run.ByAim) };
        foreach (var (title, tallies) in parts)
        {
            foreach (var (name, tally) in tallies)
            {
                Row(page, $"{title}: {name}", tally);
            }
        }

        _ = page.Append("</table>\n<table><tr><th>measure</th><th>figure</th><th>meaning</th></tr>\n");
        Figure(page, "parity", ShareText.Of(run.Parity),
            "questions of one meaning that were read alike in both languages");
        Figure(page, "abstention, precision", ShareText.Of(run.AbstentionPrecision),
            "of all unanswered questions, those without an answer");
        Figure(page, "abstention, recall", ShareText.Of(run.AbstentionRecall),
            "of all questions without an answer, those left unanswered");
        Figure(page, "language", ShareText.Of(run.InQuestionLanguageShare),
            "answers in the language of their question");
        Figure(page, "read and compile", Times(run.Read), "time from the words to the SQL, median and 95th percentile");
        Figure(page, "whole answer", Times(run.Whole), "time from the words to the answer, median and 95th percentile");
        _ = page.Append("</table>\n");
    }

    private static string Times(Latency time) =>
        $"{ShareText.Milliseconds(time.Median)} / {ShareText.Milliseconds(time.P95)}";

    private static void Changes(StringBuilder page, RunDifference? difference)
    {
        if (difference is not null)
        {
            _ = page.Append($"<h2>Since the last run</h2>\n<pre>{Escaped(difference.Text())}</pre>\n");
        }
    }

    private static void Section(StringBuilder page, RunSummary run, Verdict verdict, string title)
    {
        var outcomes = run.Outcomes.Where(o => o.Verdict == verdict).ToList();
        if (outcomes.Count == 0)
        {
            return;
        }

        var isOpen = verdict == Verdict.Right ? "" : " open";
        _ = page.Append($"<h2>{Escaped(title)}</h2>\n<details{isOpen}><summary>{outcomes.Count} questions</summary>\n")
            .Append("<table><tr><th>question</th><th>reading</th><th>expected</th><th>got</th></tr>\n");
        foreach (var outcome in outcomes)
        {
            _ = page.Append($"<tr><td>{Escaped(outcome.Line.Question)}<br>")
                .Append($"<span class=\"id\">{Escaped(outcome.Line.Id)} · {Escaped(outcome.Aim)}</span></td>")
                .Append($"<td>{Escaped(ShareText.Reading(outcome.Answer))}</td>")
                .Append($"<td>{Escaped(ShareText.Expected(outcome.Line.Expected, CellsMax))}</td>")
                .Append($"<td>{Escaped(outcome.Status)}: {Escaped(ShareText.Got(outcome, CellsMax))}</td></tr>\n");
        }

        _ = page.Append("</table></details>\n");
    }

    private static void Pairs(StringBuilder page, RunSummary run)
    {
        var unequal = run.Pairs.Where(p => !p.IsEqual).ToList();
        if (unequal.Count == 0)
        {
            return;
        }

        _ = page.Append("<h2>Pairs that were not read alike</h2>\n<table><tr><th>German</th><th>English</th></tr>\n");
        foreach (var pair in unequal)
        {
            _ = page.Append($"<tr>{Half(pair.German)}{Half(pair.English)}</tr>\n");
        }

        _ = page.Append("</table>\n");
    }

    private static string Half(LineOutcome outcome) =>
        $"<td>{Escaped(outcome.Line.Question)}<br><code>{Escaped(outcome.Key)}</code></td>";

    private static void Row(StringBuilder page, string name, Tally tally)
    {
        _ = page.Append($"<tr><td>{Escaped(name)}</td><td class=\"figure\">{tally.Total}</td>");
        foreach (var share in new[] { tally.RightShare, tally.WrongShare, tally.SilentShare, tally.FailedShare })
        {
            _ = page.Append($"<td class=\"figure\">{ShareText.Of(share)}</td>");
        }

        _ = page.Append("</tr>\n");
    }

    private static void Figure(StringBuilder page, string name, string figure, string meaning) =>
        _ = page.Append($"<tr><td>{Escaped(name)}</td><td>{Escaped(figure)}</td><td>{Escaped(meaning)}</td></tr>\n");

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
