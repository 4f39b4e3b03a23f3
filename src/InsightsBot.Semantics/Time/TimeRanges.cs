namespace InsightsBot.Semantics.Time;

/// <summary>Reads time with a beginning, an end or both: "von Januar bis März", "seit 2023", "before June".</summary>
internal static class TimeRanges
{
    /// <summary>Both ends: "von … bis …", "zwischen … und …", "from … to …", "Januar–März", "Q1 bis 3".</summary>
    public static TimePoint? Closed(TimeScan scan, int at)
    {
        var word = scan.Word(at);
        var isBetween = word is "zwischen" or "between";
        var isOpened = isBetween || word is "von" or "vom" or "from" or "ab" or "seit" or "since";
        var start = scan.AfterPrepositions(isOpened ? at + 1 : at);
        var (first, joint) = Begin(scan, start);
        if (joint == 0)
        {
            return null;
        }

        var end = EndAfter(scan, joint, isBetween);
        if (end == 0)
        {
            return null;
        }

        end = scan.AfterPrepositions(end);
        var last = Point(scan, end, null) ?? BareEnd(scan, start, end);
        return last is { } ending
            ? Between(scan, start, first ?? BareBegin(scan, start, end, ending), end, ending)
            : null;
    }

    /// <summary>One end: "seit …", "ab …", "bis …", "vor …", "nach …", "since", "until", "before", "after".</summary>
    public static (DateOnly? First, DateOnly? Last, TimePoint Point)? Open(TimeScan scan, int at)
    {
        var word = scan.Word(at);
        if (word is "seit" or "since" or "ab" or "starting" or "beginning")
        {
            return From(scan, at, word);
        }

        if (word is "bis" or "until" or "till" or "through" or "thru" || scan.Is(at, "up", "to"))
        {
            var start = word == "up" ? at + 2 : at + 1;
            start += scan.Is(start, "and", "including") ? 2
                : scan.Word(start) is "einschliesslich" or "inklusive" or "inkl" or "zum" or "zur" or "including" ? 1
                : 0;
            return PointOrNow(scan, AfterEdge(scan, start, isEnd: true)) is { } end ? (null, end.Last, end) : null;
        }

        if (word is "vor" or "before" || scan.Is(at, "prior", "to") || scan.Is(at, "earlier", "than"))
        {
            var start = word is "vor" or "before" ? at + 1 : at + 2;
            return Point(scan, scan.AfterPrepositions(start), null) is { } point
                ? (null, point.First.AddDays(-1), point)
                : null;
        }

        if (word is "nach" or "after" || scan.Is(at, "later", "than"))
        {
            var start = word == "later" ? at + 2 : at + 1;
            return scan.Word(start) is not ("jahr" or "woche" or "monat" or "kw")
                && Point(scan, scan.AfterPrepositions(start), null) is { } point
                ? (point.Last.AddDays(1), null, point)
                : null;
        }

        return Onward(scan, at);
    }

    /// <summary>One stretch of time in any form but a range.</summary>
    public static TimePoint? Point(TimeScan scan, int at, int? year) =>
        DatePoints.Read(scan, at, year) ?? YearPoints.Read(scan, at, year) ?? RelativePoints.Read(scan, at);

    private static (TimePoint? First, int Joint) Begin(TimeScan scan, int start)
    {
        if (Point(scan, start, null) is { } first)
        {
            return (first, first.Next);
        }

        return scan.Digits(start) is >= 1 and <= 53 ? (null, start + 1) : (null, 0);
    }

    private static int EndAfter(TimeScan scan, int joint, bool isBetween)
    {
        if (scan.Punctuation(joint) is '-' or '–')
        {
            return joint;
        }

        var isJoint = isBetween ? scan.Word(joint) is "und" or "and" : TimeWords.RangeJoints.Contains(scan.Word(joint));
        if (!isJoint)
        {
            return 0;
        }

        joint++;
        joint += scan.Word(joint) is "einschliesslich" or "inklusive" or "inkl" or "zum" or "zur" ? 1 : 0;
        return AfterEdge(scan, joint, isEnd: true);
    }

    // The "3" of "Q1 bis 3", the "12" of "KW 10–12".
    private static TimePoint? BareEnd(TimeScan scan, int start, int end)
    {
        if (scan.Word(end) is "heute" or "jetzt" or "now" or "today")
        {
            return new TimePoint(scan.Today, scan.Today, Grain.Day, end + 1);
        }

        var unit = YearPoints.Unit(new string([.. scan.Word(start).TakeWhile(char.IsLetter)]));
        var said = scan.YearAfter(end + 1);
        return unit is 'q' or 'w' && scan.Digits(end) is >= 1 and <= 53 and var number
            ? YearPoints.Part(scan, unit, number, said?.Year, said?.Next ?? end + 1)
            : null;
    }

    // The "1." of "1. bis 15. März" and of "1. bis 3. Quartal".
    private static TimePoint? BareBegin(TimeScan scan, int start, int end, TimePoint last)
    {
        if (scan.Digits(start) is not { } number)
        {
            return null;
        }

        if (last.Grain == Grain.Day && scan.Digits(end) is not null)
        {
            return DatePoints.Day(scan, last.First.Year, last.First.Month, number, start + 1);
        }

        var unit = YearPoints.Unit(scan.Word(end + 1));
        return last.Grain is Grain.Quarter or Grain.Week && unit is 'q' or 'w' && scan.Digits(end) is not null
            ? YearPoints.Part(scan, unit, number, last.First.Year, start + 1)
            : null;
    }

    private static TimePoint? Between(TimeScan scan, int start, TimePoint? begin, int end, TimePoint last)
    {
        if (begin is not { } first)
        {
            return null;
        }

        var yearAssumed = first.YearAssumed && last.YearAssumed;
        if (first.YearAssumed)
        {
            // "November bis Februar 2024": the first end lies before the last one.
            first = Point(scan, start, last.First.Year) ?? first;
            first = first.First > last.Last ? Point(scan, start, last.First.Year - 1) ?? first : first;
        }
        else if (last.YearAssumed)
        {
            var next = last.Next;
            last = (Point(scan, end, first.First.Year) ?? last) with { Next = next };
            last = last.Last < first.First
                ? (Point(scan, end, first.First.Year + 1) ?? last) with { Next = next }
                : last;
        }

        var (from, to) = first.First <= last.Last ? (first.First, last.Last) : (last.First, first.Last);
        return new TimePoint(from, to, first.Grain == last.Grain ? first.Grain : null, last.Next)
        {
            YearAssumed = yearAssumed,
            Ends = (first.Period, last.Period),
            DayAndMonthAssumed = first.DayAndMonthAssumed || last.DayAndMonthAssumed,
        };
    }

    private static (DateOnly? First, DateOnly? Last, TimePoint Point)? From(TimeScan scan, int at, string word)
    {
        var start = at + 1;
        start += word is "starting" or "beginning" && scan.Word(start) is "from" or "in" or "with" or "on" ? 1 : 0;
        if (YearStart(scan, start) is { } toDate)
        {
            return (toDate.First, toDate.Last, toDate);
        }

        if (word is "seit" or "since"
            && RelativePoints.Span(scan, scan.AfterPrepositions(start)) is var (count, grain, next))
        {
            var day = Calendar.Add(grain, -count, scan.Today);
            return scan.Word(next) is "ago" ? null : (day, null, new TimePoint(day, scan.Today, null, next));
        }

        return Point(scan, AfterEdge(scan, start, isEnd: false), null) is { } point ? (point.First, null, point) : null;
    }

    // "from March on", "von März an", "March onwards"
    private static (DateOnly? First, DateOnly? Last, TimePoint Point)? Onward(TimeScan scan, int at)
    {
        if (scan.Word(at) is not ("from" or "von" or "vom")
            || Point(scan, scan.AfterPrepositions(at + 1), null) is not { } point)
        {
            return null;
        }

        return scan.Word(point.Next) is "on" or "onward" or "onwards" or "an"
            ? (point.First, null, point with { Next = point.Next + 1 })
            : null;
    }

    // "seit Jahresbeginn", "since the start of the year": up to today, so both ends are known.
    private static TimePoint? YearStart(TimeScan scan, int at)
    {
        Grain? grain = scan.Word(at) switch
        {
            "jahresbeginn" or "jahresanfang" or "jahresstart" => Grain.Year,
            "quartalsbeginn" or "quartalsanfang" => Grain.Quarter,
            "monatsbeginn" or "monatsanfang" => Grain.Month,
            "wochenbeginn" or "wochenanfang" => Grain.Week,
            _ => null,
        };
        var next = at + 1;
        if (grain is null)
        {
            next = AfterEdge(scan, at, isEnd: false);
            var isEdge = next > scan.AfterPrepositions(at);
            next += TimeWords.This.Contains(scan.Word(next)) ? 1 : 0;
            grain = isEdge && TimeWords.Singular.TryGetValue(scan.Word(next), out var named)
                && scan.BareYear(next + 1) is null
                ? named
                : null;
            next++;
        }

        return grain is { } of ? new TimePoint(scan.Calendar.StartOf(of, scan.Today), scan.Today, null, next) : null;
    }

    private static TimePoint? PointOrNow(TimeScan scan, int at) => scan.Word(at) is "jetzt" or "now" or "dato"
        ? new TimePoint(scan.Today, scan.Today, Grain.Day, at + 1)
        : Point(scan, at, null);

    // The words of an edge that say exactly where it is: "Ende 2023" after "bis", "Anfang März" after "seit".
    private static int AfterEdge(TimeScan scan, int at, bool isEnd)
    {
        var next = scan.AfterPrepositions(at);
        var isEdge = isEnd
            ? scan.Word(next) is "ende" or "end"
            : scan.Word(next) is "anfang" or "beginn" or "start" or "beginning";
        return isEdge ? scan.AfterPrepositions(next + 1) : next;
    }
}
