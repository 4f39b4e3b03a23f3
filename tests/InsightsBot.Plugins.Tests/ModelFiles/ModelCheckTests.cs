using InsightsBot.Plugins.ModelFiles;
using InsightsBot.Semantics.Text;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Tests.ModelFiles;

public sealed class ModelCheckTests : IDisposable
{
    private const string SoundRows = """
        CREATE TABLE customers (
            id INTEGER, district_id INTEGER, "Churn Label" TEXT, Contract TEXT, joined TEXT, age INTEGER,
            revenue REAL, score INTEGER, wait REAL);
        CREATE TABLE districts (district_id INTEGER, state TEXT, city TEXT);
        INSERT INTO customers VALUES
            (1, 1, 'Yes', 'Two Year', '2025-01-31', 40, 10.5, 9, 1.5),
            (2, 1, 'No', 'Monthly', '2025-02-28 23:59:00', 41, 20, 0, 2),
            (3, NULL, NULL, 'Monthly', NULL, NULL, NULL, NULL, NULL);
        INSERT INTO districts VALUES (1, 'Bayern', 'München'), (2, 'Hessen', 'Kassel');
        """;

    private readonly SqliteConnection _connection = Open();

    [Fact]
    public void A_model_that_fits_its_rows_has_no_issues() => Assert.Empty(Check(SoundRows));

    [Theory]
    [InlineData("ALTER TABLE customers RENAME TO customer", "datasets.yaml:4",
        "the database has no table 'customers', nearest: 'customer'")]
    [InlineData("ALTER TABLE customers RENAME COLUMN Contract TO Contracts", "dimensions.yaml:12",
        "table 'customers' has no column 'Contract', nearest: 'Contracts'")]
    [InlineData("ALTER TABLE customers RENAME COLUMN Contract TO CONTRACT", "dimensions.yaml:12",
        "'Contract' is spelt 'CONTRACT' in the database; other databases tell these apart")]
    [InlineData("ALTER TABLE customers RENAME COLUMN revenue TO revenues", "measures.yaml:24",
        "table 'customers' has no column 'revenue', nearest: 'revenues'")]
    [InlineData("UPDATE customers SET id = 2 WHERE id = 3", "datasets.yaml:5",
        "key 'id' of 'customers' is not unique (values that repeat: 1); "
            + "add a column to the key or leave the key out")]
    [InlineData("UPDATE customers SET id = NULL WHERE id = 3", "datasets.yaml:5",
        "key 'id' of 'customers' is empty in 1 row; a key needs a value everywhere")]
    [InlineData("UPDATE districts SET district_id = 1", "datasets.yaml:8",
        "this is a join that would multiply rows: 'district_id' is not unique in 'districts' (values that repeat: 1); "
            + "join by columns that are unique there")]
    [InlineData("UPDATE customers SET district_id = 7", "datasets.yaml:8",
        "no row of 'customers' finds one of 'districts' by this join; check the pairs of columns")]
    [InlineData("UPDATE customers SET district_id = 7 WHERE id = 2", "datasets.yaml:8",
        "1 of 2 rows of 'customers' find none of 'districts' by this join; perhaps the column means something else")]
    [InlineData("UPDATE districts SET city = 'Kassel'", "datasets.yaml:13",
        "2 of 2 rows of 'districts' are named like another by 'city'; perhaps another column tells better which row "
            + "is meant")]
    [InlineData("UPDATE customers SET \"Churn Label\" = 'Maybe' WHERE id = 3", "dimensions.yaml:5",
        "column 'Churn Label' has 'Maybe' besides yes and no (rows: 1); kind category fits better")]
    [InlineData("UPDATE customers SET \"Churn Label\" = 'No'", "dimensions.yaml:7",
        "no row has 'Yes' in 'Churn Label'")]
    [InlineData("UPDATE customers SET Contract = 'Two Years'", "dimensions.yaml:14",
        "no row has 'Two Year' in 'Contract', nearest: 'Two Years'")]
    [InlineData("UPDATE customers SET Contract = 'Two Years'", "measures.yaml:12",
        "no row has 'Two Year' in 'Contract', nearest: 'Two Years'")]
    [InlineData("UPDATE customers SET age = NULL", "dimensions.yaml:23",
        "column 'age' of 'customers' is empty in every row; what shows it can leave the model")]
    [InlineData("UPDATE customers SET age = 'forty' WHERE id = 1", "dimensions.yaml:23",
        "in 1 row 'age' is no number; `ingest` reads numbers that stand as text")]
    [InlineData("UPDATE customers SET revenue = '1.234,50' WHERE id = 1", "measures.yaml:24",
        "in 1 row 'revenue' is no number; `ingest` reads numbers that stand as text")]
    [InlineData("UPDATE customers SET score = 11 WHERE id = 1", "measures.yaml:29",
        "in 1 row 'score' is not between 0 and 10; NPS needs that scale")]
    [InlineData("UPDATE customers SET joined = '31.01.2025' WHERE id = 1", "dimensions.yaml:18",
        "in 1 row 'joined' is no ISO 8601 day, such as '31.01.2025'; `ingest` converts days")]
    [InlineData("UPDATE customers SET joined = '2025-02-30' WHERE id = 1", "dimensions.yaml:18",
        "in 1 row 'joined' is no ISO 8601 day, such as '2025-02-30'; `ingest` converts days")]
    [InlineData("DELETE FROM districts", "datasets.yaml:11",
        "table 'districts' has no rows; every answer from it stays empty")]
    public void What_the_rows_contradict_is_reported_with_its_line(string change, string place, string message)
    {
        var issues = Check(SoundRows + change);
        Assert.Contains(issues, i => i.ToString().EndsWith($"/{place}: {message}"));
    }

    [Fact]
    public void Every_issue_is_said_in_german_too()
    {
        var issue = Assert.Single(Check(SoundRows + "UPDATE customers SET score = 11 WHERE id = 1"));
        Assert.EndsWith(
            "in einer Zeile liegt 'score' nicht zwischen 0 und 10; ein NPS braucht diese Skala",
            issue.In(Language.German));
    }

    [Fact]
    public void Names_with_quotes_and_keywords_are_only_names()
    {
        const string Odd = "x\"; DROP TABLE districts; --";
        var reading = Sound().Match(s => s.Model, _ => throw new InvalidOperationException());
        using var folder = new TestFolder();
        ModelFolder.Write(reading, folder.Path);
        var text = folder.Get("dimensions.yaml").Replace("column: Contract", $"column: '{Odd}'");
        folder.Put("dimensions.yaml", text);
        Execute(SoundRows + $"ALTER TABLE customers RENAME COLUMN Contract TO \"{Odd.Replace("\"", "\"\"")}\"");

        var model = Assert.IsType<ModelReading.Sound>(ModelFolder.Read(folder.Path)).Model;
        Assert.Empty(ModelCheck.Run(model, _connection, "memory"));
    }

    [Fact]
    public void A_missing_or_broken_database_is_one_issue_and_no_exception()
    {
        var model = Sound().Model;
        Assert.Equal(
            "nowhere.db: the database does not exist; `ingest` makes one",
            Assert.Single(ModelCheck.Run(model, "nowhere.db")).ToString());

        using var folder = new TestFolder();
        folder.Put("broken.db", new string('x', 5000));
        var issue = Assert.Single(ModelCheck.Run(model, Path.Combine(folder.Path, "broken.db")));
        Assert.Contains("broken.db: the database cannot be read", issue.ToString());
    }

    [Fact]
    public void The_check_of_a_file_does_not_write_to_it()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "rows.db");
        Execute(SoundRows + $"VACUUM INTO '{file}'");
        var before = File.ReadAllBytes(file);

        Assert.Empty(ModelCheck.Run(Sound().Model, file));
        Assert.Equal(before, File.ReadAllBytes(file));
        Assert.Single(Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public void A_cancelled_check_stops()
    {
        Execute(SoundRows);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => ModelCheck.Run(Sound().Model, _connection, "memory", null, cancelled.Token));
    }

    public void Dispose() => _connection.Dispose();

    private IReadOnlyList<ModelIssue> Check(string rows)
    {
        Execute(rows);
        var sound = Sound();
        return ModelCheck.Run(sound.Model, _connection, "memory", sound.Places);
    }

    private static ModelReading.Sound Sound() =>
        Assert.IsType<ModelReading.Sound>(SmallModel.Read("model.yaml", SmallModel.Head));

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }
}
