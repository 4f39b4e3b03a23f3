using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Writes answers as the one JSON object every script and channel depends on.</summary>
public static class AnswerJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true };

    /// <summary>One answer as JSON text.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="id">The id of a batch line, put first; null leaves it out.</param>
    /// <param name="indented">Whether it spreads over lines.</param>
    public static string Text(Answer answer, string? id = null, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, indented ? Indented : Compact))
        {
            Write(writer, answer, id);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes one answer.</summary>
    public static void Write(Utf8JsonWriter writer, Answer answer, string? id)
    {
        writer.WriteStartObject();
        if (id is not null)
        {
            writer.WriteString("id", id);
        }

        writer.WriteString("question", answer.Question);
        writer.WriteString("status", answer.Status.ToString().ToLowerInvariant());
        writer.WriteString("language", answer.Language == Language.German ? "de" : "en");
        writer.WriteString("interpretation", answer.Interpretation);
        Strings(writer, "assumptions", answer.Assumptions);
        Strings(writer, "notUnderstood", answer.NotUnderstood);
        Strings(writer, "choices", answer.Choices);
        writer.WriteString("answer", answer.Text);
        Table(writer, answer.Table);
        Chart(writer, answer.Chart);
        writer.WriteStartArray("citations");
        foreach (var citation in answer.Citations)
        {
            Citation(writer, citation);
        }

        writer.WriteEndArray();
        Strings(writer, "warnings", answer.Warnings);
        Strings(writer, "suggestions", answer.Suggestions);
        Query(writer, answer.Query, answer.Sureness);
        writer.WriteString("certainty", answer.Certainty.ToString().ToLowerInvariant());
        writer.WriteStartObject("timings");
        writer.WriteNumber("readMs", Math.Round(answer.Timings.Read.TotalMilliseconds, 2));
        writer.WriteNumber("queryMs", Math.Round(answer.Timings.Query.TotalMilliseconds, 2));
        writer.WriteNumber("totalMs", Math.Round(answer.Timings.Total.TotalMilliseconds, 2));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>A cell or parameter as JSON: a number stays a number, nothing stays null.</summary>
    public static void Cell(Utf8JsonWriter writer, object? cell)
    {
        switch (cell)
        {
            case null:
                writer.WriteNullValue();
                break;
            case long whole:
                writer.WriteNumberValue(whole);
                break;
            case int whole:
                writer.WriteNumberValue(whole);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case double:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStringValue(Convert.ToString(cell, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>Writes the field "columns" of a table.</summary>
    internal static void Columns(Utf8JsonWriter writer, IReadOnlyList<AnswerColumn> columns)
    {
        writer.WriteStartArray("columns");
        foreach (var column in columns)
        {
            writer.WriteStartObject();
            writer.WriteString("name", column.Name);
            writer.WriteString("label", column.Label);
            writer.WriteString("type", column.Type);
            writer.WriteString("unit", column.Unit);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void Table(Utf8JsonWriter writer, AnswerTable table)
    {
        writer.WriteStartObject("table");
        Columns(writer, table.Columns);
        writer.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            writer.WriteStartArray();
            foreach (var cell in row)
            {
                Cell(writer, cell);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Chart(Utf8JsonWriter writer, AnswerChart? chart)
    {
        if (chart is null)
        {
            writer.WriteNull("chart");
            return;
        }

        writer.WriteStartObject("chart");
        writer.WriteString("kind", chart.Kind);
        writer.WriteString("title", chart.Title);
        writer.WriteString("x", chart.X);
        Strings(writer, "y", chart.Y);
        writer.WriteEndObject();
    }

    private static void Citation(Utf8JsonWriter writer, AnswerCitation citation)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", citation.Id);
        writer.WriteString("kind", citation.Kind);
        writer.WriteString("title", citation.Title);
        switch (citation)
        {
            case AnswerCitation.Query query:
                writer.WriteString("sql", query.Sql);
                writer.WriteStartObject("parameters");
                foreach (var (name, value) in query.Parameters)
                {
                    writer.WritePropertyName(name);
                    Cell(writer, value);
                }

                writer.WriteEndObject();
                writer.WriteNumber("rows", query.Rows);
                writer.WriteString("dataAsOf", query.DataAsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case AnswerCitation.Verbatim verbatim:
                writer.WriteString("recordId", verbatim.RecordId);
                writer.WriteString("source", verbatim.Source);
                writer.WriteString("date", verbatim.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                writer.WriteString("quote", verbatim.Quote);
                writer.WriteNumber("start", verbatim.Start);
                writer.WriteString("text", verbatim.Text);
                writer.WriteNull("url");
                break;
            case AnswerCitation.Definition definition:
                writer.WriteString("text", definition.Text);
                break;
            case AnswerCitation.Method method:
                writer.WriteString("text", method.Text);
                break;
            default:
                throw new InvalidOperationException($"The citation {citation.Kind} has no JSON.");
        }

        writer.WriteEndObject();
    }

    private static void Query(Utf8JsonWriter writer, MetricQuery? query, double sureness)
    {
        if (query is null)
        {
            writer.WriteNull("query");
            return;
        }

        writer.WriteStartObject("query");
        writer.WriteString("aim", query.Aim.ToString().ToLowerInvariant());
        Strings(writer, "measures", [.. query.Measures.Select(m => m.Name)]);
        writer.WriteString("listed", query.Listed?.Name);
        Strings(writer, "columns", [.. query.Columns.Select(c => c.Name)]);
        Strings(writer, "groups", [.. query.Groups.Select(g => g.Key)]);
        Strings(writer, "filters", [.. query.Filters.Select(f => f.Key)]);
        Strings(writer, "shareOf", [.. query.ShareOf.Select(f => f.Key)]);
        Strings(writer, "having", [.. query.Having.Select(h => h.Key)]);
        Strings(writer, "periods", [.. query.Periods.Select(p => p.Key)]);
        writer.WriteString("order", query.Order?.Key);
        if (query.Limit is { } limit)
        {
            writer.WriteNumber("limit", limit);
        }
        else
        {
            writer.WriteNull("limit");
        }

        writer.WriteString("key", query.Key);
        writer.WriteNumber("sureness", Math.Round(sureness, 2));
        writer.WriteEndObject();
    }
}
