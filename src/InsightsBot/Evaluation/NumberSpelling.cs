using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace InsightsBot.Evaluation;

/// <summary>Numbers in texts, with the spelling rules of the scoring script's language.</summary>
/// <remarks>Two judges must agree on "1_000", "infinity" and "٣": these are that language's rules.</remarks>
internal static partial class NumberSpelling
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(".e");

    /// <summary>The number that a text spells, or null.</summary>
    public static double? Read(string text)
    {
        var spelled = AsciiDigits(Strip(text));
        return Finite().IsMatch(spelled)
            ? double.Parse(spelled.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            : spelled.ToLowerInvariant() switch
            {
                "inf" or "+inf" or "infinity" or "+infinity" => double.PositiveInfinity,
                "-inf" or "-infinity" => double.NegativeInfinity,
                "nan" or "+nan" or "-nan" => double.NaN,
                _ => null,
            };
    }

    /// <summary>A number with a fraction or an exponent as text: "5.0", "0.25", "1e+16".</summary>
    public static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture).ToLowerInvariant();
        var magnitude = Math.Abs(number);
        return magnitude >= 1e16 ? WithPower(text)
            : magnitude >= 1e15 ? WrittenOut(text)
            : text.AsSpan().ContainsAny(Marks) ? text
            : text + ".0";
    }

    /// <summary>A text without white space at its ends; the four separators of ASCII are white space, too.</summary>
    public static string Strip(string text)
    {
        var (first, last) = (0, text.Length);
        while (first < last && IsSpace(text[first]))
        {
            first++;
        }

        while (last > first && IsSpace(text[last - 1]))
        {
            last--;
        }

        return text[first..last];
    }

    private static bool IsSpace(char character) => char.IsWhiteSpace(character) || character is >= '\x1c' and <= '\x1f';

    /// <summary>Sixteen digits and more before the point: as mantissa and power of ten.</summary>
    private static string WithPower(string text)
    {
        if (text.Contains('e', StringComparison.Ordinal))
        {
            return text;
        }

        var sign = text.StartsWith('-') ? "-" : "";
        var digits = text[sign.Length..].Split('.')[0];
        var mantissa = digits[1..].TrimEnd('0');
        return $"{sign}{digits[0]}{(mantissa.Length > 0 ? "." : "")}{mantissa}e+{digits.Length - 1}";
    }

    /// <summary>Sixteen digits before the point, written out.</summary>
    private static string WrittenOut(string text)
    {
        var power = text.IndexOf('e', StringComparison.Ordinal);
        if (power < 0)
        {
            return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
        }

        var sign = text.StartsWith('-') ? "-" : "";
        var digits = text[sign.Length..power].Replace(".", "", StringComparison.Ordinal).PadRight(16, '0');
        return sign + digits[..16] + "." + (digits.Length > 16 ? digits[16..] : "0");
    }

    private static string AsciiDigits(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(character.ToString(), 0);
            _ = digit >= 0 ? written.Append(digit) : written.Append(character);
        }

        return written.ToString();
    }

    [GeneratedRegex(@"\A[+-]?(?:[0-9](?:_?[0-9])*(?:\.(?:[0-9](?:_?[0-9])*)?)?|\.[0-9](?:_?[0-9])*)"
        + @"(?:[eE][+-]?[0-9](?:_?[0-9])*)?\z")]
    private static partial Regex Finite();
}
