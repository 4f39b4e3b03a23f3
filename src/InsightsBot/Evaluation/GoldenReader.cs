using System.Globalization;
using InsightsBot.Asking;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Evaluation;

/// <summary>Reads one golden question from its Markdown page.</summary>
public static class GoldenReader
{
    private static readonly string[] Keys =
        ["aim", "asked on", "de", "en", "status", "kind", "lenient", "follows"];

    private static readonly string[] Statuses = ["answered", "refused", "clarification"];

    /// <summary>Reads a page.</summary>
    /// <param name="stem">The file's name without its ending.</param>
    /// <param name="page">Its text.</param>
    /// <exception cref="AskingException">The page lacks something; the sentence says what.</exception>
    public static GoldenFile Read(string stem, string page)
    {
        var lines = page.ReplaceLineEndings("\n").Split('\n');
        var head = Head(stem, lines);
        var kind = Kind(stem, head);
        var golden = new GoldenFile(
            stem,
            lines.FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? stem,
            Required(stem, head, "aim"),
            AskedOn(stem, Required(stem, head, "asked on")),
            new BilingualText(Required(stem, head, "de"), Required(stem, head, "en")),
            Status(stem, head),
            kind,
            head.GetValueOrDefault("lenient") == "true",
            head.GetValueOrDefault("follows"),
            Oracle(Section(lines, "Oracle")),
            MustSay(Section(lines, "Must say")));
        return kind switch
        {
            ExpectedKind.Refused => golden,
            ExpectedKind.Text when golden.MustSay.Count == 0 => throw Faulty(stem, "## Must say"),
            ExpectedKind.Text => golden,
            _ when golden.Oracle is null => throw Faulty(stem, "## Oracle"),
            _ => golden,
        };
    }

    private static Dictionary<string, string> Head(string stem, string[] lines)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.SkipWhile(l => !l.StartsWith("# ", StringComparison.Ordinal)).Skip(1)
            .SkipWhile(string.IsNullOrWhiteSpace).TakeWhile(l => !string.IsNullOrWhiteSpace(l)))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? line : line[..colon].Trim();
            if (colon < 0 || !Keys.Contains(key) || !head.TryAdd(key, line[(colon + 1)..].Trim()))
            {
                throw Faulty(stem, key);
            }
        }

        return head;
    }

    private static string Required(string stem, Dictionary<string, string> head, string key) =>
        head.TryGetValue(key, out var value) && value.Length > 0 ? value : throw Faulty(stem, key);

    private static string Status(string stem, Dictionary<string, string> head) =>
        Required(stem, head, "status") is var status && Statuses.Contains(status)
            ? status
            : throw Faulty(stem, "status");

    private static ExpectedKind Kind(string stem, Dictionary<string, string> head)
    {
        try
        {
            return SuiteFile.KindOf(Required(stem, head, "kind"));
        }
        catch (FormatException)
        {
            throw Faulty(stem, "kind");
        }
    }

    private static DateOnly? AskedOn(string stem, string text) =>
        text == "data end" ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Faulty(stem, "asked on");

    private static List<string> Section(string[] lines, string title) =>
        [.. lines.SkipWhile(l => l.Trim() != "## " + title).Skip(1)
            .TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal))];

    private static string? Oracle(List<string> section)
    {
        var sql = section.SkipWhile(l => l.Trim() != "```sql").Skip(1).TakeWhile(l => l.Trim() != "```").ToList();
        return sql.Count == 0 ? null : string.Join('\n', sql);
    }

    /// <summary>The rows of a table "| de | en |" after its head.</summary>
    private static List<BilingualText> MustSay(List<string> section) =>
        [.. section.Where(l => l.StartsWith('|')).Skip(2).Select(l => l.Trim().Trim('|').Split('|'))
            .Where(cells => cells.Length == 2).Select(cells => new BilingualText(cells[0].Trim(), cells[1].Trim()))];

    private static AskingException Faulty(string stem, string what) => new(new BilingualText(
        $"{stem}.md: „{what}“ fehlt, steht doppelt oder lässt sich nicht lesen.",
        $"{stem}.md: “{what}” is missing, stands twice or cannot be read."));
}
