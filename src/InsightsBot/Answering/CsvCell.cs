using System.Globalization;

namespace InsightsBot.Answering;

/// <summary>Writes a cell of a CSV file.</summary>
internal static class CsvCell
{
    /// <summary>RFC 4180, and inert in a spreadsheet: a text that begins like a formula gets an apostrophe.</summary>
    public static string Of(string text)
    {
        var isFormula = text.Length > 0 && text[0] is '=' or '+' or '@' or '\t'
            || (text.Length > 1 && text[0] == '-'
                && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
        var safe = isFormula ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n")
            ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }
}
