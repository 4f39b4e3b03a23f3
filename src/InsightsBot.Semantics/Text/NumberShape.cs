using System.Text.RegularExpressions;

namespace InsightsBot.Semantics.Text;

/// <summary>The forms in which people write numbers, dates and clock times with digits.</summary>
internal static partial class NumberShape
{
    /// <summary>Where the number that begins here ends, and whether it is one: "5G" and "360Grad" are words.</summary>
    public static (int End, bool IsNumber) EndOf(string text, int at)
    {
        var date = DateOrClock().Match(text, at);
        if (date.Success)
        {
            return (at + date.Length, true);
        }

        var number = Digits().Match(text, at);
        var end = at + number.Length;
        if (end < text.Length && char.IsLetter(text[end]))
        {
            var ending = Ending().Match(text, end);
            if (ending.Success)
            {
                return (end + ending.Length, true);
            }

            return Measured().IsMatch(text, end) ? (end, true) : (RunEnd(text, end), false);
        }

        return (OrdinalDot().IsMatch(text, at) || DayAndMonth().IsMatch(text, at) ? end + 1 : end, true);
    }

    private static int RunEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    [GeneratedRegex(@"\G(?:\d{4}[-/](?:0[1-9]|1[0-2])(?:[-/]\d{2})?(?![-/]?\d)|"
        + @"\d{4}[-/](?:0?[1-9]|1[0-2])[-/]\d{1,2}(?![-/]?\d)|\d{1,2}[-/]\d{1,2}[-/]\d{4}(?!\d)|"
        + @"(?:0?[1-9]|1[0-2])/(?:19|20)\d{2}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?(?!\d))")]
    private static partial Regex DateOrClock();

    [GeneratedRegex(@"\G[-−]?\d+(?:[.,'’]\d+|[\u00A0\u202F\u2009]\d{3}(?!\d))*")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\G(?:st|nd|rd|th|te[rnsm]?|k|m|mio|mrd|bn|tsd)(?![\p{L}\d])", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\G(?:h|std|min|s|sek|sec|ms|d|eur|usd|chf|x|gb|mb|km|pkt|pp)(?![\p{L}\d])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Measured();

    // The dot of "3. Quartal" and "1.–15. März", not the one that ends a sentence.
    [GeneratedRegex(@"\G\d{1,2}\.(?=\s+\p{L}|\s*[-–/])")]
    private static partial Regex OrdinalDot();

    [GeneratedRegex(@"\G(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?!\d)")]
    private static partial Regex DayAndMonth();
}
