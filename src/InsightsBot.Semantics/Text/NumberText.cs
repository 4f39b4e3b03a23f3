using System.Globalization;

namespace InsightsBot.Semantics.Text;

/// <summary>Reads numbers written in digits, in German and in English notation.</summary>
public static class NumberText
{
    private static readonly (string Ending, double Factor)[] Scales =
    [
        ("mio", 1e6), ("mrd", 1e9), ("tsd", 1e3), ("bn", 1e9), ("k", 1e3), ("m", 1e6),
    ];

    private static readonly string[] OrdinalEndings = ["ter", "tes", "ten", "tem", "te", "st", "nd", "rd", "th", "."];

    /// <summary>The value of a number such as "1.234,5", "1,234.5", "1'234", "2k" or "3rd".</summary>
    /// <param name="text">The number without unit or per cent sign.</param>
    /// <param name="language">
    /// Decides "1.234" and "1,234", where point or comma may group or divide; null takes both as grouping.
    /// </param>
    /// <param name="value">The value; 0 when it cannot be read.</param>
    /// <param name="isOrdinal">Whether it has an ordinal ending or dot.</param>
    /// <returns>Whether the text is one number: dates and clock times are not.</returns>
    public static bool TryParse(string text, Language? language, out double value, out bool isOrdinal)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = 0;
        isOrdinal = false;
        var digits = text.Trim().ToLowerInvariant();
        var sign = digits.StartsWith('-') || digits.StartsWith('−') ? -1 : 1;
        digits = sign < 0 || digits.StartsWith('+') ? digits[1..] : digits;
        var factor = 1.0;
        foreach (var (ending, scale) in Scales)
        {
            if (digits.EndsWith(ending, StringComparison.Ordinal))
            {
                (digits, factor) = (digits[..^ending.Length].TrimEnd(), scale);
                break;
            }
        }

        if (OrdinalEndings.FirstOrDefault(e => digits.EndsWith(e, StringComparison.Ordinal)) is { } ordinal)
        {
            digits = digits[..^ordinal.Length];
            isOrdinal = digits.All(char.IsAsciiDigit);
        }

        if (Plain(digits, language) is not { } plain
            || !double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read)
            || !double.IsFinite(read * factor))
        {
            return false;
        }

        value = sign * read * factor;
        return true;
    }

    // The digits with a point before decimals and nothing else; null when the marks make no number.
    private static string? Plain(string digits, Language? language)
    {
        digits = Ungrouped(digits, "'’\u00A0\u202F\u2009");
        if (digits.Length is 0 or > 60 || !char.IsAsciiDigit(digits[0]) || !char.IsAsciiDigit(digits[^1])
            || !digits.All(c => char.IsAsciiDigit(c) || c is '.' or ','))
        {
            return null;
        }

        var (point, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        if (point < 0 && comma < 0)
        {
            return digits;
        }

        if (point >= 0 && comma >= 0)
        {
            var (group, mark) = point > comma ? (',', '.') : ('.', ',');
            return digits.Count(c => c == mark) > 1 || !IsGrouped(digits[..digits.LastIndexOf(mark)], group)
                ? null
                : Ungrouped(digits, group.ToString()).Replace(',', '.');
        }

        var only = point >= 0 ? '.' : ',';
        if (digits.Count(c => c == only) > 1)
        {
            return IsGrouped(digits, only) ? Ungrouped(digits, only.ToString()) : null;
        }

        var groups = IsGrouped(digits, only) && digits[0] != '0' && language switch
        {
            Language.German => only == '.',
            Language.English => only == ',',
            null => true,
        };
        return groups ? Ungrouped(digits, only.ToString()) : digits.Replace(',', '.');
    }

    private static bool IsGrouped(string digits, char mark)
    {
        var groups = digits.Split(mark);
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3);
    }

    private static string Ungrouped(string digits, string marks) =>
        string.Concat(digits.Where(c => !marks.Contains(c, StringComparison.Ordinal)));
}
