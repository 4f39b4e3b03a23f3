using System.Globalization;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Answering;

/// <summary>Ways to say which days are meant, whatever day the question is asked on: "im März 2025".</summary>
internal static class PeriodPhrases
{
    private const string English = "d MMMM yyyy";
    private static readonly CultureInfo Spelled = CultureInfo.InvariantCulture;

    /// <summary>The ways in one language, the most natural first; an open end is null.</summary>
    public static IReadOnlyList<string> Of(DateOnly? first, DateOnly? last, Language language) =>
        (first, last, language == Language.German) switch
        {
            ({ } from, { } to, true) => [.. Calendar(from, to, true), $"vom {Day(from)} bis {Day(to)}"],
            ({ } from, { } to, false) => [.. Calendar(from, to, false), $"from {Text(from)} to {Text(to)}"],
            ({ } from, null, true) => [$"seit {Day(from)}", $"ab {Day(from)}"],
            ({ } from, null, false) => [$"since {Text(from)}", $"from {Text(from)}"],
            (null, { } to, true) => [$"bis {Day(to)}"],
            (null, { } to, false) => [$"until {Text(to)}", $"to {Text(to)}"],
            (null, null, _) => [],
        };

    /// <summary>The name of a day, month, quarter or year, where the days are one.</summary>
    private static IEnumerable<string> Calendar(DateOnly first, DateOnly last, bool isGerman)
    {
        var period = new Period(first, last);
        var quarter = ((first.Month - 1) / 3) + 1;
        if (first == last)
        {
            yield return isGerman ? $"am {Day(first)}" : $"on {Text(first)}";
        }
        else if (period == Period.OfYear(first.Year))
        {
            yield return isGerman ? $"im Jahr {first.Year}" : $"in {first.Year}";
        }
        else if (period == Period.OfQuarter(first.Year, quarter))
        {
            yield return isGerman ? $"im {quarter}. Quartal {first.Year}" : $"in Q{quarter} {first.Year}";
        }
        else if (period == Period.OfMonth(first.Year, first.Month))
        {
            var month = first.ToString("yyyy-MM", Spelled);
            yield return isGerman
                ? $"im {TimeNames.Of(month, Language.German)}"
                : $"in {TimeNames.Of(month, Language.English)}";
        }
    }

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", Spelled);

    private static string Text(DateOnly day) => day.ToString(English, Spelled);
}
