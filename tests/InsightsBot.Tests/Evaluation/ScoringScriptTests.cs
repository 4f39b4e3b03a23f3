using System.Diagnostics;
using InsightsBot.Answering;
using InsightsBot.Evaluation;
using InsightsBot.Ingest;

namespace InsightsBot.Tests.Evaluation;

/// <summary>The judge against the scoring script itself, where both it and the suites are at hand.</summary>
public sealed class ScoringScriptTests
{
    [NeedsScoringScriptTheory]
    [InlineData("telco.jsonl", "telco_ibm_extended")]
    [InlineData("callcenter.jsonl", "callcenter_pwc")]
    [InlineData("spider/customer_deliveries.de.jsonl", "spider_cx/db_de/customer_deliveries.sqlite")]
    [InlineData("spider/tracking_orders.en.jsonl", "spider_cx/db_en/tracking_orders.sqlite")]
    public void Verdicts_on_a_suite_agree_line_by_line(string suite, string data)
    {
        using var home = new TemporaryFolder();
        var gold = Path.Combine(NeedsScoringScriptTheoryAttribute.Shared, "eval", suite);
        var source = Path.Combine(NeedsScoringScriptTheoryAttribute.Shared, "data", data);
        var hub = new Sources(TimeProvider.System, home.Path).Open(source, null, null, CancellationToken.None);
        var run = new SuiteRun(hub);
        var outcomes = SuiteFile.Read(gold).Select(line => run.Ask(line, CancellationToken.None)).ToList();
        var answers = Path.Combine(home.Path, "answers.jsonl");
        File.WriteAllLines(
            answers, outcomes.Where(o => o.Answer is not null).Select(o => AnswerJson.Text(o.Answer!, o.Line.Id)));
        var ours = outcomes.Where(o => o.Verdict != Verdict.Right)
            .Select(o => $"{o.Verdict.ToString().ToLowerInvariant()} {o.Line.Id}").ToList();
        Assert.Equal(ScriptVerdicts(gold, answers), ours);
    }

    /// <summary>The lines that the script prints for what is not right: verdict, id, question.</summary>
    private static List<string> ScriptVerdicts(string gold, string answers)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        foreach (var argument in new[] { NeedsScoringScriptTheoryAttribute.Script, gold, answers, "--show", "100000" })
        {
            start.ArgumentList.Add(argument);
        }

        using var script = Process.Start(start)!;
        var printed = script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        return [.. printed.Split('\n').Where(l => l.Length > 8 && char.IsAsciiLetter(l[0]) && l[7] == ' ')
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w is ["wrong" or "silent" or "failed", _, ..])
            .Select(w => $"{w[0]} {w[1]}")];
    }
}
