using System.Globalization;

namespace InsightsBot.Tests.Commands;

[Collection(ConsoleAlone.Name)]
public sealed class UsageTests
{
    [Theory]
    [InlineData("dance")]
    [InlineData("ask", "--colour", "red", "Wie viele Kunden gibt es?")]
    [InlineData("ask", "--format", "pdf", "Wie viele Kunden gibt es?")]
    [InlineData("ask", "--as-of", "31.12.2025", "Wie viele Kunden gibt es?")]
    [InlineData("ask", "--as-of", "2025-02-30", "Wie viele Kunden gibt es?")]
    [InlineData("ask", "--language", "fr", "Wie viele Kunden gibt es?")]
    [InlineData("ask", "one", "two")]
    [InlineData("explain")]
    [InlineData("ingest", "a", "b")]
    [InlineData("serve", "--urls", "ftp://127.0.0.1")]
    [InlineData("serve", "--urls", "nonsense")]
    [InlineData("serve", "--urls", "")]
    public void Wrong_usage_is_one_sentence_and_code_2(params string[] words)
    {
        var outcome = CommandRun.Of(words);
        outcome.IsOneSentence(2);
        Assert.Contains("--help", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_lists_every_verb()
    {
        var help = CommandRun.Of("--help");
        Assert.Equal(0, help.Code);
        foreach (var verb in (string[])["ask", "explain", "chat", "ingest", "model", "demo", "serve", "docs"])
        {
            Assert.Matches(string.Create(CultureInfo.InvariantCulture, $@"(?m)^  {verb}\b"), help.Out);
        }
    }

    [Fact]
    public void Help_of_a_verb_needs_none_of_its_arguments() =>
        Assert.Equal(0, CommandRun.Of("explain", "--help").Code);
}
