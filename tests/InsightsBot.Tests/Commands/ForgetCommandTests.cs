using InsightsBot.Tests.Voices;

namespace InsightsBot.Tests.Commands;

[Collection(ConsoleAlone.Name)]
public sealed class ForgetCommandTests
{
    [Fact]
    public void An_unknown_customer_is_a_sentence_and_the_code_4_and_a_known_one_is_proven()
    {
        using var folder = new TestFolder();
        var data = ReviewShop.In(folder.Path);
        var unknown = CommandRun.Of("forget", "--customer", "C999", "--data", data, "--language", "en");
        unknown.IsOneSentence(4);
        Assert.Contains("“C999”", unknown.Error, StringComparison.Ordinal);
        var known = CommandRun.Of("forget", "--customer", "C044", "--data", data, "--language", "en");
        Assert.Equal((0, ""), (known.Code, known.Error));
        Assert.Contains("texts emptied in the copy: 6\n", known.Out, StringComparison.Ordinal);
        Assert.Contains("Proof: of 6 texts of their own 0 still stand in the files.\n", known.Out,
            StringComparison.Ordinal);
        File.Delete(Path.Combine(TestHome.Path, "forgotten.txt"));
    }

    [Fact]
    public void Texts_without_customers_are_a_sentence()
    {
        using var folder = new TestFolder();
        var data = folder.Put("cases.csv", """
            case_id,feedback
            1,"Die Lieferverzögerung hat uns drei Wochen gekostet. Niemand hat sich gemeldet."
            2,"Die Beraterin in der Filiale war sehr freundlich, und die Rechnung stimmt."

            """);
        CommandRun.Of("forget", "--customer", "C999", "--data", data).IsOneSentence(1);
        CommandRun.Of("forget", "--data", data).IsOneSentence(2);
    }
}
