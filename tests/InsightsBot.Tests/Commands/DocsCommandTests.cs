namespace InsightsBot.Tests.Commands;

[Collection(ConsoleAlone.Name)]
public sealed class DocsCommandTests
{
    [Fact]
    public void The_pages_in_the_repository_are_what_model_and_verbs_say()
    {
        var check = CommandRun.Of("docs", "--check", "--out", Repository.Path("docs/reference"));
        Assert.True(check.Code == 0, check.Error);
    }

    [Fact]
    public void A_hidden_verb_stands_neither_on_the_page_nor_in_the_help()
    {
        using var folder = new TestFolder();
        Assert.Equal(0, CommandRun.Of("docs", "--out", folder.Path).Code);
        var page = File.ReadAllText(folder["commands.md"]);
        Assert.Contains("### bench ingest\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ingest-file", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ingest-file", CommandRun.Of("bench", "--help").Out, StringComparison.Ordinal);

        // It is there all the same: it asks for the file it is to ingest.
        CommandRun.Of("bench", "ingest-file").IsOneSentence(2);
    }

    [Fact]
    public void A_page_that_differs_is_stale_until_it_is_written_anew()
    {
        using var folder = new TestFolder();
        Assert.Equal(1, CommandRun.Of("docs", "--check", "--out", folder.Path).Code);
        Assert.Empty(Directory.GetFiles(folder.Path));
        Assert.Equal(0, CommandRun.Of("docs", "--out", folder.Path).Code);
        Assert.Equal(0, CommandRun.Of("docs", "--check", "--out", folder.Path).Code);
        File.AppendAllText(folder["model.md"], "more\n");
        var check = CommandRun.Of("docs", "--check", "--out", folder.Path);
        check.IsOneSentence(1);
        Assert.Contains("model.md", check.Error, StringComparison.Ordinal);
    }
}
