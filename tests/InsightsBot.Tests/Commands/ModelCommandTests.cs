namespace InsightsBot.Tests.Commands;

[Collection(ConsoleAlone.Name)]
public sealed class ModelCommandTests
{
    [Fact]
    public void A_draft_can_be_checked_against_its_data_and_asked()
    {
        using var folder = new TestFolder();
        using var target = new TestFolder();
        var path = SmallShop.In(folder);
        var drafted = CommandRun.Of("model", "draft", path, "--out", target["shop"]);
        Assert.Equal(0, drafted.Code);
        Assert.Contains("Kennzahlen", drafted.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(target["shop"], "measures.yaml")));

        var check = CommandRun.Of("model", "check", target["shop"], "--data", path, "--language", "en");
        Assert.Equal(0, check.Code);
        Assert.EndsWith("0 errors, 0 warnings\n", check.Out, StringComparison.Ordinal);

        var asked = CommandRun.Of(
            "ask", "--data", path, "--model", target["shop"], "Wie viele Kunden gibt es?", "--format", "json");
        Assert.Equal(0, asked.Code);
        Assert.Contains("60", asked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_there_is_replaced_only_by_force()
    {
        using var folder = new TestFolder();
        using var target = new TestFolder();
        var path = SmallShop.In(folder);
        _ = target.Put("model.yaml", "precious");
        CommandRun.Of("model", "draft", path, "--out", target.Path).IsOneSentence(1);
        Assert.Equal("precious", File.ReadAllText(target["model.yaml"]));
        Assert.Equal(0, CommandRun.Of("model", "draft", path, "--out", target.Path, "--force").Code);
        Assert.Contains("name:", File.ReadAllText(target["model.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_needs_a_place_and_never_takes_the_source()
    {
        using var folder = new TestFolder();
        var path = SmallShop.In(folder);
        CommandRun.Of("model", "draft", path).IsOneSentence(2);
        CommandRun.Of("model", "draft", path, "--out", folder["model"]).IsOneSentence(1);
        Assert.False(Directory.Exists(folder["model"]));
    }

    [Fact]
    public void Issues_name_file_and_line_and_errors_fail()
    {
        using var folder = new TestFolder();
        using var target = new TestFolder();
        Assert.Equal(0, CommandRun.Of("model", "draft", SmallShop.In(folder), "--out", target["shop"]).Code);
        var file = Path.Combine(target["shop"], "measures.yaml");
        var wrong = File.ReadAllText(file).Replace("dataset: surveys", "dataset: survey", StringComparison.Ordinal);
        File.WriteAllText(file, wrong);
        var check = CommandRun.Of("model", "check", target["shop"], "--language", "en");
        Assert.Equal(1, check.Code);
        Assert.Matches(@"measures\.yaml:\d+: unknown dataset 'survey'", check.Out);
        Assert.Matches(@"\n[1-9]\d* errors?, \d+ warnings?\n$", check.Out);
        check.HasNoTrace();
    }

    [Fact]
    public void Rows_that_are_not_what_the_model_says_are_issues()
    {
        using var folder = new TestFolder();
        using var other = new TestFolder();
        using var target = new TestFolder();
        Assert.Equal(0, CommandRun.Of("model", "draft", SmallShop.In(folder), "--out", target["shop"]).Code);
        var path = other.Put("customers.csv", "customer_id,state\nC001,Bayern\nC002,Hessen\n");
        var check = CommandRun.Of("model", "check", target["shop"], "--data", path);
        Assert.Equal(1, check.Code);
        Assert.Contains("datasets.yaml:", check.Out, StringComparison.Ordinal);
        check.HasNoTrace();
    }

    [Fact]
    public void A_missing_model_folder_is_an_issue()
    {
        using var folder = new TestFolder();
        var check = CommandRun.Of("model", "check", folder["nothing"]);
        Assert.Equal(1, check.Code);
        check.HasNoTrace();
        CommandRun.Of("model").IsOneSentence(2);
    }
}
