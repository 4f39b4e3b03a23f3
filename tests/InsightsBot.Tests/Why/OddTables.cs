using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using InsightsBot.Why;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Tests.Why;

/// <summary>Tables of random rows with everything that goes wrong in them, and a model over them.</summary>
internal sealed class OddTables : IDisposable
{
    private static readonly string[] Kinds = ["a", "b", "B", "ä", "a long one with 100 % more", "", "0", "1"];
    private static readonly string[] Steps = ["check", "check 2", "begin", "end", "pay\tslip", "Ärger"];
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    /// <summary>A file with both tables.</summary>
    /// <param name="seed">What they are drawn from.</param>
    /// <param name="rows">How many rows each has.</param>
    /// <param name="keys">How the keys of events stand to the order of the rows.</param>
    public OddTables(int seed, int rows, KeyOrder keys = KeyOrder.Rising)
    {
        SQLitePCL.Batteries_V2.Init();
        _path = Path.Combine(_folder.Path, "odd.sqlite");
        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE places (place_id TEXT, state TEXT);
            INSERT INTO places VALUES ('p1', 'north'), ('p2', 'south'), ('p3', NULL);
            CREATE TABLE people (
              kind TEXT, code INTEGER, same TEXT, blank TEXT, age REAL, place TEXT, left_us TEXT, score INTEGER,
              spent REAL, word ANY);
            CREATE TABLE events (event_id, owner TEXT, step TEXT, at TEXT, channel TEXT);
            BEGIN
            """;
        _ = command.ExecuteNonQuery();
        var chance = new Random(seed);
        for (var row = 0; row < rows; row++)
        {
            Insert(connection, "INSERT INTO people VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9)",
                Or(chance, Kinds[chance.Next(Kinds.Length)]), Or(chance, (long)chance.Next(4)), "same", null,
                Or(chance, (chance.Next(90) / 2.0) + 18), Or(chance, "p" + chance.Next(1, 6)),
                Or(chance, chance.Next(3) == 0 ? "yes" : "no"), Or(chance, (long)chance.Next(11)),
                Or(chance, chance.Next(400) / 4.0), chance.Next(2) == 0 ? 1L : "1");
            Insert(connection, "INSERT INTO events VALUES (@0, @1, @2, @3, @4)", Key(row, rows, keys),
                Or(chance, "o" + chance.Next(1 + (rows / 6))), Or(chance, Steps[chance.Next(Steps.Length)]),
                Or(chance, Time(chance)), "mail");
        }

        command.CommandText = "COMMIT";
        _ = command.ExecuteNonQuery();
        Warehouse = new SqliteWarehouse(_path);
        Evidence = new Evidence(Model(keys), Warehouse, Language.English, null, [], CancellationToken.None);
    }

    /// <summary>How the keys of rows stand to the order of the rows.</summary>
    internal enum KeyOrder
    {
        Rising,
        Mixed,
        Texts,
        None,
    }

    public SqliteWarehouse Warehouse { get; }

    public Evidence Evidence { get; }

    public void Dispose() => _folder.Dispose();

    /// <summary>Changes the tables.</summary>
    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        Insert(connection, sql);
    }

    private static object? Or(Random chance, object value) => chance.Next(12) == 0 ? null : value;

    /// <summary>Few different times, so that many events share one.</summary>
    private static string Time(Random chance) => chance.Next(4) == 0 ? $"2024-02-0{chance.Next(1, 9)}"
        : $"2024-02-0{chance.Next(1, 9)} 0{chance.Next(3)}:00:0{chance.Next(3)}";

    private static object Key(int row, int rows, KeyOrder keys) => keys switch
    {
        KeyOrder.Rising or KeyOrder.None => (long)row,
        KeyOrder.Mixed => (long)row * 7919 % rows,
        KeyOrder.Texts => $"e{(long)row * 7919 % rows}",
    };

    private static void Insert(SqliteConnection connection, string sql, params object?[] cells)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < cells.Length; i++)
        {
            _ = command.Parameters.AddWithValue($"@{i}", cells[i] ?? DBNull.Value);
        }

        _ = command.ExecuteNonQuery();
    }

    private static SemanticModel Model(KeyOrder keys) => new(
        "odd", BilingualText.Same("odd"),
        [
            Set("people") with { Joins = [new Join("places", [new JoinColumns("place", "place_id")],
                JoinKind.ManyToOne)] },
            Set("places"),
            Set("events") with
            {
                Time = "at", PrimaryKey = keys == KeyOrder.None ? [] : ["event_id"],
                Journeys = [new Journey("owner", "step")],
            },
        ],
        [
            Of("people_count", new Aggregation.Count()), Of("leaving", new Aggregation.Rate("left_us")),
            Of("nps", new Aggregation.Nps("score")), Of("mean_spent", new Aggregation.Average("spent")),
            Of("sum_spent", new Aggregation.Sum("spent")),
            Of("leavers", new Aggregation.Count()) with { Where = [new Condition("left_us", ["yes"])] },
            Of("leavers_share", new Aggregation.Ratio("leavers", "people_count")) with { Unit = Unit.Share },
            Of("mean_of_leavers", new Aggregation.Average("spent")) with
            {
                Where = [new Condition("left_us", ["yes"])],
            },
            Of("median_spent", new Aggregation.Percentile("spent", 0.5)),
        ],
        [
            Dim("kind", "people", DimensionKind.Category), Dim("code", "people", DimensionKind.Category),
            Dim("same", "people", DimensionKind.Category), Dim("blank", "people", DimensionKind.Category),
            Dim("word", "people", DimensionKind.Category),
            Dim("age", "people", DimensionKind.Number) with { Bands = [25, 40, 55] },
            Dim("left_us", "people", DimensionKind.Flag) with { TrueValue = "yes", FalseValue = "no" },
            Dim("state", "places", DimensionKind.Place), Dim("owner", "events", DimensionKind.Identity),
            Dim("step", "events", DimensionKind.Category), Dim("at", "events", DimensionKind.Time),
        ]);

    private static Dataset Set(string name) => new()
    {
        Name = name, Label = BilingualText.Same(name), Table = name,
    };

    private static Dimension Dim(string name, string dataset, DimensionKind kind) => new()
    {
        Name = name, Label = BilingualText.Same(name), Dataset = dataset, Column = name, Kind = kind,
    };

    private static Measure Of(string name, Aggregation aggregation) => new()
    {
        Name = name, Label = BilingualText.Same(name), Dataset = "people", Aggregation = aggregation,
    };
}
