using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Tests.Golden;
using IO = System.IO;

namespace InsightsBot.Tests.Documentation;

/// <summary>The pages say what is true today: commands, links, and conversations with the demo.</summary>
/// <remarks>
/// A conversation is a block of text whose first line is a question behind "> ". Where an answer has changed, the
/// failure
/// prints what the program says now; a run with UPDATE_GOLDEN=1 rewrites the shown parts, to be reviewed.
/// </remarks>
[Collection(OneDemo.Name)]
public sealed class ReadmeTests(DemoHub demo)
{
    private const string Ask =
        "dotnet run --project src/InsightsBot -- ask "
        + "\"Hey Insights Hub – was sind die drei Top-Gründe für Kundenabwanderung?\"";

    private const string Test = "./test.sh";

    public static TheoryData<string> Readmes() => ["README.md", "README.de.md"];

    public static TheoryData<string> PagesWithConversations() =>
        [.. MarkdownPage.All.Where(p => p.Conversations().Any()).Select(p => p.Path)];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void The_two_commands_come_first_and_are_exact(string path) =>
        Assert.Equal([Ask, Test], MarkdownPage.Read(path).Commands().Take(2));

    [Theory]
    [MemberData(nameof(Readmes))]
    public void The_first_screen_is_a_conversation(string path)
    {
        var page = MarkdownPage.Read(path);
        var first = Assert.Single(page.Conversations())[0];
        Assert.Contains(first.Question, Ask, StringComparison.Ordinal);
        Assert.True(first.Line < 15, $"The conversation begins on line {first.Line}.");
    }

    [Theory]
    [MemberData(nameof(PagesWithConversations))]
    public void Conversations_are_what_the_program_answers_today(string path)
    {
        var page = MarkdownPage.Read(path);
        var answers = page.Conversations().SelectMany(Answers).ToList();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            page.Write(answers.Where(a => a.Turn.MissingFrom(a.Answer) is not null)
                .Select(a => (a.Turn, a.Turn.Renewed(a.Answer))));
            return;
        }

        foreach (var (turn, answer) in answers)
        {
            var missing = turn.MissingFrom(answer);
            Assert.True(
                missing is null,
                $"{path}:{turn.Line}: “{turn.Question}” is no longer answered with “{missing}”, but with:\n{answer}");
        }
    }

    [Fact]
    public void Every_page_has_one_title()
    {
        var breaches = MarkdownPage.All.Where(p => p.Titles.Count != 1)
            .Select(p => $"{p.Path}: {p.Titles.Count} titles");
        Assert.Empty(breaches);
    }

    [Fact]
    public void Links_within_the_repository_lead_somewhere()
    {
        var breaches = MarkdownPage.All.SelectMany(p => p.RelativeLinks().Where(l => !Exists(p, l.Target))
            .Select(l => $"{p.Path}:{l.Line}: {l.Target}"));
        Assert.Empty(breaches);
    }

    private IEnumerable<(PrintedTurn Turn, string Answer)> Answers(IReadOnlyList<PrintedTurn> conversation)
    {
        var turns = Conversation.New;
        foreach (var turn in conversation)
        {
            var (answer, after) = demo.Hub.Ask(new AskRequest(turn.Question), turns, CancellationToken.None);
            turns = after;
            yield return (turn, AnswerText.In("table", answer));
        }
    }

    private static bool Exists(MarkdownPage from, string target)
    {
        var (path, anchor) = target.Split('#') is [var before, var after] ? (before, after) : (target, "");
        var folder = IO.Path.GetDirectoryName(IO.Path.Combine(Repository.Root, from.Path))!;
        var full = path.Length == 0 ? IO.Path.Combine(Repository.Root, from.Path) : IO.Path.GetFullPath(path, folder);
        if (anchor.Length > 0 && IO.Path.GetExtension(full) == ".md" && File.Exists(full))
        {
            var page = MarkdownPage.Read(IO.Path.GetRelativePath(Repository.Root, full).Replace('\\', '/'));
            return page.Anchors.Contains(anchor);
        }

        return File.Exists(full) || Directory.Exists(full);
    }
}
