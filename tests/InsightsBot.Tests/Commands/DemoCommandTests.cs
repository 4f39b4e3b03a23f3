namespace InsightsBot.Tests.Commands;

[Collection(ConsoleAlone.Name)]
public sealed class DemoCommandTests
{
    [Fact]
    public void The_demo_is_made_once_written_where_wanted_and_can_be_asked()
    {
        using var target = new TestFolder();
        var made = CommandRun.Of("demo", "--out", target["files"], "--language", "en");
        Assert.Equal(0, made.Code);
        Assert.Contains("The demo is ready: 9 tables", made.Out, StringComparison.Ordinal);
        Assert.Contains(
            "ask \"What are the top three reasons for customer churn?\"", made.Out, StringComparison.Ordinal);
        Assert.Equal(9, Directory.GetFiles(target["files"], "*.csv").Length);
        Assert.Equal(9, Directory.GetFiles(target["files"]).Length);

        var asked = CommandRun.Of("ask", "Wie viele Kunden gibt es?", "--format", "csv");
        Assert.Equal(0, asked.Code);
        Assert.Contains("20000", asked.Out, StringComparison.Ordinal);

        CommandRun.Of("demo", "--out", target["files"]).IsOneSentence(1);
        Assert.Equal(0, CommandRun.Of("demo", "--out", target["files"], "--force").Code);
    }
}
