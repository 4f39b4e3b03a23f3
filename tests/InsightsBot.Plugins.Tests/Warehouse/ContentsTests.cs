using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Model;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Tests.Warehouse;

/// <summary>What a warehouse holds is asked once, and kept as long as the same would be asked.</summary>
public sealed class ContentsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("contents-").FullName;

    public ContentsTests()
    {
        SQLitePCL.Batteries_V2.Init();
        Execute(CallShop.Script);
    }

    private string Kept => Path.Combine(folder, "contents.bin");

    [Fact]
    public void Contents_are_members_days_and_rows_and_are_read_back_as_they_were()
    {
        var asked = Warehouse().Contents(CallShop.Model);
        Assert.NotEmpty(asked.Members);
        Assert.NotEmpty(asked.Coverage);
        Assert.Equal(CallShop.Model.Datasets.Select(d => d.Name).Order(), asked.RowCounts.Keys.Order());
        Same(asked, Warehouse().Contents(CallShop.Model));
        Same(asked, new SqliteWarehouse(Database).Contents(CallShop.Model));
    }

    [Fact]
    public void The_second_time_the_database_is_not_asked()
    {
        var asked = Warehouse().Contents(CallShop.Model);
        Execute("DELETE FROM calls");
        Same(asked, Warehouse().Contents(CallShop.Model));
        Assert.NotEqual(asked.Members, new SqliteWarehouse(Database).Contents(CallShop.Model).Members);
    }

    [Fact]
    public void Another_model_is_asked_anew()
    {
        _ = Warehouse().Contents(CallShop.Model);
        var category = CallShop.Model.Dimensions.First(d => d.Kind == DimensionKind.Category);
        var model = CallShop.Model;
        var fewer = new SemanticModel(
            model.Name, model.Label, model.Datasets, [], [.. model.Dimensions.Where(d => d != category)]);
        Assert.DoesNotContain(Warehouse().Contents(fewer).Members, m => m.Dimension == category.Name);
        Assert.Contains(Warehouse().Contents(CallShop.Model).Members, m => m.Dimension == category.Name);
    }

    [Fact]
    public void Another_limit_is_asked_anew()
    {
        _ = Warehouse().Contents(CallShop.Model);
        var limited = new SqliteWarehouse(Database, new WarehouseLimits(TimeSpan.FromSeconds(20), 1), Kept);
        Assert.All(limited.Contents(CallShop.Model).Members.CountBy(m => m.Dimension), c => Assert.Equal(1, c.Value));
    }

    [Fact]
    public void A_file_cut_anywhere_or_of_something_else_is_asked_anew()
    {
        var asked = Warehouse().Contents(CallShop.Model);
        var whole = File.ReadAllBytes(Kept);
        for (var length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 97))
        {
            File.WriteAllBytes(Kept, whole[..length]);
            Same(asked, Warehouse().Contents(CallShop.Model));
            Assert.Equal(whole, File.ReadAllBytes(Kept));
        }

        File.WriteAllBytes(Kept, [.. Enumerable.Repeat((byte)0xFF, 4096)]);
        Same(asked, Warehouse().Contents(CallShop.Model));
        var files = Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order();
        Assert.Equal(["calls.sqlite", "contents.bin"], files);
    }

    [Fact]
    public void Where_nothing_can_be_written_the_contents_are_asked()
    {
        var nowhere = new SqliteWarehouse(Database, null, Path.Combine(folder, "no", "contents.bin"));
        Same(Warehouse().Contents(CallShop.Model), nowhere.Contents(CallShop.Model));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, true);
    }

    private string Database => Path.Combine(folder, "calls.sqlite");

    private SqliteWarehouse Warehouse() => new(Database, null, Kept);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        _ = command.ExecuteNonQuery();
    }

    private static void Same(WarehouseContents expected, WarehouseContents found)
    {
        Assert.Equal(expected.Members, found.Members);
        Assert.Equal(expected.Coverage.OrderBy(c => c.Key), found.Coverage.OrderBy(c => c.Key));
        Assert.Equal(expected.RowCounts.OrderBy(c => c.Key), found.RowCounts.OrderBy(c => c.Key));
    }
}
