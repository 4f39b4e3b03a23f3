using System.Globalization;
using System.Text.RegularExpressions;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Time;

/// <summary>Reads days and months: "12.03.2024", "March 12, 2024", "12. März", "03/2021", "im März".</summary>
internal static partial class DatePoints
{
    /// <summary>The day or month that begins at a place, prepositions already passed.</summary>
    /// <param name="scan">The question.</param>
    /// <param name="at">The place of its first token.</param>
    /// <param name="year">The year to take when none is said; null takes the latest that has begun.</param>
    public static TimePoint? Read(TimeScan scan, int at, int? year) =>
        Written(scan, at, year) ?? DayThenMonth(scan, at, year) ?? MonthFirst(scan, at, year);

    /// <summary>A day of a month in a year that is not said, or of the latest that has begun.</summary>
    public static TimePoint? Day(TimeScan scan, int? year, int month, int day, int next)
    {
        var assumed = year ?? scan.Today.Year;
        if (year is null && TryDay(assumed, month, day) is { } candidate && candidate > scan.Today)
        {
            assumed--;
        }

        return TryDay(assumed, month, day) is { } found
            ? new TimePoint(found, found, Grain.Day, next) { YearAssumed = year is null }
            : null;
    }

    private static DateOnly? TryDay(int year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static TimePoint? Written(TimeScan scan, int at, int? year)
    {
        if (at >= scan.Tokens.Count || scan.Tokens[at].Kind != TokenKind.Number)
        {
            return null;
        }

        var text = scan.Tokens[at].Text;
        if (YearFirst().Match(text) is { Success: true } iso)
        {
            var (isoYear, isoMonth) = (Part(iso, 1), Part(iso, 2));
            return iso.Groups[3].Success
                ? Day(scan, isoYear, isoMonth, Part(iso, 3), at + 1)
                : TimePoint.Of(Period.OfMonth(isoYear, isoMonth), Grain.Month, at + 1);
        }

        if (MonthAndYear().Match(text) is { Success: true } month && Part(month, 2) is >= 1900 and <= 2100)
        {
            return TimePoint.Of(Period.OfMonth(Part(month, 2), Part(month, 1)), Grain.Month, at + 1);
        }

        return YearLast().Match(text) is { Success: true } day ? DayWithYear(scan, day, at)
            : DayAndMonth().Match(text) is { Success: true } dotted
                ? Day(scan, scan.YearAfter(at + 1)?.Year ?? year, Part(dotted, 2), Part(dotted, 1),
                    scan.YearAfter(at + 1)?.Next ?? at + 1) is { } found
                    ? found with { YearAssumed = scan.YearAfter(at + 1) is null }
                    : null
            : null;
    }

    // Dots and hyphens mean day first; slashes mean month first in English unless that is no month.
    private static TimePoint? DayWithYear(TimeScan scan, Match match, int at)
    {
        var (one, other, year) = (Part(match, 1), Part(match, 3), Part(match, 4));
        year += year < 100 ? 2000 : 0;
        var isSlash = match.Groups[2].Value == "/";
        var monthFirst = isSlash && other <= 31 && one <= 12 && (other > 12 || scan.Language == Language.English);
        var point = monthFirst ? Day(scan, year, one, other, at + 1) : Day(scan, year, other, one, at + 1);
        return point is { } found
            ? found with { DayAndMonthAssumed = isSlash && one <= 12 && other <= 12 && one != other }
            : null;
    }

    // "12. März 2024", "12th of March", "zwölfter März"
    private static TimePoint? DayThenMonth(TimeScan scan, int at, int? year)
    {
        if (scan.Ordinal(at) is not (>= 1 and <= 31 and var day, var next))
        {
            return null;
        }

        next += scan.Word(next) is "of" or "day" ? 1 : 0;
        return MonthNames.At(scan, next) is { } month ? DayOf(scan, month, day, next + 1, year) : null;
    }

    private static TimePoint? MonthFirst(TimeScan scan, int at, int? year)
    {
        // "im Monat März", "in the month of March"
        at += scan.Word(at) is not ("monat" or "month") ? 0 : scan.Word(at + 1) == "of" ? 2 : 1;
        if (MonthNames.At(scan, at) is not { } month)
        {
            return null;
        }

        if (DayAfterMonth(scan, at) is { } day)
        {
            return DayOf(scan, month, day, at + 2, year);
        }

        var said = scan.YearAfter(at + 1);
        var known = said?.Year ?? year ?? YearOfList(scan, at + 1);
        var latest = month <= scan.Today.Month ? scan.Today.Year : scan.Today.Year - 1;
        return TimePoint.Of(Period.OfMonth(known ?? latest, month), Grain.Month, said?.Next ?? at + 1)
            with { YearAssumed = known is null || (said is null && year is not null) };
    }

    private static TimePoint? DayOf(TimeScan scan, int month, int day, int next, int? year)
    {
        var said = scan.YearAfter(next);
        return Day(scan, said?.Year ?? year, month, day, said?.Next ?? next) is { } point
            ? point with { YearAssumed = said is null }
            : null;
    }

    // "March 12, 2024", "March 12th"; a bare number after a month may be a count: "in March 12 customers left".
    private static int? DayAfterMonth(TimeScan scan, int at)
    {
        if (scan.Language == Language.German || scan.Digits(at + 1) is not (>= 1 and <= 31 and var day)
            || scan.Punctuation(at + 1) is not '\0')
        {
            return null;
        }

        var isDay = char.IsAsciiLetter(scan.Tokens[at + 1].Text[^1])
            || scan.YearAfter(at + 2) is not null
            || at + 2 == scan.Tokens.Count
            || scan.Word(at - 1) is "on" or "since" or "until" or "before" or "after" or "to" or "from" or "between";
        return isDay ? day : null;
    }

    // The year of "Januar und Februar 2024" counts for both.
    private static int? YearOfList(TimeScan scan, int at)
    {
        for (var next = at; next < at + 24; next++)
        {
            var isJoint = scan.Word(next) is "und" or "and" or "oder" or "or" or "vs" or "versus" or "mit" or "with"
                or "gegen" or "against" or "&";
            next += isJoint ? 1 : 0;
            if ((!isJoint && scan.Punctuation(next) != ',') || MonthNames.At(scan, next) is null)
            {
                return null;
            }

            if (scan.YearAfter(next + 1) is { } said)
            {
                return said.Year;
            }
        }

        return null;
    }

    private static int Part(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^((?:19|20)\d{2})[-/](0?[1-9]|1[0-2])(?:[-/](\d{1,2}))?$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(0?[1-9]|1[0-2])[/.](\d{4})$")]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})$")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(\d{1,2})\.(\d{1,2})\.$")]
    private static partial Regex DayAndMonth();
}
