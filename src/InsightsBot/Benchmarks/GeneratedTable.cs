using System.Globalization;
using System.Text;
using InsightsBot.Ingest;

namespace InsightsBot.Benchmarks;

/// <summary>Writes a CSV file of ten columns like those of customer data: the same seed gives the same bytes.</summary>
/// <param name="seed">The seed.</param>
public sealed class GeneratedTable(int seed)
{
    private const int ReportEveryRows = 50_000;
    private const string Header =
        "ticket_id,opened_at,customer_id,state,channel,topic,nps_score,amount_eur,is_solved,minutes_to_answer";

    private static readonly string[] States =
    [
        "Baden-Württemberg", "Bayern", "Berlin", "Brandenburg", "Bremen", "Hamburg", "Hessen", "Niedersachsen",
        "Nordrhein-Westfalen", "Rheinland-Pfalz", "Saarland", "Sachsen", "Thüringen",
    ];

    private static readonly string[] Channels = ["Telefon", "E-Mail", "Chat", "Filiale", "App"];

    private static readonly string[] Topics =
    [
        "Rechnung, falsch", "Lieferung", "Vertrag", "Umzug", "Störung", "\"Wo ist mein Paket?\"", "Kündigung",
        "Sonstiges",
    ];

    /// <summary>Writes a file of a number of rows.</summary>
    /// <returns>The rows written.</returns>
    public long WriteRows(string path, long rows, IProgressLine? progress, CancellationToken cancellation) =>
        Write(path, rows, long.MaxValue, progress, cancellation);

    /// <summary>Writes a file of at least a number of bytes.</summary>
    /// <returns>The rows written.</returns>
    public long WriteBytes(string path, long bytes, IProgressLine? progress, CancellationToken cancellation) =>
        Write(path, long.MaxValue, bytes, progress, cancellation);

    private long Write(
        string path, long rowsMax, long bytesMin, IProgressLine? progress, CancellationToken cancellation)
    {
        var chance = new Random(seed);
        using var stream = File.Create(path);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16);
        writer.Write(Header + "\n");
        var row = new StringBuilder();
        var rows = 0L;
        while (rows < rowsMax && stream.Position < bytesMin)
        {
            if (rows % ReportEveryRows == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                var done = Math.Max((double)rows / rowsMax, (double)stream.Position / bytesMin);
                progress?.Show($"writing {Path.GetFileName(path)}", done);
            }

            writer.Write(Row(row.Clear(), ++rows, chance));
        }

        return rows;
    }

    private static StringBuilder Row(StringBuilder row, long number, Random chance)
    {
        var opened = new DateTime(2024, 1, 1).AddSeconds(chance.Next(2 * 365 * 24 * 3600));
        return row.Append(CultureInfo.InvariantCulture, $"T{number:00000000},{opened:yyyy-MM-dd HH:mm:ss},")
            .Append(CultureInfo.InvariantCulture, $"C{chance.Next(200_000):000000},{OneOf(States, chance)},")
            .Append(CultureInfo.InvariantCulture, $"{OneOf(Channels, chance)},{Quoted(OneOf(Topics, chance))},")
            .Append(chance.Next(10) == 0 ? "" : chance.Next(11).ToString(CultureInfo.InvariantCulture))
            .Append(CultureInfo.InvariantCulture, $",{chance.Next(1, 200_000) / 100.0:0.00},")
            .Append(chance.Next(4) == 0 ? "nein" : "ja")
            .Append(CultureInfo.InvariantCulture, $",{chance.Next(1, 10_000)}\n");
    }

    private static string OneOf(string[] texts, Random chance) => texts[chance.Next(texts.Length)];

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(',', '"') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
