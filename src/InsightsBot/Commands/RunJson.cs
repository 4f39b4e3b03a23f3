using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InsightsBot.Plugins.AskLogs;

namespace InsightsBot.Commands;

/// <summary>Writes a run of the ask log as one JSON object on one line.</summary>
internal static class RunJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The run with the judgements on it.</summary>
    public static string Of(LoggedRun run, IReadOnlyList<LoggedFeedback> feedback)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            writer.WriteStartObject();
            Head(writer, run);
            writer.WriteString("interpretation", run.Interpretation);
            writer.WriteString("queryKey", run.QueryKey);
            writer.WriteNumber("sureness", Math.Round(run.Sureness, 2));
            writer.WriteString("notUnderstood", run.NotUnderstood);
            writer.WriteString("answer", run.Answer);
            writer.WriteNumber("citations", run.Citations);
            writer.WritePropertyName("statements");
            writer.WriteRawValue(run.Statements);
            writer.WritePropertyName("table");
            writer.WriteRawValue(run.Table);
            writer.WriteNumber("rows", run.Rows);
            writer.WriteStartObject("timings");
            writer.WriteNumber("readMs", Math.Round(run.Read.TotalMilliseconds, 2));
            writer.WriteNumber("queryMs", Math.Round(run.Query.TotalMilliseconds, 2));
            writer.WriteNumber("totalMs", Math.Round(run.Total.TotalMilliseconds, 2));
            writer.WriteEndObject();
            writer.WriteStartArray("feedback");
            foreach (var judged in feedback)
            {
                writer.WriteStartObject();
                writer.WriteString("at", Moment(judged.At));
                writer.WriteBoolean("helpful", judged.IsHelpful);
                writer.WriteString("reason", judged.Reason);
                writer.WriteString("asker", judged.Asker);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Head(Utf8JsonWriter writer, LoggedRun run)
    {
        writer.WriteString("run", run.Id);
        writer.WriteString("at", Moment(run.At));
        writer.WriteString("channel", run.Channel);
        writer.WriteString("asker", run.Asker);
        writer.WriteString("conversation", run.Conversation);
        writer.WriteString("model", run.Model);
        writer.WriteString("version", run.Version);
        writer.WriteString("dataAsOf", run.DataAsOf);
        writer.WriteString("question", run.Question);
        writer.WriteString("status", run.Status);
        writer.WriteString("language", run.Language);
    }

    private static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
