using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InsightsBot.Benchmarks;

/// <summary>The figures of a benchmark: one row a case, one column a figure with its unit in the name.</summary>
/// <param name="Columns">Names in camel case, such as "readP95Ms".</param>
/// <param name="Rows">Cells: texts, whole numbers, doubles, or null where a figure cannot be had.</param>
public sealed record BenchTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    private static readonly JsonWriterOptions Indented =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The figures in characters, or as an array of JSON objects.</summary>
    /// <param name="format">"table" or "json".</param>
    public string In(string format) => format == "json" ? Json() : Text();

    private string Text()
    {
        var cells = Rows.Select(r => r.Select(Cell).ToList()).ToList();
        var widths = Columns.Select((c, i) => Math.Max(c.Length, cells.Max(r => r[i].Length))).ToList();
        var text = new StringBuilder();
        foreach (var row in cells.Prepend([.. Columns]))
        {
            _ = text.AppendJoin("  ", row.Select((c, i) => c.PadLeft(widths[i]))).Append('\n');
        }

        return text.ToString();
    }

    private string Json()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            writer.WriteStartArray();
            foreach (var row in Rows)
            {
                writer.WriteStartObject();
                foreach (var (name, cell) in Columns.Zip(row))
                {
                    writer.WritePropertyName(name);
                    JsonSerializer.Serialize(writer, cell is double number ? Math.Round(number, 3) : cell);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static string Cell(object? cell) => cell switch
    {
        null => "–",
        double number => number.ToString(Math.Abs(number) >= 100 ? "N0" : "0.00", CultureInfo.InvariantCulture),
        long whole => whole.ToString("N0", CultureInfo.InvariantCulture),
        int whole => whole.ToString("N0", CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "",
    };
}
