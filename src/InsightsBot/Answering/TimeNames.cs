using System.Globalization;
using System.Text.RegularExpressions;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Answering;

/// <summary>Says points in time as people do: "2021-01" is January 2021.</summary>
internal static partial class TimeNames
{
    private static readonly string[] German =
    [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ];

    private static readonly string[] English =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ];

    /// <summary>A month of the year by its name.</summary>
    public static string Month(int month, Language language) =>
        (language == Language.German ? German : English)[month - 1];

    /// <summary>A stored day, instant or point of a grain in words; any other text as it is.</summary>
    public static string Of(string stored, Language language)
    {
        var isGerman = language == Language.German;
        if (Month().Match(stored) is { Success: true } month
            && int.Parse(month.Groups[2].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var number)
        {
            return (isGerman ? German : English)[number - 1] + " " + month.Groups[1].Value;
        }

        if (Quarter().Match(stored) is { Success: true } quarter)
        {
            var (year, place) = (quarter.Groups[1].Value, quarter.Groups[2].Value);
            return isGerman ? $"{place}. Quartal {year}" : $"Q{place} {year}";
        }

        if (Week().Match(stored) is { Success: true } week)
        {
            var (year, place) = (week.Groups[1].Value, week.Groups[2].Value.TrimStart('0'));
            return isGerman ? $"KW {place}/{year}" : $"week {place} of {year}";
        }

        return Day(stored, isGerman) ?? stored;
    }

    private static string? Day(string stored, bool isGerman)
    {
        if (stored.Length < 10 || !DateOnly.TryParseExact(
            stored.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        var text = day.ToString(isGerman ? "dd.MM.yyyy" : "d MMM yyyy", CultureInfo.InvariantCulture);
        return stored.Length == 10 ? text
            : Clock().IsMatch(stored) ? text + " " + stored[11..16]
            : null;
    }

    [GeneratedRegex("^([0-9]{4})-([0-9]{2})$")]
    private static partial Regex Month();

    [GeneratedRegex("^([0-9]{4})-Q([1-4])$")]
    private static partial Regex Quarter();

    [GeneratedRegex("^([0-9]{4})-W([0-9]{2})$")]
    private static partial Regex Week();

    [GeneratedRegex("^.{10}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}|$)")]
    private static partial Regex Clock();
}
