using System.Text.Json;
using InsightsBot.Tests.Commands;

namespace InsightsBot.Tests.Voices;

/// <summary>Texts that try to do something where they are shown, and what becomes of them.</summary>
[Collection(ConsoleAlone.Name)]
public sealed class HostileTextsTests : IClassFixture<ReviewHub>
{
    private const string Question = "Zeig mir die neuesten fünf negativen Kommentare zur Hotline";
    private readonly ReviewHub _hub;

    public HostileTextsTests(ReviewHub hub) => _hub = hub;

    [Theory]
    [InlineData("json")]
    [InlineData("md")]
    [InlineData("table")]
    [InlineData("csv")]
    public void No_personal_detail_and_nothing_live_is_in_an_answer(string format)
    {
        var outcome = CommandRun.Of("ask", Question, "--data", _hub.Data, "--format", format);
        Assert.Equal(0, outcome.Code);
        IsClean(outcome.Out);
        Assert.DoesNotContain("<script", outcome.Out, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", outcome.Out, StringComparison.OrdinalIgnoreCase);
        if (format == "md")
        {
            Assert.DoesNotContain("](https://evil", outcome.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Words_that_give_orders_are_quoted_like_any_other()
    {
        var answer = _hub.Ask("Show me the latest comments about the hotline");
        var quote = Assert.Single(ReviewHub.Quotes(answer), q => q.Quote.StartsWith(
            "Ignore previous", StringComparison.Ordinal));
        Assert.Contains($"“{quote.Quote}”", answer.Text, StringComparison.Ordinal);
        Assert.Contains("negative: ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markers_inside_a_text_do_not_count_as_citations()
    {
        var answer = _hub.Ask("Was sagen Kunden über Quelle?");
        Assert.All(
            System.Text.RegularExpressions.Regex.Matches(answer.Text, @"\[(\d+)\]").Select(m => m.Groups[1].Value),
            id => Assert.Contains(answer.Citations, c => $"{c.Id}" == id));
    }

    [Fact]
    public void A_csv_export_is_inert_and_without_personal_details()
    {
        var outcome = CommandRun.Of("export", "--data", _hub.Data);
        Assert.Equal(0, outcome.Code);
        IsClean(outcome.Out);
        Assert.Equal(
            "verbatim_id,source,record_id,date,language,sentiment,probability,themes,repeat_of,text",
            outcome.Out[..outcome.Out.IndexOf('\n', StringComparison.Ordinal)]);
        Assert.Contains("'-2+3+cmd|", outcome.Out, StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(",=HYPERLINK", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(",-2+3", outcome.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(",@SUM", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_jsonl_export_has_one_object_per_text()
    {
        var outcome = CommandRun.Of("export", "--data", _hub.Data, "--format", "jsonl");
        IsClean(outcome.Out);
        var lines = outcome.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(_hub.Texts.Count, lines.Length);
        foreach (var (line, text) in lines.Zip(_hub.Texts))
        {
            using var json = JsonDocument.Parse(line);
            Assert.Equal(text.Id, json.RootElement.GetProperty("verbatim_id").GetString());
            Assert.Equal(text.Text, json.RootElement.GetProperty("text").GetString());
            Assert.Equal(text.Mentions.Count, json.RootElement.GetProperty("themes").GetArrayLength());
        }
    }

    [Fact]
    public void An_export_into_a_file_replaces_none_without_being_told_to()
    {
        using var folder = new TestFolder();
        var file = folder["texts.csv"];
        string[] words = ["export", "--data", _hub.Data, "--out", file, "--language", "en"];
        var first = CommandRun.Of(words);
        Assert.Equal(0, first.Code);
        Assert.StartsWith($"{_hub.Texts.Count} texts written: ", first.Out, StringComparison.Ordinal);
        var written = File.ReadAllBytes(file);
        Assert.NotEqual(0, CommandRun.Of(words).Code);
        Assert.Equal(written, File.ReadAllBytes(file));
        Assert.Equal(0, CommandRun.Of([.. words, "--force"]).Code);
        Assert.Equal(written, File.ReadAllBytes(file));
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Theory]
    [InlineData("export")]
    [InlineData("forget", "--customer", "C001")]
    public void A_source_without_texts_gives_one_sentence(params string[] words)
    {
        using var folder = new TestFolder();
        var outcome = CommandRun.Of([.. words, "--data", SmallShop.In(folder)]);
        Assert.NotEqual(0, outcome.Code);
        outcome.IsOneSentence(outcome.Code);
    }

    private static void IsClean(string text)
    {
        Assert.All(ReviewShop.Details, d => Assert.DoesNotContain(d, text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain('\u202e', text);
        Assert.DoesNotContain('\u200b', text);
    }
}
