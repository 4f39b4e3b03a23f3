namespace InsightsBot.Semantics.Time;

/// <summary>Reads what a period is compared with: "zum Vorjahr", "Vorquartal", "same period last year".</summary>
internal static class ComparisonPhrases
{
    /// <summary>How far back the words at a place compare, and the place after them; null when they do not.</summary>
    /// <returns>The grain to go back by one; null for as long as the period itself is.</returns>
    public static (Grain? Back, int Next)? Read(TimeScan scan, int at)
    {
        var next = at;
        while (next < at + 3 && scan.Word(next) is "zum" or "zur" or "gegenueber" or "dem" or "der" or "den" or "the"
            or "vs" or "versus" or "mit")
        {
            next++;
        }

        if (scan.Word(next - 1) is not ("im" or "am" or "des") && Before(scan.Word(next)) is { } grain)
        {
            return (grain, next + 1);
        }

        return WholePeriod(scan, next) ?? SamePeriod(scan, next) ?? Over(scan, next) ?? PointBefore(scan, next);
    }

    /// <summary>The grain of a word such as "Vorjahr", "Vormonat", "Vorjahresquartal"; null for other words.</summary>
    public static Grain? Before(string word) => word switch
    {
        "vorjahr" or "vorjahrs" or "vorjahres" or "vorjahresmonat" or "vorjahresquartal" or "vorjahreswoche"
            or "vorjahreszeitraum" or "vorjahresperiode" or "vorjahreswert" or "vorjahresvergleich" or "yoy"
            or "vorjahresniveau" or "vorjahreszeitraums" or "vorjahresmonats" or "vorjahresquartals" => Grain.Year,
        "vormonat" or "vormonats" or "vormonatsvergleich" => Grain.Month,
        "vorquartal" or "vorquartals" or "vorquartalsvergleich" or "qoq" => Grain.Quarter,
        "vorwoche" => Grain.Week,
        "vortag" or "vortages" or "vortags" => Grain.Day,
        _ => null,
    };

    private static (Grain? Back, int Next)? WholePeriod(TimeScan scan, int at)
    {
        if (scan.Word(at) is "vorperiode" or "vorzeitraum" or "vorherigen" or "vorigen" or "previous" or "prior")
        {
            var isNamed = scan.Word(at) is "vorperiode" or "vorzeitraum";
            return isNamed ? (null, at + 1)
                : scan.Word(at + 1) is "period" or "zeitraum" or "periode" ? (null, at + 2)
                : null;
        }

        return null;
    }

    // "the week before", "dem Monat davor"
    private static (Grain? Back, int Next)? PointBefore(TimeScan scan, int at)
    {
        var isBefore = scan.Word(at + 1) is "davor" or "zuvor"
            || (scan.Word(at + 1) is "before" or "earlier" && at + 2 == scan.Tokens.Count);
        return isBefore && TimeWords.Singular.TryGetValue(scan.Word(at), out var grain) ? (grain, at + 2) : null;
    }

    // "same period last year", "same month of the previous year", "gleichen Zeitraum im Vorjahr"
    private static (Grain? Back, int Next)? SamePeriod(TimeScan scan, int at)
    {
        if (scan.Word(at) is not ("same" or "gleichen" or "gleicher" or "gleiche" or "selben" or "gleiches"))
        {
            return null;
        }

        var isPeriod = scan.Word(at + 1) is "period" or "time" or "zeitraum" or "zeit" or "periode"
            || TimeWords.Singular.ContainsKey(scan.Word(at + 1));
        if (!isPeriod)
        {
            return null;
        }

        var next = at + 2;
        while (next < at + 5 && scan.Word(next) is "im" or "des" or "of" or "in" or "the" or "a")
        {
            next++;
        }

        if (Before(scan.Word(next)) is { } before)
        {
            return (before, next + 1);
        }

        var isLast = TimeWords.Last.Contains(scan.Word(next));
        var noun = isLast ? next + 1 : next;
        return (isLast || scan.Word(next + 1) is "earlier" or "before")
            && TimeWords.Singular.TryGetValue(scan.Word(noun), out var grain)
            ? (grain, next + 2)
            : null;
    }

    // "year over year", "month-on-month", "MoM", "WoW"
    private static (Grain? Back, int Next)? Over(TimeScan scan, int at)
    {
        if (at < scan.Tokens.Count && scan.Tokens[at].Text is "MoM" or "WoW")
        {
            return (scan.Tokens[at].Text == "MoM" ? Grain.Month : Grain.Week, at + 1);
        }

        return TimeWords.Singular.TryGetValue(scan.Word(at), out var grain)
            && scan.Word(at + 1) is "over" or "on" && scan.Word(at + 2) == scan.Word(at)
            ? (grain, at + 3)
            : null;
    }
}
