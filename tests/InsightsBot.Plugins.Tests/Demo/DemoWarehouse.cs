using System.Globalization;
using System.Text;
using InsightsBot.Plugins.Demo;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Tests.Demo;

/// <summary>The demo of seed 2025, generated once and loaded into the star schema with its keys and checks.</summary>
public sealed class DemoWarehouse : IDisposable
{
    public DemoWarehouse()
    {
        Folder = Directory.CreateTempSubdirectory("demo-").FullName;
        new DemoFiles().Write(Folder, null, CancellationToken.None);
        Connection = new SqliteConnection("Data Source=:memory:;Foreign Keys=True");
        Connection.Open();
        foreach (var file in Directory.GetFiles(Path.Combine(Root, "infra", "warehouse", "sqlite"), "*.sql").Order())
        {
            Run(File.ReadAllText(file));
        }

        foreach (var table in Tables)
        {
            Load(table);
        }
    }

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All tables, those that are pointed at first.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        ["regions", "tariffs", "initiatives", "customers", "invoices", "cases", "interactions", "surveys", "reviews"];

    public string Folder { get; }

    public SqliteConnection Connection { get; }

    /// <summary>The rows of a query.</summary>
    public IReadOnlyList<object[]> Rows(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The one figure of a query.</summary>
    public double Figure(string sql) => Convert.ToDouble(Assert.Single(Rows(sql))[0], CultureInfo.InvariantCulture);

    public void Dispose()
    {
        Connection.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private void Run(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private void Load(string table)
    {
        using var reader = new StreamReader(Path.Combine(Folder, table + ".csv"));
        var columns = Fields(reader.ReadLine()!);
        using var transaction = Connection.BeginTransaction();
        using var insert = Connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, i) => "$" + i))})";
        var values = columns.Select((_, i) => insert.Parameters.Add("$" + i, SqliteType.Text)).ToList();
        while (reader.ReadLine() is { } line)
        {
            var fields = Fields(line);
            for (var i = 0; i < columns.Count; i++)
            {
                values[i].Value = fields[i] is { Length: > 0 } text ? text : DBNull.Value;
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>The fields of a line; the demo writes no line breaks into fields.</summary>
    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var isQuote = line[i] == '"';
            if (isQuoted && isQuote && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[i++]);
            }
            else if (isQuote)
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "InsightsBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
