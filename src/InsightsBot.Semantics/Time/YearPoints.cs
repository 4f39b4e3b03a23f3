namespace InsightsBot.Semantics.Time;

/// <summary>Reads quarters, half-years, years, calendar weeks and fiscal years.</summary>
internal static class YearPoints
{
    /// <summary>The part of a year, or the year, that begins at a place, prepositions already passed.</summary>
    /// <param name="scan">The question.</param>
    /// <param name="at">The place of its first token.</param>
    /// <param name="year">The year to take when none is said; null takes the latest that has begun.</param>
    public static TimePoint? Read(TimeScan scan, int at, int? year) =>
        Fiscal(scan, at) ?? Numbered(scan, at, year) ?? YearThenPart(scan, at) ?? Year(scan, at);

    /// <summary>The fiscal year named by the calendar year in which it ends.</summary>
    public static Period FiscalYear(TimeScan scan, int year)
    {
        var start = scan.Calendar.FiscalYearStartMonth;
        var first = new DateOnly(start == 1 ? year : year - 1, start, 1);
        return new Period(first, first.AddYears(1).AddDays(-1));
    }

    /// <summary>The calendar week of a year; null when the year has no such week.</summary>
    /// <remarks>Week 1 contains 4 January, as in ISO 8601, also when weeks start on another day.</remarks>
    public static Period? Week(TimeScan scan, int year, int week)
    {
        var first = scan.Calendar.StartOf(Grain.Week, new DateOnly(year, 1, 4)).AddDays(7 * (week - 1));
        var next = scan.Calendar.StartOf(Grain.Week, new DateOnly(year + 1, 1, 4));
        return week >= 1 && first < next ? new Period(first, first.AddDays(6)) : null;
    }

    /// <summary>The numbered quarter, half-year or calendar week of a year, or the latest that has begun.</summary>
    public static TimePoint? Part(TimeScan scan, char unit, int number, int? year, int next)
    {
        var period = Part(scan, unit, number, year ?? scan.Today.Year);
        if (year is null && (period is null || period.First > scan.Today))
        {
            period = Part(scan, unit, number, scan.Today.Year - 1);
        }

        Grain? grain = unit switch { 'q' => Grain.Quarter, 'w' => Grain.Week, _ => null };
        return period is null ? null : TimePoint.Of(period, grain, next) with { YearAssumed = year is null };
    }

    /// <summary>The unit that a word names: q for quarter, h for half-year, w for calendar week; else '\0'.</summary>
    public static char Unit(string word) => word switch
    {
        "quartal" or "quartals" or "quarter" or "q" => 'q',
        "halbjahr" or "halbjahres" or "halbjahrs" or "jahreshaelfte" or "h" => 'h',
        "kw" or "kalenderwoche" or "cw" => 'w',
        _ => '\0',
    };

    private static Period? Part(TimeScan scan, char unit, int number, int year) => unit switch
    {
        'q' => number is >= 1 and <= 4 ? Period.OfQuarter(year, number) : null,
        'h' => number is 1 or 2
            ? new Period(new DateOnly(year, number == 1 ? 1 : 7, 1), number == 1 ? new(year, 6, 30) : new(year, 12, 31))
            : null,
        _ => Week(scan, year, number),
    };

    // "Q3 2024", "KW23", "3. Quartal", "Quartal 3", "calendar week 23 2024", "first half of 2024"
    private static TimePoint? Numbered(TimeScan scan, int at, int? year)
    {
        if (UnitAndNumber(scan, at) is not { } part)
        {
            return null;
        }

        var said = scan.YearAfter(part.Next);
        var known = said?.Year ?? year ?? YearOfList(scan, part.Next);
        return Part(scan, part.Unit, part.Number, known, said?.Next ?? part.Next) is { } point
            ? point with { YearAssumed = point.YearAssumed || (said is null && year is not null) }
            : null;
    }

    private static (char Unit, int Number, int Next)? UnitAndNumber(TimeScan scan, int at)
    {
        var word = scan.Word(at);
        if (Compact(word) is { } compact)
        {
            return (compact.Unit, compact.Number, at + 1);
        }

        if (word == "calendar" && scan.Word(at + 1) == "week" && scan.Digits(at + 2) is { } calendarWeek)
        {
            return ('w', calendarWeek, at + 3);
        }

        var unit = word is "week" or "woche" ? 'w' : Unit(word);
        if (unit != '\0' && scan.Digits(at + 1) is >= 1 and <= 53 and var after)
        {
            return (unit, after, at + 2);
        }

        // "letztes Quartal 2023" is its fourth; without a year it is the one before this.
        var isLastOfYear = TimeWords.Last.Contains(word) && Unit(scan.Word(at + 1)) is 'q' or 'h'
            && scan.YearAfter(at + 2) is not null;
        if (isLastOfYear)
        {
            return (Unit(scan.Word(at + 1)), Unit(scan.Word(at + 1)) == 'q' ? 4 : 2, at + 2);
        }

        if (scan.Ordinal(at) is not (var number, var next))
        {
            return null;
        }

        if (scan.Word(next) == "half" && (scan.Word(next + 1) == "year" || scan.YearAfter(next + 1) is not null))
        {
            return ('h', number, scan.Word(next + 1) == "year" ? next + 2 : next + 1);
        }

        var named = scan.Word(next) == "calendar" && scan.Word(next + 1) == "week" ? 'w' : Unit(scan.Word(next));
        return named is '\0' || scan.Word(next) is "q" or "h" ? null
            : (named, number, scan.Word(next) == "calendar" ? next + 2 : next + 1);
    }

    private static (char Unit, int Number)? Compact(string word)
    {
        var letters = word.TakeWhile(char.IsAsciiLetter).Count();
        var unit = letters == 0 ? '\0' : word[..letters] switch
        {
            "q" => 'q',
            "h" => 'h',
            "kw" or "cw" => 'w',
            _ => '\0',
        };
        return unit != '\0' && word.Length - letters is 1 or 2 && int.TryParse(word.AsSpan(letters), out var number)
            && number >= 1 && (unit == 'w' || (unit == 'q' && number <= 4) || number <= 2)
            ? (unit, number)
            : null;
    }

    // "2024 Q3", "2024-Q3", "2024Q3"
    private static TimePoint? YearThenPart(TimeScan scan, int at)
    {
        var word = scan.Word(at);
        if (word.Length == 6 && int.TryParse(word.AsSpan(0, 4), out var joined) && Compact(word[4..]) is { } inside)
        {
            return Part(scan, inside.Unit, inside.Number, joined, at + 1);
        }

        return scan.BareYear(at) is { } year && Compact(scan.Word(at + 1)) is { } part
            && scan.Punctuation(at + 1) is '\0' or '-' or '/'
            ? Part(scan, part.Unit, part.Number, year, at + 2)
            : null;
    }

    private static TimePoint? Year(TimeScan scan, int at)
    {
        var next = scan.Word(at) is "jahr" or "jahre" or "jahres" or "year" or "kalenderjahr" or "cy"
            ? at + 1
            : at;
        var year = next > at && scan.Digits(next) is >= 1900 and <= 2100 and var named ? named : scan.BareYear(next);
        return year is { } found ? TimePoint.Of(Period.OfYear(found), Grain.Year, next + 1) : null;
    }

    // "Geschäftsjahr 2024", "GJ 2023/24", "FY24", "fiscal year 2024"
    private static TimePoint? Fiscal(TimeScan scan, int at)
    {
        var word = scan.Word(at);
        if (word.Length is 4 or 6 && word[..2] is "fy" or "gj" && int.TryParse(word.AsSpan(2), out var joined))
        {
            return FullYear(joined) is { } fiscal ? TimePoint.Of(FiscalYear(scan, fiscal), null, at + 1) : null;
        }

        var isEnglish = word is "fiscal" or "financial" && scan.Word(at + 1) == "year";
        if (!isEnglish && !TimeWords.FiscalYear.Contains(word))
        {
            return null;
        }

        var next = isEnglish ? at + 2 : at + 1;
        if (FullYear(scan.Digits(next)) is not { } year)
        {
            return null;
        }

        var isSplit = scan.Punctuation(next + 1) == '/' && scan.Digits(next + 1) is not null;
        return TimePoint.Of(FiscalYear(scan, isSplit ? year + 1 : year), null, isSplit ? next + 2 : next + 1);
    }

    private static int? FullYear(int? written) => written switch
    {
        >= 10 and < 100 => 2000 + written,
        >= 1900 and <= 2100 => written,
        _ => null,
    };

    // The year of "Q1 und Q2 2024" counts for both.
    private static int? YearOfList(TimeScan scan, int at)
    {
        for (var next = at; next < at + 12; next++)
        {
            var isJoint = scan.Word(next) is "und" or "and" or "vs" or "versus" or "mit" or "with" or "gegen" or "&"
                or "or" or "oder";
            next += isJoint ? 1 : 0;
            if ((!isJoint && scan.Punctuation(next) != ',') || Compact(scan.Word(next)) is null)
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
}
