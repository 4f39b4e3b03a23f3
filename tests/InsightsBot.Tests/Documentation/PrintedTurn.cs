namespace InsightsBot.Tests.Documentation;

/// <summary>One question of a conversation that a page prints, and the part of its answer that is shown.</summary>
/// <param name="Question">The question.</param>
/// <param name="Shown">The lines below it; a line with "…" alone stands for lines that are left out.</param>
/// <param name="Line">The line of the page on which the question stands, from 1.</param>
internal sealed record PrintedTurn(string Question, IReadOnlyList<string> Shown, int Line)
{
    private const string LeftOut = "…";

    /// <summary>The first shown line that the answer does not have at that place; null when all stand there.</summary>
    /// <param name="answer">The whole answer as the program prints it.</param>
    public string? MissingFrom(string answer)
    {
        var lines = answer.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).ToList();
        var at = 0;
        var mayPass = false;
        foreach (var shown in Shown.Select(l => l.TrimEnd()))
        {
            if (shown == LeftOut)
            {
                mayPass = true;
                continue;
            }

            var found = mayPass ? lines.IndexOf(shown, at) : at < lines.Count && lines[at] == shown ? at : -1;
            if (found < 0)
            {
                return shown;
            }

            at = found + 1;
            mayPass = false;
        }

        // What ends without "…" must be the end of the answer.
        return mayPass || lines.Skip(at).All(l => l.Length == 0) ? null : "(the answer goes on)";
    }

    /// <summary>
    /// The shown part as the answer says it now: each run of lines begins at the line most like its first.
    /// </summary>
    /// <param name="answer">The whole answer as the program prints it.</param>
    public IReadOnlyList<string> Renewed(string answer)
    {
        var lines = answer.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(l => l.TrimEnd()).ToList();
        var renewed = new List<string>();
        var at = 0;
        for (var next = 0; next < Shown.Count;)
        {
            if (Shown[next] == LeftOut)
            {
                renewed.Add(LeftOut);
                next++;
                continue;
            }

            var run = Shown.Skip(next).TakeWhile(l => l != LeftOut).ToList();
            var isFree = next > 0 && at < lines.Count;
            at = isFree ? Enumerable.Range(at, lines.Count - at).MaxBy(i => Likeness(lines[i], run[0])) : at;
            next += run.Count;
            var taken = lines.Skip(at).Take(next < Shown.Count ? run.Count : int.MaxValue).ToList();
            renewed.AddRange(taken);
            at += taken.Count;
        }

        return renewed;
    }

    /// <summary>The share (0–1) of words that two lines have in common.</summary>
    private static double Likeness(string left, string right)
    {
        var (ours, theirs) = (left.Split(' ').ToHashSet(), right.Split(' ').ToHashSet());
        return (double)ours.Intersect(theirs).Count() / Math.Max(ours.Count, theirs.Count);
    }
}
