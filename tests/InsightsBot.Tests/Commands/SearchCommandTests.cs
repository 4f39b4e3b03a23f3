using System.Text.Json;

namespace InsightsBot.Tests.Commands;

[Collection(ConsoleAlone.Name)]
public sealed class SearchCommandTests
{
    private const string File = """
        case_id,opened_on,region,feedback
        1,2025-03-01,Bayern,"Die Lieferverzögerung hat uns drei Wochen gekostet. Niemand hat sich gemeldet."
        2,2025-03-02,Hessen,"Die Beraterin in der Filiale war sehr freundlich, und die Rechnung stimmt."
        3,2025-03-03,Bayern,"The delivery was late again and nobody in the shop answered the phone."
        4,2025-03-04,Berlin,"Falsche Rechnung, falscher Betrag: erst nach drei Anrufen wurde das korrigiert."
        5,2025-03-05,Berlin,"Alles bestens, die neue App läuft schnell und ohne Störungen."

        """;

    [Fact]
    public void Texts_are_found_and_quoted_with_their_rows_and_days()
    {
        using var folder = new TestFolder();
        var outcome = CommandRun.Of("search", "Verzögerungen", "--data", folder.Put("cases.csv", File));
        Assert.Equal(0, outcome.Code);
        Assert.StartsWith(
            "1. cases/1 · 2025-03-01 · 1,00\n   „Die Lieferverzögerung hat uns drei Wochen gekostet.“\n", outcome.Out,
            StringComparison.Ordinal);
        Assert.EndsWith(" von 5 Texten\n", outcome.Out, StringComparison.Ordinal);
        Assert.Equal("", outcome.Error);
    }

    [Fact]
    public void English_words_are_answered_in_English()
    {
        using var folder = new TestFolder();
        var outcome = CommandRun.Of(
            "search", "who answers the phone", "--data", folder.Put("cases.csv", File), "--top", "1");
        Assert.StartsWith("1. cases/3 · 2025-03-03 · 1.00\n   “The delivery was late", outcome.Out,
            StringComparison.Ordinal);
        Assert.EndsWith("\n1 of 5 texts\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_leave_texts_out()
    {
        using var folder = new TestFolder();
        var data = folder.Put("cases.csv", File);
        Assert.Equal(["cases/4"], Ids("search", "Rechnung", "--data", data, "--filter", "region=Berlin", "--top", "1"));
        Assert.Equal(["cases/2"], Ids("search", "Rechnung", "--data", data, "--to", "2025-03-02", "--top", "1"));
        Assert.Equal(["cases/4", "cases/2"], Ids("search", "Rechnung", "--data", data, "--newest", "--top", "2"));
        Assert.Equal(["cases/5", "cases/4"], Ids("search", "--data", data, "--from", "2025-03-04"));
        Assert.Equal(["cases/3"], Ids("search", "--data", data, "--text-language", "en", "--source", "cases"));
    }

    [Fact]
    public void The_span_of_a_quote_is_exact()
    {
        using var folder = new TestFolder();
        var outcome = CommandRun.Of(
            "search", "niemand meldet sich", "--data", folder.Put("cases.csv", File), "--format", "json");
        using var json = JsonDocument.Parse(outcome.Out);
        var first = json.RootElement[0];
        Assert.Equal("Niemand hat sich gemeldet.", first.GetProperty("quote").GetString());
        Assert.Equal(first.GetProperty("quote").GetString(), first.GetProperty("text").GetString()!
            .Substring(first.GetProperty("start").GetInt32(), first.GetProperty("length").GetInt32()));
        Assert.Equal("Bayern", first.GetProperty("segments").GetProperty("region").GetString());
    }

    [Fact]
    public void Csv_and_Markdown_hold_the_same_quotes()
    {
        using var folder = new TestFolder();
        var data = folder.Put("cases.csv", File);
        var csv = CommandRun.Of("search", "App", "--data", data, "--format", "csv", "--top", "1").Out;
        Assert.StartsWith("id,source,day,score,start,length,quote\ncases/5,cases,2025-03-05,1.0000,0,", csv,
            StringComparison.Ordinal);
        Assert.Contains("\"Alles bestens, die neue App läuft schnell und ohne Störungen.\"", csv,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "> Alles bestens, die neue App läuft schnell und ohne Störungen.\n>\n> cases/5 · 2025-03-05\n",
            CommandRun.Of("search", "App", "--data", data, "--format", "md").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_is_a_sentence_and_the_code_4()
    {
        using var folder = new TestFolder();
        var data = folder.Put("cases.csv", File);
        CommandRun.Of("search", "Zahnschmerzen", "--data", data).IsOneSentence(4);
        CommandRun.Of("search", "Rechnung", "--data", data, "--filter", "region=Nirgendwo").IsOneSentence(4);
    }

    [Fact]
    public void The_index_is_kept_and_made_again_for_other_content()
    {
        using var folder = new TestFolder();
        var data = folder.Put("cases.csv", File);
        var before = TestHome.Content();
        Assert.Equal(["cases/4"], Ids("search", "Betrag", "--data", data, "--top", "1"));
        var made = TestHome.Content().Except(before)
            .Where(e => e.Contains("verbatims-", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, made.Count);
        var times = made.Select(e => System.IO.File.GetLastWriteTimeUtc(Path.Combine(TestHome.Path, e))).ToList();
        Assert.Equal(["cases/4"], Ids("search", "Betrag", "--data", data, "--top", "1"));
        Assert.Equal(times, made.Select(e => System.IO.File.GetLastWriteTimeUtc(Path.Combine(TestHome.Path, e))));

        _ = folder.Put("cases.csv", File + "6,2025-03-06,Hessen,\"Den Betrag, den Betrag, immer nur den Betrag!\"\n");
        Assert.Equal(["cases/6"], Ids("search", "Betrag", "--data", data, "--top", "1"));
    }

    [Fact]
    public void Columns_are_chosen_by_name()
    {
        using var folder = new TestFolder();
        var data = folder.Put("cases.csv", File);
        Assert.Equal(["cases/2"], Ids("search", "hessen", "--data", data, "--text", "cases.region"));
        CommandRun.Of("search", "hessen", "--data", data, "--text", "nowhere").IsOneSentence(1);
        _ = folder.Put("cases.csv", "id,n\n1,2\n2,4\n3,1\n");
        CommandRun.Of("search", "hessen", "--data", data).IsOneSentence(1);
    }

    [Theory]
    [InlineData("--top", "0")]
    [InlineData("--from", "gestern")]
    [InlineData("--filter", "region")]
    [InlineData("--text-language", "fr")]
    [InlineData("--format", "xml")]
    public void Wrong_usage_is_a_sentence(string option, string value) =>
        CommandRun.Of("search", "Rechnung", option, value).IsOneSentence(2);

    [Fact]
    public void Control_characters_of_texts_do_not_reach_the_terminal()
    {
        using var folder = new TestFolder();
        var data = folder.Put("odd.csv", "id,feedback\n1,\u001b[31mThe screen was red \a and nothing else worked\n"
            + "2,The screen was blue and all of the rest worked\n");
        var outcome = CommandRun.Of("search", "red screen", "--data", data, "--text", "feedback");
        Assert.Equal(0, outcome.Code);
        Assert.DoesNotContain('\u001b', outcome.Out);
        Assert.DoesNotContain('\a', outcome.Out);
    }

    private static List<string> Ids(params string[] words) => CommandRun.Of([.. words, "--format", "jsonl"]).Out
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!).ToList();
}
