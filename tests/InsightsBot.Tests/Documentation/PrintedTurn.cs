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
}
