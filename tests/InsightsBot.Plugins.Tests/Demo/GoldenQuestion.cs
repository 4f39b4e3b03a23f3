namespace InsightsBot.Plugins.Tests.Demo;

/// <summary>One file of tests/golden: a question in two languages with its oracle (see README.md there).</summary>
public sealed record GoldenQuestion(
    string Stem,
    IReadOnlyDictionary<string, string> Header,
    string? Oracle,
    IReadOnlyList<(string De, string En)> MustSay)
{
    /// <summary>All questions, by file name.</summary>
    public static IReadOnlyList<GoldenQuestion> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(DemoWarehouse.Root, "tests", "golden"), "*.md").Order(StringComparer.Ordinal)
            .Where(path => Path.GetFileName(path) != "README.md").Select(Read),
    ];

    public string Kind => Header["kind"];

    private static GoldenQuestion Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = lines.Skip(1).TakeWhile(line => line.Length > 0)
            .Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1]);
        var sql = lines.SkipWhile(line => line != "```sql").Skip(1).TakeWhile(line => line != "```").ToList();
        var words = lines.SkipWhile(line => line != "## Must say").Skip(3)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[0], cells[1]));
        return new GoldenQuestion(
            Path.GetFileNameWithoutExtension(path),
            header,
            sql.Count == 0 ? null : string.Join('\n', sql),
            [.. words]);
    }
}
