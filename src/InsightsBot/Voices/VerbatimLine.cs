using System.Globalization;
using System.Text;
using System.Text.Json;
using InsightsBot.Answering;
using InsightsBot.Plugins.Enrichment;

namespace InsightsBot.Voices;

/// <summary>Writes a read text as a line of a file for other programs.</summary>
internal static class VerbatimLine
{
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The first line of a CSV file.</summary>
    public const string CsvHead =
        "verbatim_id,source,record_id,date,language,sentiment,probability,themes,repeat_of,text\r\n";

    /// <summary>One CSV line; themes as theme:sentiment, parted by a bar.</summary>
    public static string Csv(StoredVerbatim text) => string.Join(',', new[]
    {
        text.Id, text.Source, text.RecordId, text.Day ?? "", text.Language, text.Sentiment ?? "",
        text.Probability?.ToString("0.####", CultureInfo.InvariantCulture) ?? "",
        string.Join('|', text.Mentions.Select(m => $"{m.Theme}:{m.Sentiment}")), text.RepeatOf, text.Text,
    }.Select(CsvCell.Of)) + "\r\n";

    /// <summary>One JSON object and a line break.</summary>
    public static string Json(StoredVerbatim text)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("verbatim_id", text.Id);
            json.WriteString("source", text.Source);
            json.WriteString("record_id", text.RecordId);
            json.WriteString("date", text.Day);
            json.WriteString("language", text.Language);
            json.WriteString("sentiment", text.Sentiment);
            if (text.Probability is { } probability)
            {
                json.WriteNumber("probability", Math.Round(probability, 4));
            }
            else
            {
                json.WriteNull("probability");
            }

            json.WriteStartArray("themes");
            foreach (var mention in text.Mentions)
            {
                json.WriteStartObject();
                json.WriteString("theme", mention.Theme);
                json.WriteString("main_theme", mention.MainTheme);
                json.WriteString("sentiment", mention.Sentiment);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("repeat_of", text.RepeatOf);
            json.WriteString("text", text.Text);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }
}
