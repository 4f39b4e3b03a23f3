namespace InsightsBot.Semantics.Time;

/// <summary>Reads days of the week, a scope ("montags", "am Wochenende") or one day ("letzten Freitag").</summary>
internal static class WeekdayPhrases
{
    private static readonly DayOfWeek[] Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly DayOfWeek[] WorkingDays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>The days of the week named at a place, and the place after them; null when none are.</summary>
    public static (IReadOnlyList<DayOfWeek> Days, int Next)? Scope(TimeScan scan, int at)
    {
        if (scan.Is(at, "unter", "der", "woche"))
        {
            return (WorkingDays, at + 3);
        }

        var next = at;
        while (next < at + 2 && scan.Word(next) is "am" or "an" or "on" or "at" or "the" or "den" or "jeden" or "every"
            or "each" or "jedem" or "during")
        {
            next++;
        }

        var word = scan.Word(next);
        var hasPreposition = next > at;
        return word switch
        {
            "wochenends" => (Weekend, next + 1),
            "wochenende" or "wochenenden" or "weekend" or "weekends" when hasPreposition => (Weekend, next + 1),
            "werktags" or "wochentags" => (WorkingDays, next + 1),
            "werktagen" or "wochentagen" or "weekdays" or "werktage" when hasPreposition => (WorkingDays, next + 1),
            _ => Named(scan, at, next),
        };
    }

    /// <summary>
    /// The weekday or weekend nearest to today: before it, in today's week, or after it, by the sign of a number.
    /// </summary>
    public static TimePoint? OneDay(TimeScan scan, int at, int back)
    {
        var word = scan.Word(at);
        var isWeekend = word is "wochenende" or "weekend";
        if (!isWeekend && !TimeWords.Weekdays.ContainsKey(word))
        {
            return null;
        }

        var weekday = (DayOfWeek)((isWeekend ? 6 : TimeWords.Weekdays[word]) % 7);
        var length = isWeekend ? 2 : 1;
        var monday = scan.Today.AddDays(-((6 + (int)scan.Today.DayOfWeek) % 7));
        var day = monday.AddDays((6 + (int)weekday) % 7);
        if (back < 0 && day.AddDays(length - 1) >= scan.Today)
        {
            day = day.AddDays(-7);
        }
        else if (back > 0 && day <= scan.Today)
        {
            day = day.AddDays(7);
        }

        return new TimePoint(day, day.AddDays(length - 1), isWeekend ? null : Grain.Day, at + 1);
    }

    /// <summary>"am Montag", "on Friday": the latest such day up to today, or the date that follows.</summary>
    public static TimePoint? WithPreposition(TimeScan scan, int at)
    {
        var isOne = scan.Word(at) is "am" or "on" && TimeWords.Weekdays.ContainsKey(scan.Word(at + 1));
        if (!isOne || OneDay(scan, at + 1, 0) is not { } point)
        {
            return null;
        }

        var date = scan.AfterPrepositions(at + 2);
        if (DatePoints.Read(scan, date, null) is { Grain: Grain.Day } dated && scan.Digits(date) is null or <= 31)
        {
            return dated;
        }

        return point.First > scan.Today
            ? point with { First = point.First.AddDays(-7), Last = point.Last.AddDays(-7), YearAssumed = true }
            : point with { YearAssumed = true };
    }

    private static (IReadOnlyList<DayOfWeek> Days, int Next)? Named(TimeScan scan, int at, int next)
    {
        var word = scan.Word(next);
        var isAlways = scan.Word(at) is "jeden" or "every" or "each" || (next > at && scan.Word(next - 1) == "jeden");
        if (isAlways && TimeWords.Weekdays.TryGetValue(word, out var day))
        {
            return ([(DayOfWeek)(day % 7)], next + 1);
        }

        // "montags", "Mondays", "an Montagen"
        var bare = word.EndsWith("en", StringComparison.Ordinal) && next > at ? word[..^2]
            : word.EndsWith('s') ? word[..^1]
            : "";
        return TimeWords.Weekdays.TryGetValue(bare, out day) ? ([(DayOfWeek)(day % 7)], next + 1) : null;
    }
}
