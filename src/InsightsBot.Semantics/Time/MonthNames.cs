namespace InsightsBot.Semantics.Time;

/// <summary>Tells the names of months from other words: "may" the verb, "Jan" the person, "mar", "dez".</summary>
internal static class MonthNames
{
    /// <summary>The month, 1 to 12, that the token at a place names; null when it names none.</summary>
    public static int? At(TimeScan scan, int at)
    {
        var word = scan.Word(at);
        if (TimeWords.Months.TryGetValue(word, out var month))
        {
            return month;
        }

        return TimeWords.ShortMonths.TryGetValue(word, out month) && IsMonthHere(scan, at) ? month : null;
    }

    private static bool IsMonthHere(TimeScan scan, int at)
    {
        var before = scan.Word(at - 1);
        if (TimeWords.BeforeMonths.Contains(before) || scan.YearAfter(at + 1) is not null)
        {
            return true;
        }

        if (scan.Digits(at - 1) is >= 1 and <= 31 || (scan.Digits(at + 1) is >= 1 and <= 31 && scan.Word(at) != "may"))
        {
            return true;
        }

        // One end of a range or list of months: "Jan–Mar", "from jan to may".
        var isAfterJoint = before is "to" or "and" or "und" or "bis" && IsName(scan, at - 2);
        var isBeforeJoint = scan.Word(at + 1) is "to" or "and" or "und" or "bis" && IsName(scan, at + 2);
        return isAfterJoint || isBeforeJoint
            || (scan.Punctuation(at) is '-' or '–' && IsName(scan, at - 1))
            || (scan.Punctuation(at + 1) is '-' or '–' && IsName(scan, at + 1));
    }

    private static bool IsName(TimeScan scan, int at) =>
        TimeWords.Months.ContainsKey(scan.Word(at)) || TimeWords.ShortMonths.ContainsKey(scan.Word(at));
}
