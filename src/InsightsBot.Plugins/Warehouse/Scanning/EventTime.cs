namespace InsightsBot.Plugins.Warehouse.Scanning;

/// <summary>Reads days and instants as numbers that sort as their texts do.</summary>
internal static class EventTime
{
    private const int DayLength = 10;
    private const int InstantLength = 19;
    private const long SecondsPerDay = 86_400;

    /// <summary>Twice the seconds since the year 1, and 1 more for an instant; null for any other text.</summary>
    /// <remarks>A day comes before its first instant, as its text does.</remarks>
    public static long? Of(ReadOnlySpan<byte> text)
    {
        if ((text.Length != DayLength && text.Length != InstantLength) || text[4] != '-' || text[7] != '-')
        {
            return null;
        }

        var (year, month, day) = (Number(text[..4]), Number(text[5..7]), Number(text[8..10]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var seconds = new DateOnly(year, month, day).DayNumber * SecondsPerDay;
        if (text.Length == DayLength)
        {
            return 2 * seconds;
        }

        var (hour, minute, second) = (Number(text[11..13]), Number(text[14..16]), Number(text[17..19]));
        return text[10] == ' ' && text[13] == ':' && text[16] == ':' && hour is >= 0 and < 24
            && minute is >= 0 and < 60 && second is >= 0 and < 60
            ? (2 * (seconds + (3600 * hour) + (60 * minute) + second)) + 1 : null;
    }

    /// <summary>The seconds since the year 1 of such a number.</summary>
    public static long Seconds(long time) => time >> 1;

    /// <summary>The number of decimal digits; -1 for anything else.</summary>
    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            number = (10 * number) + digit - '0';
        }

        return number;
    }
}
