using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Tests.Warehouse;

/// <summary>The rows of <see cref="CallShop"/> in a file, asked through the compiler and by hand-written SQL.</summary>
public sealed class CallShopFile : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"call-shop-{Guid.NewGuid():N}.sqlite");
    private readonly SqlCompiler _compiler = new(CallShop.Model, new SqliteDialect());
    private readonly SqliteWarehouse _warehouse;

    public CallShopFile()
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = CallShop.Script;
        _ = command.ExecuteNonQuery();
        _warehouse = new SqliteWarehouse(_path);
    }

    /// <summary>Fails unless a query's columns hold, in order, the rows of the SQL.</summary>
    public void Gives(MetricQuery query, string columns, string oracle)
    {
        foreach (var language in new[] { Language.German, Language.English })
        {
            var sql = Assert.IsType<Compilation.Done>(_compiler.Compile(query, language)).Sql;
            var rows = Assert.IsType<RowsResult.Done>(_warehouse.Run(sql, CancellationToken.None)).Rows;
            var places = columns.Split(' ').Select(c => sql.Columns.ToList().FindIndex(s => s.Name == c)).ToList();
            Assert.DoesNotContain(-1, places);
            var found = rows.Select(r => string.Join(" | ", places.Select(p => Text(r[p]))));
            Assert.Equal(Rows(oracle), found);
        }
    }

    public static string Refusal(MetricQuery query) =>
        Assert.IsType<Compilation.Refused>(new SqlCompiler(CallShop.Model, new SqliteDialect())
            .Compile(query, Language.English))
            .Reason.En;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_path);
    }

    private List<string> Rows(string oracle)
    {
        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = oracle;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount)
                .Select(i => Text(reader.IsDBNull(i) ? null : reader.GetValue(i)))));
        }

        return rows;
    }

    private static string Text(object? cell) => cell switch
    {
        null => "NULL",
        double or long => Convert.ToDouble(cell, System.Globalization.CultureInfo.InvariantCulture)
            .ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };
}
