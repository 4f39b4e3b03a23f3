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

    [Theory]
    [InlineData("--formt", "--format", "ask", "--formt", "json", "Wie viele Kunden gibt es?")]
    [InlineData("--foo", "--format", "ask", "--foo")]
    [InlineData("–format", "--format", "ask", "–format", "json", "Wie viele Kunden gibt es?")]
    [InlineData("-d", "--data", "ask", "-d", "folder", "Wie viele Kunden gibt es?")]
    [InlineData("--min-rigth", "--min-right", "eval", "--min-rigth", "0.5", "suite.jsonl")]
    [InlineData("--tims", "--times", "bench", "cold", "--tims=3")]
    [InlineData("--url", "--urls", "serve", "--url", "http://127.0.0.1:5080")]
    [InlineData("aks", "„ask“", "aks", "Wie viele Kunden gibt es?")]
    [InlineData("drft", "„draft“", "model", "drft")]
    public void A_slip_in_an_option_or_verb_is_named_with_the_nearest(
        string slip, string nearest, params string[] words)
    {
        var outcome = CommandRun.Of(words);
        outcome.IsOneSentence(2);
        Assert.Contains($"{slip}", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"am nächsten kommt {nearest};", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Es fehlt eine Frage", "ask")]
    [InlineData("Es fehlt eine Frage", "ask", "")]
    [InlineData("A question is missing", "ask", "--language", "en")]
    [InlineData("„xml“ kann nach --format nicht stehen; möglich sind csv, json, md und table", "ask", "--format",
        "xml", "Wie viele Kunden gibt es?")]
    [InlineData("“xml” cannot stand after --format; possible are csv, json, md and table", "ask", "--format=xml",
        "How many customers are there?")]
    [InlineData("„31.02.2025“ ist kein Tag", "ask", "--as-of", "31.02.2025", "Wie viele Kunden gibt es?")]
    [InlineData("“31.02.2025” is no day", "ask", "How many customers are there?", "--as-of", "31.02.2025")]
    [InlineData("“31.02.2025” is no day", "ask", "NPS", "--as-of", "31.02.2025", "--language", "en")]
    [InlineData("Nach --data fehlt der Wert", "ask", "--data")]
    [InlineData("Nach --data fehlt der Wert", "ask", "--data", "--format", "json", "Wie viele Kunden gibt es?")]
    [InlineData("Nach --data fehlt der Wert", "ask", "--data", "", "Wie viele Kunden gibt es?")]
    [InlineData("The value after --data is missing", "ask", "How many customers are there?", "--data")]
    [InlineData("“ask” has no option --foo; the nearest is --format", "ask", "--foo", "How many customers are there?")]
    [InlineData("--format steht mehrmals", "ask", "--format", "md", "--format", "csv", "Wie viele Kunden gibt es?")]
    [InlineData("„viele“ ist ein Wort zu viel", "ask", "Wie", "viele", "Kunden")]
    [InlineData("fehlt ein Befehl; eine Frage steht nach „ask“", "Wie viele Kunden gibt es?")]
    [InlineData("Vor --data fehlt ein Befehl", "--data", "folder")]
    [InlineData("Nach „bench“ fehlt eines von ingest, ask, cold, read, draft, texts, voices, truths, drivers, search, "
        + "classify, effects, journey, planted, turns und directline",
        "bench")]
    [InlineData("Bei „model draft“ fehlt --out", "model", "draft", "folder")]
    [InlineData("„x“ ist keine, die passt", "bench", "cold", "--times", "x")]
    [InlineData("Nach --times steht eine ganze Zahl ab 1", "bench", "cold", "--times", "0")]
    [InlineData("Nach --min-right steht ein Anteil von 0 bis 1", "eval", "--min-right", "1.5", "suite.jsonl")]
    public void What_is_wrong_is_said_in_the_language_of_whoever_wrote_it(string sentence, params string[] words)
    {
        var outcome = CommandRun.Of(words);
        outcome.IsOneSentence(2);
        Assert.Contains(sentence, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--", "--data")]
    [InlineData("@data")]
    [InlineData("- data?")]
    public void A_question_may_begin_with_any_sign(params string[] question)
    {
        using var folder = new TestFolder();
        var outcome = CommandRun.Of(["ask", "--data", SmallShop.In(folder), .. question]);
        Assert.NotEqual(2, outcome.Code);
        Assert.NotEmpty(outcome.Out);
        Assert.Equal("", outcome.Error);
    }

    [Fact]
    public void A_missing_file_is_told_in_the_language_of_whoever_asks()
    {
        using var folder = new TestFolder();
        Assert.StartsWith(
            "Die Datei", CommandRun.Of("ask", "--batch", folder["nothing"]).Error, StringComparison.Ordinal);
        Assert.StartsWith(
            "The file", CommandRun.Of("ask", "--batch", folder["nothing"], "--language", "en").Error,
            StringComparison.Ordinal);
        var asked = CommandRun.Of("ask", "--data", folder["nothing"], "--language", "en", "NPS");
        asked.IsOneSentence(1);
        Assert.StartsWith("There is neither", asked.Error, StringComparison.Ordinal);
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
