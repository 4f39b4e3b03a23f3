using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InsightsBot.Answering;
using InsightsBot.Plugins.Verbatims;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Commands;

/// <summary>Hits of a search as people or programs read them.</summary>
/// <param name="hits">The hits, in their order.</param>
/// <param name="texts">How many texts there are in all.</param>
/// <param name="language">Of the sentences around them.</param>
internal sealed class HitText(IReadOnlyList<VerbatimHit> hits, int texts, Language language)
{
    private static readonly JsonSerializerOptions OneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    private static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };

    private static readonly string[] Columns = ["id", "source", "day", "score", "start", "length", "quote"];

    /// <summary>The hits in a format: table, json, jsonl, md or csv.</summary>
    public string In(string format) => format switch
    {
        "json" => JsonSerializer.Serialize(hits.Select(Shape), Indented) + "\n",
        "jsonl" => string.Concat(hits.Select(h => JsonSerializer.Serialize(Shape(h), OneLine) + "\n")),
        "csv" => Csv(),
        "md" => Markdown(),
        _ => Table(),
    };

    private static object Shape(VerbatimHit hit) => new
    {
        hit.Id,
        hit.Entry.Source,
        Day = Day(hit),
        Score = Math.Round(hit.Score, 4),
        hit.Quote,
        hit.Start,
        hit.Length,
        hit.Entry.Text,
        hit.Entry.Language,
        hit.Entry.Sentiment,
        hit.Entry.Themes,
        hit.Entry.Segments,
    };

    private static string? Day(VerbatimHit hit) =>
        hit.Entry.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Csv()
    {
        var text = new StringBuilder(string.Join(',', Columns)).Append("\r\n");
        foreach (var hit in hits)
        {
            string[] cells =
            [
                hit.Id, hit.Entry.Source, Day(hit) ?? "", hit.Score.ToString("0.0000", CultureInfo.InvariantCulture),
                hit.Start.ToString(CultureInfo.InvariantCulture), hit.Length.ToString(CultureInfo.InvariantCulture),
                hit.Quote,
            ];
            _ = text.AppendJoin(',', cells.Select(CsvCell.Of)).Append("\r\n");
        }

        return text.ToString();
    }

    private string Markdown()
    {
        var text = new StringBuilder();
        foreach (var hit in hits)
        {
            var quote = Printable.Text(hit.Quote).Replace("\n", "\n> ", StringComparison.Ordinal);
            _ = text.Append(CultureInfo.InvariantCulture, $"> {quote}\n>\n> {Origin(hit)}\n\n");
        }

        return text.Append(Base()).Append('\n').ToString();
    }

    private string Table()
    {
        var text = new StringBuilder();
        foreach (var (place, hit) in hits.Index())
        {
            var score = NumberWriting.Fixed(hit.Score, 2, language);
            _ = text.Append(CultureInfo.InvariantCulture, $"{place + 1}. {Origin(hit)} · {score}\n")
                .Append("   ").Append(language == Language.German ? '„' : '“').Append(Printable.Line(hit.Quote))
                .Append(language == Language.German ? '“' : '”').Append('\n');
        }

        return text.Append(Base()).Append('\n').ToString();
    }

    private static string Origin(VerbatimHit hit) => string.Join(" · ",
        new[] { Printable.Line(hit.Id, 120), Day(hit) ?? "" }.Where(part => part.Length > 0));

    private string Base()
    {
        var (found, all) = (NumberWriting.Plain(hits.Count, language), NumberWriting.Plain(texts, language));
        return new BilingualText($"{found} von {all} Texten", $"{found} of {all} texts").In(language);
    }
}
