using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InsightsBot.Semantics.Learning;

namespace InsightsBot.Classifying;

/// <summary>Writes one line for the prediction of a row.</summary>
/// <param name="format">"jsonl", "csv" or "table".</param>
/// <param name="severalLabels">Whether a text may bear several labels.</param>
/// <param name="everyLabel">Whether the probability of every label is written, too.</param>
public sealed class PredictionText(string format, bool severalLabels, bool everyLabel)
{
    private const int Decimals = 4;
    private const int SnippetMax = 60;
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line of names above all rows, or null.</summary>
    public string? Head() => format switch
    {
        "csv" => severalLabels ? "row,label,probability,labels" : "row,label,probability",
        "table" => $"{"row",8}  {"p",6}  {"label",-30}  text",
        _ => null,
    };

    /// <summary>The line of a row.</summary>
    /// <param name="row">The row in the file, counted from 1 below the header.</param>
    /// <param name="text">The text.</param>
    /// <param name="prediction">What was predicted for it.</param>
    public string Line(long row, string text, Prediction prediction) => format switch
    {
        "csv" => Csv(row, prediction),
        "table" => Table(row, text, prediction),
        _ => Json(row, prediction),
    };

    private static string Table(long row, string text, Prediction prediction)
    {
        var labels = prediction.Chosen.Count == 0 ? "–" : string.Join(", ", prediction.Chosen.Select(c => c.Label));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{row,8}  {prediction.Best.Probability,6:0.000}  {Commands.Printable.Line(labels, SnippetMax),-30}  ")
            + Commands.Printable.Line(text, SnippetMax);
    }

    private string Csv(long row, Prediction prediction)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{row},{Cell(prediction.Best.Label)},{Math.Round(prediction.Best.Probability, Decimals)}");
        return severalLabels ? line + "," + Cell(string.Join("|", prediction.Chosen.Select(c => c.Label))) : line;
    }

    private static string Cell(string text) => text.AsSpan().IndexOfAny("\",;\r\n") >= 0
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;

    private string Json(long row, Prediction prediction)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteNumber("row", row);
            Write(writer, prediction.Best);
            if (severalLabels)
            {
                writer.WriteStartArray("labels");
                foreach (var chosen in prediction.Chosen)
                {
                    writer.WriteStartObject();
                    Write(writer, chosen);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            if (everyLabel)
            {
                writer.WriteStartObject("probabilities");
                foreach (var (label, probability) in prediction.All)
                {
                    writer.WriteNumber(label, Math.Round(probability, Decimals));
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, LabelProbability label)
    {
        writer.WriteString("label", label.Label);
        writer.WriteNumber("probability", Math.Round(label.Probability, Decimals));
    }
}
