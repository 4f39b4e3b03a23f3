using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Time;

/// <summary>Reads times that count from today: "gestern", "letzte Woche", "last 6 months", "vor 2 Jahren".</summary>
internal static class RelativePoints
{
    /// <summary>The stretch of time that begins at a place, prepositions already passed; null when none does.</summary>
    public static TimePoint? Read(TimeScan scan, int at) =>
        Day(scan, at) ?? ToDate(scan, at) ?? Ago(scan, at) ?? LastFew(scan, at) ?? Turned(scan, at);

    /// <summary>
    /// N points of a grain that end before today's point, or with it when today is its last day; N days end with
    /// today.
    /// </summary>
    /// <remarks>"The last 6 months", asked on 10 August, are February to July: only whole months compare.</remarks>
    public static Period LastPoints(Calendar calendar, Grain grain, int count)
    {
        if (grain == Grain.Day)
        {
            return new Period(calendar.Today.AddDays(1 - count), calendar.Today);
        }

        var current = calendar.PointOf(grain, calendar.Today);
        var next = current.Last == calendar.Today ? current.Last.AddDays(1) : current.First;
        return new Period(Calendar.Add(grain, -count, next), next.AddDays(-1));
    }

    /// <summary>A count of points such as "3 Monate", "einem Jahr", "anderthalb Jahren".</summary>
    public static (int Count, Grain Grain, int Next)? Span(TimeScan scan, int at)
    {
        if (at >= scan.Tokens.Count || !Numerals.TryRead(scan.Tokens, at, scan.Language, out var numeral)
            || numeral.Kind != NumeralKind.Cardinal)
        {
            return scan.Word(at) is "halben" or "halbes" or "halbe" or "half" && IsYear(scan.Word(at + 1))
                ? (6, Grain.Month, at + 2)
                : scan.Word(at) is "a" or "an" && TimeWords.Singular.TryGetValue(scan.Word(at + 1), out var single)
                ? (1, single, at + 2)
                : null;
        }

        var next = at + numeral.TokensUsed;
        if (numeral.IsWeak && scan.Word(next) is "halben" or "halbes" or "half" && IsYear(scan.Word(next + 1)))
        {
            return (6, Grain.Month, next + 2);
        }

        next += scan.Word(next) is "vollen" or "ganzen" or "full" or "complete" or "whole" or "kompletten"
            or "letzten" or "vergangenen" or "calendar" ? 1 : 0;
        if (!TimeWords.Plural.TryGetValue(scan.Word(next), out var grain)
            && !TimeWords.Singular.TryGetValue(scan.Word(next), out grain))
        {
            return null;
        }

        var count = numeral.Value;
        if (count % 1 != 0 && grain == Grain.Year)
        {
            (count, grain) = (12 * count, Grain.Month);
        }

        return count % 1 == 0 && count >= 1 && count <= Most(grain) ? ((int)count, grain, next + 1) : null;
    }

    private static bool IsYear(string word) =>
        TimeWords.Singular.TryGetValue(word, out var grain) && grain == Grain.Year;

    // Within a century.
    private static int Most(Grain grain) => grain switch
    {
        Grain.Day => 36_500,
        Grain.Week => 5_200,
        Grain.Month => 1_200,
        Grain.Quarter => 400,
        Grain.Year => 100,
    };

    private static TimePoint? Day(TimeScan scan, int at)
    {
        if (scan.Is(at, "day", "before", "yesterday"))
        {
            return OneDay(scan, -2, at + 3);
        }

        return scan.Word(at) switch
        {
            "heute" or "today" or "heutigen" or "heutige" or "today's" => OneDay(scan, 0, at + 1),
            "gestern" or "yesterday" or "gestrigen" or "gestrige" or "yesterday's" => OneDay(scan, -1, at + 1),
            "vorgestern" => OneDay(scan, -2, at + 1),
            "tomorrow" or "tomorrow's" => OneDay(scan, 1, at + 1),
            "morgen" when scan.Word(at - 1) is not ("guten" or "am" or "jeden") && scan.Language != Language.English =>
                OneDay(scan, 1, at + 1),
            "uebermorgen" => OneDay(scan, 2, at + 1),
            _ => null,
        };
    }

    private static TimePoint OneDay(TimeScan scan, int offset, int next)
    {
        var day = scan.Today.AddDays(offset);
        return new TimePoint(day, day, Grain.Day, next);
    }

    // "YTD", "year to date", "seit Jahresbeginn", "this year so far", "bisher in diesem Jahr"
    private static TimePoint? ToDate(TimeScan scan, int at)
    {
        Grain? shortly = scan.Word(at) switch
        {
            "ytd" => Grain.Year,
            "qtd" => Grain.Quarter,
            "mtd" => Grain.Month,
            "wtd" => Grain.Week,
            _ => null,
        };
        if (shortly is { } grain)
        {
            return UntilToday(scan, grain, at + 1);
        }

        if (TimeWords.Singular.TryGetValue(scan.Word(at), out grain)
            && (scan.Is(at + 1, "to", "date") || scan.Is(at + 1, "bis", "heute")))
        {
            return UntilToday(scan, grain, at + 3);
        }

        var soFar = scan.Word(at) is "bisher" or "bislang";
        var start = soFar ? scan.AfterPrepositions(at + 1) : at;
        if (!TimeWords.This.Contains(scan.Word(start))
            || !TimeWords.Singular.TryGetValue(scan.Word(start + 1), out grain))
        {
            return null;
        }

        var after = scan.Is(start + 2, "so", "far") || scan.Is(start + 2, "to", "date") ? 2
            : scan.Is(start + 2, "bis", "heute") ? 2
            : scan.Word(start + 2) is "bisher" or "bislang" ? 1
            : 0;
        return soFar || after > 0 ? UntilToday(scan, grain, start + 2 + after) : null;
    }

    private static TimePoint UntilToday(TimeScan scan, Grain grain, int next) =>
        new(scan.Calendar.StartOf(grain, scan.Today), scan.Today, null, next);

    // "vor zwei Jahren", "3 months ago", "a year ago"
    private static TimePoint? Ago(TimeScan scan, int at)
    {
        var isGerman = scan.Word(at) == "vor";
        if (Span(scan, isGerman ? at + 1 : at) is not var (count, grain, next)
            || (!isGerman && scan.Word(next) is not ("ago" or "earlier")))
        {
            return null;
        }

        var day = Calendar.Add(grain, -count, scan.Today);
        return TimePoint.Of(scan.Calendar.PointOf(grain, day), grain, isGerman ? next : next + 1);
    }

    // "letzten 6 Monate", "past two weeks", "letzten beiden Quartale"
    private static TimePoint? LastFew(TimeScan scan, int at)
    {
        if (!TimeWords.Last.Contains(scan.Word(at)))
        {
            return null;
        }

        if (scan.Word(at + 1) is "beiden" && TimeWords.Plural.TryGetValue(scan.Word(at + 2), out var of))
        {
            return TimePoint.Of(LastPoints(scan.Calendar, of, 2), of, at + 3);
        }

        return Span(scan, at + 1) is var (count, grain, next)
            ? TimePoint.Of(LastPoints(scan.Calendar, grain, count), grain, next)
            : null;
    }

    // "letzte Woche", "vorletzten Monat", "dieses Jahr", "next quarter", "month before last"
    private static TimePoint? Turned(TimeScan scan, int at)
    {
        if (TimeWords.Singular.TryGetValue(scan.Word(at), out var english) && scan.Is(at + 1, "before", "last"))
        {
            return Shifted(scan, english, -2, at + 3);
        }

        var word = scan.Word(at);
        int? offset = TimeWords.Last.Contains(word) ? -1
            : TimeWords.BeforeLast.Contains(word) ? -2
            : TimeWords.This.Contains(word) ? 0
            : TimeWords.Next.Contains(word) ? 1
            : null;
        if (offset is not { } back)
        {
            return scan.Word(at - 1) is "im" or "des" or "der" or "am" && ComparisonPhrases.Before(word) is { } before
                ? Shifted(scan, before, -1, at + 1)
                : null;
        }

        var isWhole = scan.Word(at + 1) is "calendar" or "full" or "volle" or "vollen" or "ganze" or "ganzen";
        var noun = isWhole ? at + 2 : at + 1;
        return TimeWords.Singular.TryGetValue(scan.Word(noun), out var grain)
            ? Shifted(scan, grain, back, noun + 1)
            : Other(scan, noun, back);
    }

    private static TimePoint Shifted(TimeScan scan, Grain grain, int points, int next)
    {
        var start = Calendar.Add(grain, points, scan.Calendar.StartOf(grain, scan.Today));
        return TimePoint.Of(scan.Calendar.PointOf(grain, start), grain, next);
    }

    // "letztes Halbjahr", "last fiscal year", "letzten März", "letzten Freitag", "letztes Wochenende"
    private static TimePoint? Other(TimeScan scan, int at, int back)
    {
        var word = scan.Word(at);
        if (YearPoints.Unit(word) == 'h' && word.Length > 1)
        {
            var half = new DateOnly(scan.Today.Year, scan.Today.Month <= 6 ? 1 : 7, 1).AddMonths(6 * back);
            return new TimePoint(half, half.AddMonths(6).AddDays(-1), null, at + 1);
        }

        var isEnglish = word is "fiscal" or "financial" && scan.Word(at + 1) == "year";
        if (isEnglish || (TimeWords.FiscalYear.Contains(word) && scan.Digits(at + 1) is null))
        {
            var startMonth = scan.Calendar.FiscalYearStartMonth;
            var ends = scan.Today.Year + (startMonth > 1 && scan.Today.Month >= startMonth ? 1 : 0);
            return TimePoint.Of(YearPoints.FiscalYear(scan, ends + back), null, isEnglish ? at + 2 : at + 1);
        }

        if (MonthNames.At(scan, at) is { } month && back is -1 or 0 && scan.YearAfter(at + 1) is null)
        {
            var isOver = month < scan.Today.Month || (back == 0 && month == scan.Today.Month);
            var year = back == 0 || isOver ? scan.Today.Year : scan.Today.Year - 1;
            return TimePoint.Of(Period.OfMonth(year, month), Grain.Month, at + 1);
        }

        return WeekdayPhrases.OneDay(scan, at, back);
    }
}
