using System.Text;

namespace InsightsBot.Evaluation;

/// <summary>What changed between two runs.</summary>
/// <param name="Better">Lines that are right now and were not.</param>
/// <param name="Worse">Lines that were right and are not any more.</param>
/// <param name="Other">Lines whose verdict changed without being right before or now.</param>
/// <param name="Added">How many lines the earlier run did not have.</param>
/// <param name="Gone">How many lines only the earlier run had.</param>
public sealed record RunDifference(
    IReadOnlyList<(LineOutcome Now, Verdict Before)> Better,
    IReadOnlyList<(LineOutcome Now, Verdict Before)> Worse,
    IReadOnlyList<(LineOutcome Now, Verdict Before)> Other,
    int Added,
    int Gone)
{
    /// <summary>Holds a run against an earlier one.</summary>
    public static RunDifference Between(IReadOnlyDictionary<string, Verdict> before, RunSummary now)
    {
        var names = now.Outcomes.ToLookup(o => RunFile.Name(o.Line.Suite, o.Line.Id));
        var known = now.Outcomes.Where(o => before.ContainsKey(RunFile.Name(o.Line.Suite, o.Line.Id)))
            .Select(o => (Now: o, Before: before[RunFile.Name(o.Line.Suite, o.Line.Id)]))
            .Where(p => p.Now.Verdict != p.Before).ToList();
        return new RunDifference(
            [.. known.Where(p => p.Now.Verdict == Verdict.Right)],
            [.. known.Where(p => p.Before == Verdict.Right)],
            [.. known.Where(p => p.Now.Verdict != Verdict.Right && p.Before != Verdict.Right)],
            names.Count(g => !before.ContainsKey(g.Key)),
            before.Keys.Count(name => !names.Contains(name)));
    }

    /// <summary>The changes, one line each.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        _ = text.Append($"since the last run: {Better.Count} better, {Worse.Count} worse, ")
            .AppendLine($"{Other.Count} otherwise changed"
            + (Added + Gone > 0 ? $"; {Added} lines new, {Gone} gone" : ""));
        foreach (var (now, before) in Worse.Concat(Better).Concat(Other))
        {
            _ = text.Append($"  {RunText.Name(before)} → {RunText.Name(now.Verdict)}: ")
                .AppendLine($"{now.Line.Id} {now.Line.Question}");
        }

        return text.ToString();
    }
}
