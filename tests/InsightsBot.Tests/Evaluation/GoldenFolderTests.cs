using InsightsBot.Asking;
using InsightsBot.Evaluation;
using InsightsBot.Plugins.Warehouse;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Tests.Evaluation;

public sealed class GoldenFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_follow_up_is_asked_after_all_its_turns_in_its_own_language()
    {
        Write("first", null, "SELECT 1");
        Write("second", "first", "SELECT 2");
        Write("third", "second", "SELECT 3");
        var lines = GoldenFolder.Lines(_folder.Path, Warehouse(), CancellationToken.None);
        Assert.Equal(
            ["first.de", "first.en", "second.de", "second.en", "third.de", "third.en"], lines.Select(l => l.Id));
        Assert.Equal(["first auf Deutsch", "second auf Deutsch"], lines.Single(l => l.Id == "third.de").Before);
        Assert.Equal("3", lines.Single(l => l.Id == "third.en").Expected.Rows[0][0].Text);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("first")]
    public void A_follow_up_of_nothing_or_of_itself_is_named(string follows)
    {
        Write("first", follows, "SELECT 1");
        var failure = Assert.Throws<AskingException>(() => GoldenFolder.Read(_folder.Path));
        Assert.Contains("first.md", failure.Sentence.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT figure FROM nowhere")]
    [InlineData("SELECT 1 WHERE 1 = 0")]
    [InlineData("CREATE TABLE kept (figure)")]
    public void An_oracle_that_gives_no_rows_or_wants_to_write_is_named(string sql)
    {
        Write("first", null, sql);
        var failure = Assert.Throws<AskingException>(
            () => GoldenFolder.Lines(_folder.Path, Warehouse(), CancellationToken.None));
        Assert.Contains("first.md", failure.Sentence.En, StringComparison.Ordinal);
    }

    private SqliteWarehouse Warehouse()
    {
        var file = Path.Combine(_folder.Path, "data.sqlite");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE figures (figure)";
        _ = command.ExecuteNonQuery();
        return new SqliteWarehouse(file);
    }

    private void Write(string stem, string? follows, string sql) =>
        File.WriteAllText(Path.Combine(_folder.Path, stem + ".md"), $"""
            # Turn {stem}
            aim: level
            asked on: data end
            de: {stem} auf Deutsch
            en: {stem} in English
            status: answered
            kind: scalar{(follows is null ? "" : "\nfollows: " + follows)}

            ## Oracle
            ```sql
            {sql}
            ```
            """);
}
