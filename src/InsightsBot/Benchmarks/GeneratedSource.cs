using System.Globalization;
using System.Text;
using InsightsBot.Ingest;

namespace InsightsBot.Benchmarks;

/// <summary>
/// Writes a folder of CSV files that refer to each other, as a warehouse has them: the same seed gives the same bytes.
/// </summary>
/// <remarks>
/// Of thirteen columns one is the key, two are keys of other tables, three are categories, three numbers, and one each
/// a name, an instant, a yes or no and a note. The first table refers to none.
/// </remarks>
/// <param name="seed">The seed.</param>
public sealed class GeneratedSource(int seed)
{
    /// <summary>So many tables have names of their own.</summary>
    public const int TablesMax = 120;

    private static readonly string[] Areas =
    [
        "billing", "delivery", "support", "store", "online", "partner", "field", "loyalty", "warranty", "contract",
    ];

    private static readonly string[] Things =
    [
        "order", "call", "invoice", "product", "visit", "agent", "payment", "return", "complaint", "campaign", "device",
        "survey",
    ];

    private static readonly string[] States = ["open", "waiting", "solved", "closed", "rejected"];
    private static readonly string[] Regions = ["Nord", "Ost", "Süd", "West", "Mitte"];
    private static readonly string[] Channels = ["Telefon", "E-Mail", "Chat", "Filiale", "App"];

    /// <summary>Writes the files into a folder that exists.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="tables">How many tables; at most <see cref="TablesMax"/>.</param>
    /// <param name="rows">How many rows each has.</param>
    /// <param name="progress">Shown meanwhile.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public void Write(string folder, int tables, int rows, IProgressLine? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tables, TablesMax);
        var chance = new Random(seed);
        for (var table = 0; table < tables; table++)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Show("writing tables", (double)table / tables);
            var others = Enumerable.Range(0, table).OrderBy(_ => chance.Next()).Take(2).Order().ToList();
            using var writer = new StreamWriter(
                Path.Combine(folder, Name(table) + "s.csv"), append: false, new UTF8Encoding(false));
            writer.Write(string.Join(',', [
                Name(table) + "_id", .. others.Select(o => Name(o) + "_id"), "name", "created_at", "status", "region",
                "channel", "amount_eur", "minutes", "score", "is_paid", "note"]) + "\n");
            for (var row = 1; row <= rows; row++)
            {
                writer.Write(Row(table, others, row, rows, chance) + "\n");
            }
        }
    }

    private static string Name(int table) => $"{Areas[table % Areas.Length]}_{Things[table / Areas.Length]}";

    private static string Row(int table, List<int> others, int row, int rows, Random chance)
    {
        var created = new DateTime(2024, 1, 1).AddSeconds(chance.Next(2 * 365 * 24 * 3600));
        string[] cells =
        [
            Key(table, row), .. others.Select(o => Key(o, chance.Next(1, rows + 1))), $"{Name(table)} {row}",
            created.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), OneOf(States, chance),
            OneOf(Regions, chance), OneOf(Channels, chance),
            (chance.Next(100, 100_000) / 100.0).ToString("0.00", CultureInfo.InvariantCulture),
            chance.Next(1, 500).ToString(CultureInfo.InvariantCulture),
            chance.Next(11).ToString(CultureInfo.InvariantCulture), chance.Next(3) == 0 ? "nein" : "ja",
            $"note {chance.Next(rows)} on {OneOf(Channels, chance)} and {OneOf(Regions, chance)}",
        ];
        return string.Join(',', cells);
    }

    private static string Key(int table, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{table:00}-{row:000000}");

    private static string OneOf(string[] texts, Random chance) => texts[chance.Next(texts.Length)];
}
