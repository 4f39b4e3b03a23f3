using System.Text.RegularExpressions;
using InsightsBot.Tests.Architecture;

namespace InsightsBot.Tests.Documentation;

/// <summary>A Markdown page of the repository.</summary>
internal sealed partial class MarkdownPage
{
    private const string Prompt = "> ";
    private const string Fence = "```";
    private readonly string[] _lines;

    private MarkdownPage(string path, string text)
    {
        Path = path;
        Text = text.ReplaceLineEndings("\n");
        _lines = Text.Split('\n');
    }

    /// <summary>Every page, built files left out.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } =
    [
        .. CodeBase.Files("").Where(f => f.EndsWith(".md", StringComparison.Ordinal)).Select(Read),
    ];

    /// <summary>The path from the root, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The titles: lines with one "#" outside of code.</summary>
    public IReadOnlyList<string> Titles =>
        [.. Prose().Select(l => l.Text).Where(l => l.StartsWith("# ", StringComparison.Ordinal))];

    /// <summary>The headings of all levels as the anchors that links name.</summary>
    public IReadOnlySet<string> Anchors => Prose().Where(l => l.Text.StartsWith('#'))
        .Select(l => NotInAnchor().Replace(l.Text.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'))
            .ToHashSet();

    /// <summary>The links to places in the repository, with their lines from 1.</summary>
    public IEnumerable<(int Line, string Target)> RelativeLinks() => Prose()
        .SelectMany(l => Link().Matches(l.Text).Select(m => (l.Line, m.Groups["target"].Value)))
        .Where(l => !l.Value.Contains("://", StringComparison.Ordinal)
            && !l.Value.StartsWith("mailto:", StringComparison.Ordinal));

    /// <summary>The conversations: blocks of text whose first line is a question behind "> ".</summary>
    public IEnumerable<IReadOnlyList<PrintedTurn>> Conversations() => Blocks("text")
        .Where(b => b.Lines.Count > 0 && b.Lines[0].StartsWith(Prompt, StringComparison.Ordinal))
        .Select(b => Turns(b.First, b.Lines));

    /// <summary>Writes the page with other lines below some questions.</summary>
    /// <param name="renewed">Turns of this page, each with what is to be shown below it.</param>
    public void Write(IEnumerable<(PrintedTurn Turn, IReadOnlyList<string> Shown)> renewed)
    {
        var lines = _lines.ToList();
        foreach (var (turn, shown) in renewed.OrderByDescending(r => r.Turn.Line))
        {
            lines.RemoveRange(turn.Line, turn.Shown.Count);
            lines.InsertRange(turn.Line, shown);
        }

        File.WriteAllText(Repository.Path(Path), string.Join('\n', lines));
    }

    /// <summary>The blocks of commands, each as one text.</summary>
    public IEnumerable<string> Commands() => Blocks("sh").Select(b => string.Join('\n', b.Lines));

    /// <summary>A page of the repository.</summary>
    public static MarkdownPage Read(string path) => new(path, File.ReadAllText(Repository.Path(path)));

    private static List<PrintedTurn> Turns(int first, IReadOnlyList<string> lines)
    {
        var turns = new List<PrintedTurn>();
        foreach (var (index, line) in lines.Index().Where(l => l.Item.StartsWith(Prompt, StringComparison.Ordinal)))
        {
            var shown = lines.Skip(index + 1).TakeWhile(l => !l.StartsWith(Prompt, StringComparison.Ordinal)).ToList();
            turns.Add(new PrintedTurn(line[Prompt.Length..], shown, first + index));
        }

        return turns;
    }

    private IEnumerable<(int First, IReadOnlyList<string> Lines)> Blocks(string language)
    {
        for (var at = 0; at < _lines.Length; at++)
        {
            if (!_lines[at].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var isWanted = _lines[at].Trim() == Fence + language;
            var lines = _lines.Skip(at + 1).TakeWhile(l => !l.StartsWith(Fence, StringComparison.Ordinal)).ToList();
            if (isWanted)
            {
                yield return (at + 2, lines);
            }

            at += lines.Count + 1;
        }
    }

    private IEnumerable<(int Line, string Text)> Prose()
    {
        var isCode = false;
        foreach (var (index, line) in _lines.Index())
        {
            var isFence = line.TrimStart().StartsWith(Fence, StringComparison.Ordinal);
            isCode ^= isFence;
            if (!isCode && !isFence)
            {
                yield return (index + 1, line);
            }
        }
    }

    [GeneratedRegex(@"(?<!`)\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N}\- ]")]
    private static partial Regex NotInAnchor();
}
