namespace InsightsBot.Tests.Commands;

[Collection(ConsoleAlone.Name)]
public sealed class ChatCommandTests
{
    [Fact]
    public void Lines_are_turns_of_one_conversation()
    {
        using var folder = new TestFolder();
        var chat = CommandRun.With(
            "Wie viele Kunden gibt es?\nund in Bayern?\n/quit\nWie viele Kunden gibt es?\n",
            "chat", "--data", SmallShop.In(folder));
        Assert.Equal(0, chat.Code);
        Assert.Contains(" 60", chat.Out, StringComparison.Ordinal);
        var second = chat.Out[chat.Out.IndexOf("> und in Bayern?", StringComparison.Ordinal)..];
        Assert.Contains($" {SmallShop.InBavaria}", second, StringComparison.Ordinal);
        Assert.Equal(2, chat.Out.Split("\n> ").Length - 1);
        Assert.Equal("", chat.Error);
    }

    [Fact]
    public void A_number_takes_a_suggestion()
    {
        using var folder = new TestFolder();
        var chat = CommandRun.With("Wie viele Kunden gibt es?\n1\n", "chat", "--data", SmallShop.In(folder));
        Assert.Equal(0, chat.Code);
        var offer = chat.Out.Split('\n').First(l => l.StartsWith("  1  ", StringComparison.Ordinal))[5..];
        Assert.Contains("\n> " + offer + "\n", chat.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suggestion_is_read_in_the_language_of_its_answer()
    {
        using var folder = new TestFolder();
        var chat = CommandRun.With("How many customers are there?\n1\n", "chat", "--data", SmallShop.In(folder));
        Assert.Equal(2, chat.Out.Split("Read as: ").Length - 1);
        Assert.DoesNotContain("Gelesen als", chat.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Sql_and_table_are_shown_on_demand()
    {
        using var folder = new TestFolder();
        var path = SmallShop.In(folder);
        var chat = CommandRun.With(
            "/sql\n/table\nAnzahl Kunden nach state\n/sql\n/table\n/new\n/sql\n/dance\n", "chat", "--data", path);
        Assert.Equal(0, chat.Code);
        Assert.Equal(2, chat.Out.Split("Zur letzten Antwort gehört kein SQL.").Length - 1);
        Assert.Contains("Zur letzten Antwort gehört keine Tabelle.", chat.Out, StringComparison.Ordinal);
        Assert.Contains("FROM \"customers\"", chat.Out, StringComparison.Ordinal);
        Assert.Equal(2, chat.Out.Split("\nHessen").Length - 1);
        Assert.Contains("„/dance“ gibt es nicht", chat.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_lines_are_answered_and_the_conversation_goes_on()
    {
        using var folder = new TestFolder();
        var lines = "\u001b[2J\u0000\n" + new string('x', 100_000)
            + "\n99999999999999999999\n'; DROP TABLE customers; --\nWie viele Kunden gibt es?\n";
        var chat = CommandRun.With(lines, "chat", "--data", SmallShop.In(folder));
        Assert.Equal(0, chat.Code);
        Assert.Contains(" 60", chat.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', chat.Out);
        chat.HasNoTrace();
    }

    [Fact]
    public void Data_that_is_missing_is_a_sentence()
    {
        using var folder = new TestFolder();
        CommandRun.With("Hallo\n", "chat", "--data", folder["nothing"]).IsOneSentence(1);
    }
}
