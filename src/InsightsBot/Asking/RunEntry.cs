using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using InsightsBot.Answering;
using InsightsBot.Plugins.AskLogs;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Verbatims;

namespace InsightsBot.Asking;

/// <summary>Makes an answer an entry of the ask log: bounded, and without personal details.</summary>
/// <param name="key">Hashes ids.</param>
/// <param name="limits">How much is kept.</param>
/// <param name="keepsAskers">Whether ids of askers are kept as they are.</param>
internal sealed partial class RunEntry(AskLogKey key, AskLogLimits limits, bool keepsAskers)
{
    private const int NamedMax = 40;

    private static readonly JsonWriterOptions Legible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Program = typeof(RunEntry).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>The entry of an answer.</summary>
    public LoggedRun Of(string id, Answer answer, AskedBy by, string model, DateTimeOffset now)
    {
        var queries = answer.Citations.OfType<AnswerCitation.Query>().ToList();
        return new LoggedRun
        {
            Id = id,
            At = now,
            Question = Masked(answer.Question, limits.QuestionCharactersMax, answer.Language),
            Status = answer.Status.ToString().ToLowerInvariant(),
            Language = answer.Language == Language.German ? "de" : "en",
            Interpretation = Masked(answer.Interpretation, limits.TextCharactersMax, answer.Language),
            QueryKey = answer.Query is { } query
                ? Masked(query.Key, limits.TextCharactersMax, answer.Language) : null,
            Answer = Masked(answer.Text, limits.TextCharactersMax, answer.Language),
            NotUnderstood = Masked(
                string.Join('\n', answer.NotUnderstood), limits.QuestionCharactersMax, answer.Language),
            Statements = Json(writer => Write(writer, queries, answer.Language)),
            Table = Json(writer => Write(writer, answer.Table, answer.Language)),
            Rows = answer.Table.Rows.Count,
            Citations = answer.Citations.Count,
            Sureness = answer.Sureness,
            Read = answer.Timings.Read,
            Query = answer.Timings.Query,
            Total = answer.Timings.Total,
            Channel = by.Channel,
            Asker = IdOf(by.Asker),
            Conversation = IdOf(by.Conversation),
            DataAsOf = queries.Max(q => q.DataAsOf)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Model = model,
            Version = Program,
            Named = Named(answer, queries),
        };
    }

    /// <summary>An asker's or a conversation's id as it is kept; null where there is none.</summary>
    public string? IdOf(string? id) => string.IsNullOrEmpty(id) ? null : keepsAskers ? Bounded(id, 200) : key.Of(id);

    /// <summary>The hashes by which a customer's runs are found.</summary>
    /// <param name="customer">The number.</param>
    /// <param name="texts">The ids of the customer's texts.</param>
    public IReadOnlyList<string> Hashes(string customer, IEnumerable<string> texts) =>
        [key.Of(Spelling.Fold(customer)), .. texts.Select(key.Of)];

    /// <summary>A text without personal details, and without more than is kept.</summary>
    public static string Masked(string text, int charactersMax, Language language) =>
        Numbers().Replace(PersonalDetails.Mask(Bounded(text, charactersMax), language).Text,
            language == Language.German ? "[Nummer]" : "[number]");

    /// <summary>
    /// What may be a customer's number, whatever stands before it: texts of customers keep "A320", a log keeps none.
    /// </summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}_])[A-Za-z]{1,5}[-_]?[0-9]{3,}(?![\p{L}\p{N}_])")]
    private static partial Regex Numbers();

    private static string Bounded(string text, int charactersMax)
    {
        // Half of a surrogate pair is no text.
        var length = charactersMax > 0 && text.Length > charactersMax && char.IsHighSurrogate(text[charactersMax - 1])
            ? charactersMax - 1 : charactersMax;
        return text.Length <= charactersMax ? text : text[..length];
    }

    /// <summary>Whatever may be a number of somebody: words with a digit, values of conditions, quoted texts.</summary>
    private List<string> Named(Answer answer, IReadOnlyList<AnswerCitation.Query> queries)
    {
        var words = Bounded(answer.Question, limits.QuestionCharactersMax)
            .Split([' ', ',', ';', '?', '!', '"', '„', '“', '”', '\'', '(', ')', ':', '\n', '\t'],
                StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.TrimEnd('.')).Where(w => w.Any(char.IsAsciiDigit));
        var values = queries.SelectMany(q => q.Parameters.Values)
            .Select(v => Convert.ToString(v, CultureInfo.InvariantCulture) ?? "").Where(v => v.Any(char.IsAsciiDigit));
        var quoted = answer.Citations.OfType<AnswerCitation.Verbatim>().Select(v => $"{v.Source}/{v.RecordId}");
        return
        [
            .. quoted.Concat(words.Concat(values).Select(Spelling.Fold)).Distinct(StringComparer.Ordinal).Take(NamedMax)
                .Select(key.Of),
        ];
    }

    private void Write(Utf8JsonWriter writer, IReadOnlyList<AnswerCitation.Query> queries, Language language)
    {
        writer.WriteStartArray();
        foreach (var query in queries.Take(limits.StatementsMax))
        {
            writer.WriteStartObject();
            writer.WriteString("title", Masked(query.Title, limits.QuestionCharactersMax, language));
            writer.WriteString("sql", Bounded(query.Sql, limits.TextCharactersMax));
            writer.WriteStartObject("parameters");
            foreach (var (name, value) in query.Parameters)
            {
                writer.WritePropertyName(name);
                AnswerJson.Cell(writer, Kept(value, language));
            }

            writer.WriteEndObject();
            writer.WriteNumber("rows", query.Rows);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void Write(Utf8JsonWriter writer, AnswerTable table, Language language)
    {
        writer.WriteStartObject();
        AnswerJson.Columns(writer, table.Columns);
        writer.WriteStartArray("rows");
        foreach (var row in table.Rows.Take(limits.RowsMax))
        {
            writer.WriteStartArray();
            foreach (var cell in row)
            {
                AnswerJson.Cell(writer, Kept(cell, language));
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private object? Kept(object? cell, Language language) =>
        cell is string text ? Masked(text, limits.CellCharactersMax, language) : cell;

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Legible))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
