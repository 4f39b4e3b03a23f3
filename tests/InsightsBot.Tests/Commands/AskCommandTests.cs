using InsightsBot.Commands;

namespace InsightsBot.Tests.Commands;

[Collection(ConsoleAlone.Name)]
public sealed class AskCommandTests
{
    [Fact]
    public void A_refusal_writes_no_rows_and_its_sentence_on_the_error_stream()
    {
        using var folder = new TestFolder();
        var data = SmallShop.In(folder);
        var run = CommandRun.Of("ask", "--data", data, "--format", "csv", "Wird der Umsatz nächstes Jahr steigen?");
        Assert.Equal((ExitCodes.Refused, ""), (run.Code, run.Out));
        Assert.StartsWith("Vorhersagen", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_has_the_assumptions_and_notes_of_an_answer()
    {
        using var folder = new TestFolder();
        var data = SmallShop.In(folder);
        var run = CommandRun.Of("ask", "--data", data, "--format", "md", "Which state has the most customers?");
        Assert.Equal(ExitCodes.Answered, run.Code);
        Assert.Contains("\n> Level in first place: Bayern, Berlin and Hessen (20 each).\n", run.Out,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public void A_home_that_cannot_be_made_is_one_sentence(string language)
    {
        using var folder = new TestFolder();
        using var shop = new TestFolder();
        var data = SmallShop.In(shop);
        _ = folder.Put("home.txt", "no folder");
        var file = folder["home.txt"];

        // The first command line of the process sets the home of all tests.
        _ = CommandRun.Of("--help");
        var before = Environment.GetEnvironmentVariable("INSIGHTS_HOME");
        try
        {
            Environment.SetEnvironmentVariable("INSIGHTS_HOME", file);
            var run = CommandRun.Of("ask", "--data", data, "--language", language, "How many customers?");
            Assert.Equal((ExitCodes.Failed, ""), (run.Code, run.Out));
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            Assert.Single(run.Error.TrimEnd().Split('\n'));
        }
        finally
        {
            Environment.SetEnvironmentVariable("INSIGHTS_HOME", before);
        }
    }
}
