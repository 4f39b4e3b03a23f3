using Microsoft.Data.Sqlite;

namespace InsightsBot.Tests.Commands;

[Collection(ConsoleAlone.Name)]
public sealed class IngestCommandTests
{
    [Fact]
    public void Tables_rows_columns_keys_and_joins_are_shown()
    {
        using var folder = new TestFolder();
        var outcome = CommandRun.Of("ingest", SmallShop.In(folder));
        Assert.Equal(0, outcome.Code);
        Assert.Contains("2 Tabellen, 180 Zeilen", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("customers: 60 Zeilen, 7 Spalten (customers.csv)", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("Schlüssel: customer_id", outcome.Out, StringComparison.Ordinal);
        Assert.Matches(@"signup_date +Tag +100,0 % +60 +2024-01-01 … 2025-10-11", outcome.Out);
        Assert.Matches(@"churn_reason +Text +25,0 % +3 +(?:Price|Poor support|Moved away), ", outcome.Out);
        Assert.Matches(@"surveys\.customer_id +customers\.customer_id +n:1 +100,0 % +erschlossen", outcome.Out);
        Assert.Equal("", outcome.Error);
    }

    [Fact]
    public void English_is_spoken_when_asked_for()
    {
        using var folder = new TestFolder();
        var outcome = CommandRun.Of("ingest", SmallShop.In(folder), "--language", "en");
        Assert.Contains("2 tables, 180 rows", outcome.Out, StringComparison.Ordinal);
        Assert.Matches(@"signup_date +day +100\.0 ?% +60 +2024-01-01 … 2025-10-11", outcome.Out);
        Assert.DoesNotContain("Zeilen", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_say_what_is_odd_about_the_data()
    {
        using var folder = new TestFolder();
        var path = folder.Put("orders.csv", "order_id,country\n1,DE\n2,DE\n3,DE\n");
        var outcome = CommandRun.Of("ingest", path);
        Assert.Contains("Hinweise", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("orders: immer derselbe Wert in country.", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_is_written_where_it_is_wanted_and_can_be_read()
    {
        using var folder = new TestFolder();
        using var target = new TestFolder();
        var outcome = CommandRun.Of("ingest", SmallShop.In(folder), "--out", target["copy.sqlite"]);
        Assert.Equal(0, outcome.Code);
        Assert.Equal(["copy.sqlite"], Directory.GetFiles(target.Path).Select(f => Path.GetFileName(f)));
        using var connection = new SqliteConnection($"Data Source={target["copy.sqlite"]};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM customers";
        Assert.Equal((long)SmallShop.Customers, command.ExecuteScalar());
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_by_force()
    {
        using var folder = new TestFolder();
        using var target = new TestFolder();
        var path = SmallShop.In(folder);
        _ = target.Put("copy.sqlite", "precious");
        CommandRun.Of("ingest", path, "--out", target["copy.sqlite"]).IsOneSentence(1);
        Assert.Equal("precious", File.ReadAllText(target["copy.sqlite"]));
        Assert.Equal(0, CommandRun.Of("ingest", path, "--out", target["copy.sqlite"], "--force").Code);
        Assert.NotEqual("precious", File.ReadAllText(target["copy.sqlite"]));
    }

    [Fact]
    public void The_source_is_never_written()
    {
        using var folder = new TestFolder();
        var path = SmallShop.In(folder);
        CommandRun.Of("ingest", path, "--out", folder["copy.sqlite"], "--force").IsOneSentence(1);
        CommandRun.Of("ingest", folder["customers.csv"], "--out", folder["customers.csv"], "--force").IsOneSentence(1);
        Assert.Equal(2, Directory.GetFiles(path).Length);
        Assert.StartsWith("customer_id", File.ReadAllText(folder["customers.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_the_data_do_not_reach_the_terminal()
    {
        using var folder = new TestFolder();
        var path = folder.Put("odd.csv", "id,word\n1,\u001b[31mred\n2,blue\n3,blue\n");
        var outcome = CommandRun.Of("ingest", path);
        Assert.Equal(0, outcome.Code);
        Assert.DoesNotContain('\u001b', outcome.Out);
    }

    [Fact]
    public void A_missing_path_is_a_sentence_and_no_path_is_wrong_usage()
    {
        using var folder = new TestFolder();
        CommandRun.Of("ingest", folder["nothing"]).IsOneSentence(1);
        CommandRun.Of("ingest").IsOneSentence(2);
    }
}
