namespace InsightsBot.Commands;

/// <summary>The lines of conversations at this terminal, over sessions; kept in a file that only its owner can read.
/// </summary>
/// <param name="path">The file; null keeps lines in memory alone.</param>
internal sealed class ChatHistory(string? path)
{
    /// <summary>"no" keeps no lines.</summary>
    public const string SwitchName = "INSIGHTS_CHAT_HISTORY";

    /// <summary>Lines kept; the oldest go first: 500.</summary>
    public const int LinesMax = 500;

    private List<string>? _lines;

    /// <summary>The history of a home folder, or one in memory where the machine's settings keep none.</summary>
    public static ChatHistory Of(string home) => new(string.Equals(
        Environment.GetEnvironmentVariable(SwitchName)?.Trim(), "no", StringComparison.OrdinalIgnoreCase)
        ? null : Path.Combine(home, "chat-history.txt"));

    /// <summary>The lines, oldest first.</summary>
    public IReadOnlyList<string> Lines => _lines ??= Load();

    /// <summary>Adds a line. A file that cannot be written costs nothing but itself.</summary>
    public void Add(string line)
    {
        var lines = _lines ??= Load();
        var kept = Printable.Line(line);
        if (lines.Count > 0 && lines[^1] == kept)
        {
            return;
        }

        lines.Add(kept);
        if (lines.Count > LinesMax)
        {
            lines.RemoveRange(0, lines.Count - LinesMax);
        }

        if (path is not null)
        {
            Save(path, lines);
        }
    }

    private List<string> Load()
    {
        try
        {
            return path is null || !File.Exists(path) ? []
                : [.. File.ReadLines(path).Select(l => Printable.Line(l)).TakeLast(LinesMax)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static void Save(string path, List<string> lines)
    {
        try
        {
            _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(path, options);
            lines.ForEach(writer.WriteLine);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The conversation is worth more than its history.
        }
    }
}
