using InsightsBot.Plugins.Enrichment;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Text;
using Microsoft.Data.Sqlite;

namespace InsightsBot.Plugins.Tests.Enrichment;

/// <summary>A small private copy with texts of three customers, in a folder that goes with it.</summary>
internal sealed class TextsDatabase : IDisposable
{
    public const string Shared = "Danke, das war alles sehr ordentlich.";

    public static readonly IReadOnlyList<CustomerTexts> Places =
    [
        new CustomerTexts("reviews", "my \"reviews\"", "id", "customer", ["text", "title"]),
        new CustomerTexts("calls", "calls", "rowid", "customer", ["note"]),
    ];

    public TextsDatabase()
    {
        SQLitePCL.Batteries_V2.Init();
        Run(""""
            CREATE TABLE "my ""reviews""" (id INTEGER PRIMARY KEY, customer INTEGER, text TEXT, title TEXT, day TEXT,
                stars INTEGER, shop TEXT);
            INSERT INTO "my ""reviews""" VALUES
                (1, 7, 'Der Versand dauerte ewig und drei Tage.', 'Langsam wie nie zuvor', '2025-03-01T10:00', 1, 'A'),
                (2, 8, 'Danke, das war alles sehr ordentlich.', NULL, '2025-03-02', 5, NULL),
                (3, 7, NULL, NULL, NULL, 3, 'B'),
                (4, NULL, 'Niemand weiß, wer das schrieb.', NULL, 'soon', NULL, 'B');
            CREATE TABLE calls (customer TEXT, note TEXT, shop TEXT);
            INSERT INTO calls VALUES ('7', 'Danke, das war alles sehr ordentlich.', 'B'),
                ('9', 'Rückruf erbeten.', 'A');
            """");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("insights-texts-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "data.sqlite");

    /// <summary>Both tables as sources of texts; only reviews lead to shops.</summary>
    public static IReadOnlyList<VerbatimSource> Sources =>
    [
        new VerbatimSource(Set("reviews", "my \"reviews\""), "id", "text", "day", "stars",
            new Dictionary<string, string> { ["shops"] = "shop" }),
        new VerbatimSource(Set("calls", "calls"), "rowid", "note", null, null, new Dictionary<string, string>()),
    ];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        _ = command.ExecuteNonQuery();
    }

    private static Dataset Set(string name, string table) => new()
    {
        Name = name, Label = new BilingualText(name, name), Table = table, PrimaryKey = ["id"], Verbatim = "text",
    };
}
