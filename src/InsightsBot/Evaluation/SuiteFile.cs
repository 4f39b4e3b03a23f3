using System.Globalization;
using System.Text.Json;
using InsightsBot.Asking;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Evaluation;

/// <summary>Reads suites of one JSON object a line: id, lang, question, kind, expected and more.</summary>
public static class SuiteFile
{
    /// <summary>The lines of a suite.</summary>
    /// <exception cref="AskingException">The file is missing or a line is none; the sentence names both.</exception>
    public static IReadOnlyList<SuiteLine> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new AskingException(new BilingualText(
                $"Die Fragensammlung „{path}“ gibt es nicht; der Pfad ist zu prüfen.",
                $"The suite “{path}” does not exist; the path needs a look."));
        }

        var name = Path.GetFileNameWithoutExtension(path);
        return [.. File.ReadLines(path).Select((text, index) => (text, number: index + 1))
            .Where(line => line.text.Trim().Length > 0)
            .Select(line => Line(name, line.text, Path.GetFileName(path), line.number))];
    }

    private static SuiteLine Line(string suite, string text, string file, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return Line(suite, json.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or KeyNotFoundException)
        {
            throw new AskingException(new BilingualText(
                $"{file}, Zeile {number}: keine Frage mit Antwort ({failure.Message}); die Zeile ist zu prüfen.",
                $"{file}, line {number}: no question with an answer ({failure.Message}); the line needs a look."));
        }
        catch (InvalidOperationException)
        {
            throw new AskingException(new BilingualText(
                $"{file}, Zeile {number}: ein Feld hat nicht die verlangte Form; die Zeile ist zu prüfen.",
                $"{file}, line {number}: a field has not the form it must have; the line needs a look."));
        }
    }

    private static SuiteLine Line(string suite, JsonElement json) =>
        new(suite, Plain(json.GetProperty("id")), LanguageOf(json.GetProperty("lang").GetString()),
            json.GetProperty("question").GetString() ?? throw new FormatException("question is null"),
            ExpectationIn(json))
        {
            Aim = Optional(json, "aim"),
            Conversation = Optional(json, "conversation"),
            Pair = Optional(json, "pair"),
            Hint = Optional(json, "hint") ?? Optional(json, "evidence"),
            AsOf = Optional(json, "asOf") is { } day
                ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null,
        };

    /// <summary>The oracle of a line: kind, expected, lenient and distinct.</summary>
    /// <exception cref="FormatException">The kind is none, or the expected rows do not fit it.</exception>
    /// <exception cref="KeyNotFoundException">A field is missing.</exception>
    public static Expectation ExpectationIn(JsonElement json)
    {
        var kind = KindOf(json.GetProperty("kind").GetString());
        var isGiven = json.TryGetProperty("expected", out var expected) && expected.ValueKind != JsonValueKind.Null;
        if (kind == ExpectedKind.Text)
        {
            var words = isGiven ? Words(expected) : throw new FormatException("a text needs words");
            return new Expectation(kind, []) { Words = words };
        }

        var rows = isGiven ? Rows(expected) : [];
        if (rows.Any(r => r.Count != rows[0].Count))
        {
            throw new FormatException("expected rows differ in width");
        }

        if (kind == ExpectedKind.Scalar && (rows.Count == 0 || rows[0].Count == 0))
        {
            throw new FormatException("a scalar needs an expected cell");
        }

        return new Expectation(kind, rows, IsSet(json, "lenient")) { Distinct = IsSet(json, "distinct") };
    }

    private static bool IsSet(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The cells of an array of arrays.</summary>
    public static IReadOnlyList<IReadOnlyList<ScoredCell>> Rows(JsonElement rows) =>
        [.. rows.EnumerateArray().Select(r => r.EnumerateArray().Select(ScoredCell.Of).ToList())];

    private static List<string> Words(JsonElement words) => [.. words.EnumerateArray().Select(w => w.GetString()!)];

    /// <summary>A kind by its name in suites.</summary>
    /// <exception cref="FormatException">There is no such kind.</exception>
    public static ExpectedKind KindOf(string? name) => name switch
    {
        "scalar" => ExpectedKind.Scalar,
        "rows" => ExpectedKind.Rows,
        "set" => ExpectedKind.Set,
        "list" => ExpectedKind.List,
        "refused" => ExpectedKind.Refused,
        "text" => ExpectedKind.Text,
        _ => throw new FormatException($"kind “{name}” is none of scalar, rows, set, list, refused, text"),
    };

    private static Language LanguageOf(string? code) => code switch
    {
        "de" => Language.German,
        "en" => Language.English,
        _ => throw new FormatException($"lang “{code}” is neither de nor en"),
    };

    private static string? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? Plain(value) : null;

    private static string Plain(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
