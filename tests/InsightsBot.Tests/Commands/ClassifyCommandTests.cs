using System.Globalization;
using System.Text.Json;

namespace InsightsBot.Tests.Commands;

[Collection(ConsoleAlone.Name)]
public sealed class ClassifyCommandTests
{
    private const int Rows = 120;

    [Fact]
    public void What_was_learned_labels_every_row_in_order_also_those_without_text()
    {
        using var folder = new TestFolder();
        Assert.Equal(0, Learn(folder, Table(folder)).Code);
        _ = folder.Put("new.csv", "id,words\n9007199254740993,\"late again,\nthe parcel\"\n2,\n3,far too expensive\n");
        var outcome = CommandRun.Of(
            "classify", "run", "--model", folder["kept"], "--data", folder["new.csv"], "--text", "words");
        Assert.Equal(0, outcome.Code);
        Assert.Equal("", outcome.Error);
        var lines = outcome.Out.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal([1, 2, 3], lines.Select(l => l.GetProperty("row").GetInt32()));
        Assert.Equal("delivery", lines[0].GetProperty("label").GetString());
        Assert.Equal("price", lines[2].GetProperty("label").GetString());
        Assert.All(lines, l => Assert.InRange(l.GetProperty("probability").GetDouble(), 0.3, 1));
    }

    [Fact]
    public void Cells_with_several_labels_are_learned_with_a_separator()
    {
        using var folder = new TestFolder();
        var table = Table(folder);
        Assert.Equal(0, Learn(folder, table, "--label", "themes", "--separator", "|").Code);
        _ = folder.Put("new.csv", "id,words\n1,parcel late and far too expensive\n2,hello there\n");
        var outcome = CommandRun.Of(
            "classify", "run", "--model", folder["kept"], "--data", folder["new.csv"], "--text", "words",
            "--probabilities");
        var lines = outcome.Out.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["delivery", "price"], lines[0].GetProperty("labels").EnumerateArray()
            .Select(l => l.GetProperty("label").GetString()).Order(StringComparer.Ordinal));
        Assert.Empty(lines[1].GetProperty("labels").EnumerateArray());
        Assert.Equal(2, lines[1].GetProperty("probabilities").EnumerateObject().Count());
    }

    [Theory]
    [InlineData("csv", "row,label,probability\n1,price,")]
    [InlineData("table", "     row       p  label")]
    public void Other_formats_are_for_sheets_and_for_people(string format, string start)
    {
        using var folder = new TestFolder();
        Assert.Equal(0, Learn(folder, Table(folder)).Code);
        _ = folder.Put("new.csv", "id,words\n1,far too expensive\n");
        var outcome = CommandRun.Of(
            "classify", "run", "--model", folder["kept"], "--data", folder["new.csv"], "--text", "words", "--format",
            format, "--out", folder["result"]);
        Assert.Equal((0, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith(start, File.ReadAllText(folder["result"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Learning_twice_writes_the_same_bytes()
    {
        using var folder = new TestFolder();
        var table = Table(folder);
        Assert.Equal(0, Learn(folder, table).Code);
        var first = File.ReadAllBytes(folder["kept"]);
        Learn(folder, table).IsOneSentence(1);
        Assert.Equal(0, Learn(folder, table, "--force").Code);
        Assert.Equal(first, File.ReadAllBytes(folder["kept"]));
    }

    [Fact]
    public void A_test_says_how_often_labels_are_right()
    {
        using var folder = new TestFolder();
        var table = Table(folder);
        var json = CommandRun.Of(Words("test", table, "--format", "json", "--folds", "3"));
        Assert.Equal(0, json.Code);
        var figures = JsonDocument.Parse(json.Out).RootElement;
        Assert.Equal(Rows, figures.GetProperty("base").GetInt32());
        Assert.InRange(figures.GetProperty("microF1").GetDouble(), 0.95, 1);
        Assert.InRange(figures.GetProperty("calibrationError").GetDouble(), 0, 0.2);
        Assert.Equal(2, figures.GetProperty("labels").GetArrayLength());
        Assert.Equal(2, figures.GetProperty("confusion").GetArrayLength());
        Assert.Equal(0, Learn(folder, table).Code);
        var held = CommandRun.Of(Words("test", table, "--model", folder["kept"], "--language", "en"));
        Assert.Equal(0, held.Code);
        Assert.Contains("micro F1 1.000", held.Out, StringComparison.Ordinal);
        Assert.Matches(@"delivery +60 +60 +60", held.Out);
        Assert.Contains("Confusion (row: true, column: said)", held.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_without_a_label_and_labels_of_one_text_are_named_and_left_out()
    {
        using var folder = new TestFolder();
        var table = Table(folder);
        File.AppendAllText(table, "900,a lonely text,lonely,\n901,no label,,\n");
        var outcome = Learn(folder, table);
        Assert.Equal(0, outcome.Code);
        Assert.Contains("2 Labels aus 120 Texten", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("Zeilen ohne Label bleiben außen vor: 1.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("nur einem Text bleiben außen vor: lonely.", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,words,kind\n", "keine Datenzeile")]
    [InlineData("id,wards,kind\n1,a text,x\n2,other text,y\n", "am nächsten kommen: wards")]
    [InlineData("id,words,kind\n1,a text,x\n2,other text,x\n", "dasselbe Label „x“")]
    [InlineData("id,words,kind\n1,a text,x\n2,other text,y\n", "wenigstens 2 Texte")]
    [InlineData("id,words,kind\n1,a text,\n2,other text,\n", "trägt keine Zeile ein Label")]
    [InlineData("id,words,kind\n1,,x\n2,,y\n3,,x\n4,,y\n", "Spalte mit den Texten leer")]
    [InlineData("", "ist leer")]
    public void What_cannot_be_learned_from_is_said_in_one_sentence(string table, string part)
    {
        using var folder = new TestFolder();
        _ = folder.Put("table.csv", table);
        var outcome = Learn(folder, folder["table.csv"]);
        outcome.IsOneSentence(1);
        Assert.Contains(part, outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["kept"]));
    }

    [Fact]
    public void What_is_no_classifier_is_said_in_one_sentence()
    {
        using var folder = new TestFolder();
        var table = Table(folder);
        foreach (var file in (string[])[table, folder["nothing"], folder.Path])
        {
            CommandRun.Of("classify", "run", "--model", file, "--data", table, "--text", "words").IsOneSentence(1);
        }
    }

    [Theory]
    [InlineData("--folds", "1")]
    [InlineData("--separator", "")]
    [InlineData("--format", "yaml")]
    public void A_value_that_cannot_be_is_wrong_usage(string option, string value)
    {
        using var folder = new TestFolder();
        CommandRun.Of(Words("test", Table(folder), option, value)).IsOneSentence(2);
    }

    private static CommandOutcome Learn(TestFolder folder, string table, params string[] more) =>
        CommandRun.Of(Words("learn", table, ["--out", folder["kept"], .. more]));

    private static string[] Words(string verb, string table, params string[] more) =>
    [
        "classify", verb, "--data", table, "--text", "words",
        .. more.Contains("--label") ? (string[])[] : ["--label", "kind"], .. more,
    ];

    private static string Table(TestFolder folder)
    {
        var random = new Random(4);
        var lines = Enumerable.Range(0, Rows).Select(at =>
        {
            var noise = $"note {random.Next(20)} of {random.Next(9)}";
            var also = at % 6 == 0 ? "parcel late, far too expensive"
                : at % 2 == 0 ? "parcel late" : "far too expensive";
            var themes = at % 6 == 0 ? "delivery|price" : at % 12 == 1 ? "" : at % 2 == 0 ? "delivery" : "price";
            also = themes.Length == 0 ? "hello there, nothing much to say, so expensive" : also;
            var kind = at % 2 == 0 ? "delivery" : "price";
            return string.Create(CultureInfo.InvariantCulture, $"{at},\"{also} {noise}\",{kind},{themes}");
        });
        _ = folder.Put("table.csv", "id,words,kind,themes\n" + string.Join('\n', lines) + "\n");
        return folder["table.csv"];
    }
}
