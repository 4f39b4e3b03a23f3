using System.Globalization;
using System.Text.Json;

namespace InsightsBot.Evaluation;

/// <summary>One cell of an oracle or an answer, as the judge compares it.</summary>
/// <remarks>
/// Cells are compared as they stand in JSON: 5 and 5.0 are two texts but one number. Numbers are the same within half
/// a percent or 0.0006, texts in any case of letters, days with or without their time of day, yes and no in both
/// languages and as 1 and 0.
/// </remarks>
public sealed record ScoredCell
{
    private const double RelativeTolerance = 0.005;
    private const double AbsoluteTolerance = 0.0006;

    private static readonly HashSet<string>[] Synonyms =
    [
        ["yes", "ja", "true", "1", "wahr", "y"],
        ["no", "nein", "false", "0", "falsch", "n"],
        ["male", "männlich", "m", "männer"],
        ["female", "weiblich", "f", "w", "frauen"],
    ];

    /// <summary>An empty cell.</summary>
    public static readonly ScoredCell Empty = new("", "", null);

    private readonly string _folded;

    private ScoredCell(string text, string folded, double? number)
    {
        Text = text;
        _folded = folded;
        Number = number;
    }

    /// <summary>The cell as text.</summary>
    public string Text { get; }

    /// <summary>The number that the cell is or spells; null for other texts, truth values and empty cells.</summary>
    public double? Number { get; }

    private bool IsEmpty => ReferenceEquals(this, Empty);

    /// <summary>A cell of an answer's table or a database row.</summary>
    public static ScoredCell Of(object? cell) => cell switch
    {
        null => Empty,
        double number when !double.IsFinite(number) => Empty,
        double number => OfNumber(JsonSerializer.Serialize(number)),
        string text => OfText(text),
        bool truth => OfTruth(truth),
        _ => OfText(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>A cell of a suite file.</summary>
    public static ScoredCell Of(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Null => Empty,
        JsonValueKind.True => OfTruth(true),
        JsonValueKind.False => OfTruth(false),
        JsonValueKind.String => OfText(cell.GetString()!),
        JsonValueKind.Number => OfNumber(cell.GetRawText()),
        _ => OfText(cell.GetRawText()),
    };

    /// <summary>Whether a given cell counts as this expected one.</summary>
    public bool Accepts(ScoredCell given)
    {
        if (IsEmpty || given.IsEmpty)
        {
            return IsEmpty && given.Text.Length == 0;
        }

        if (Number is { } left && given.Number is { } right)
        {
            return IsClose(left, right);
        }

        return _folded == given._folded || IsSameDay(_folded, given._folded)
            || Synonyms.Any(s => s.Contains(_folded) && s.Contains(given._folded));
    }

    private static ScoredCell OfText(string text) =>
        new(text, Fold(text), NumberSpelling.Read(text.Replace(",", "", StringComparison.Ordinal)));

    private static ScoredCell OfTruth(bool truth) => new(truth ? "True" : "False", truth ? "true" : "false", null);

    private static ScoredCell OfNumber(string json)
    {
        var text = json.AsSpan().ContainsAny('.', 'e', 'E')
            ? NumberSpelling.Of(double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture))
            : json;
        return new ScoredCell(text, text, double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    private static string Fold(string text) => CaseFolding.Of(NumberSpelling.Strip(text));

    private static bool IsClose(double left, double right)
    {
        var difference = Math.Abs(left - right);
        return left == right || (!double.IsInfinity(left) && !double.IsInfinity(right)
            && (difference <= RelativeTolerance * Math.Abs(left) || difference <= RelativeTolerance * Math.Abs(right)
                || difference <= AbsoluteTolerance));
    }

    /// <summary>A day with and without a time of day, or a month and its first day.</summary>
    private static bool IsSameDay(string expected, string given)
    {
        var (left, right) = (Characters(expected), Characters(given));
        if (left.Length >= 8 && right.Length >= 8 && left.Take(10).SequenceEqual(right.Take(10))
            && left.Take(4).All(c => CharUnicodeInfo.GetDigitValue(c, 0) >= 0))
        {
            return true;
        }

        return left.Length == 7 && left[4] == "-" && given.StartsWith(expected, StringComparison.Ordinal);
    }

    /// <summary>One text per code point: a smiley is one character.</summary>
    private static string[] Characters(string text) => [.. text.EnumerateRunes().Select(r => r.ToString())];
}
