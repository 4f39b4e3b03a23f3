using System.Text;

namespace InsightsBot.Plugins.Tables.Cells;

/// <summary>
/// Reads times of day and durations: "09:12:58", "9:12 PM", "00:02:23", "0 days 00:06:12", "26:10:00".
/// </summary>
internal static class ClockReader
{
    private const int SecondsOfDay = 86_400;

    /// <summary>Reads a trimmed cell that is nothing but a time or a duration.</summary>
    public static bool TryRead(ReadOnlySpan<byte> cell, out ClockShape shape)
    {
        shape = default;
        if (cell.Length is < 4 or > 40 || cell.IndexOf((byte)':') < 0)
        {
            return false;
        }

        var hasDays = TryTakeDays(ref cell, out var days);
        if (!hasDays && cell[0] == (byte)'-')
        {
            return TryRead(cell[1..], out shape) && Negate(ref shape);
        }

        return TryTake(ref cell, hasDays, out shape) && cell.Length == 0 && AddDays(ref shape, hasDays, days);
    }

    /// <summary>Takes a time off the start of a text, with AM or PM behind it.</summary>
    public static bool TryTake(ref ReadOnlySpan<byte> text, bool afterDays, out ClockShape shape)
    {
        shape = default;
        var rest = text;
        if (!TryTakeInteger(ref rest, afterDays ? 2 : 4, out var hours, out _) || !TryTakeColon(ref rest)
            || !TryTakeInteger(ref rest, 2, out var minutes, out var digits) || digits != 2 || minutes > 59)
        {
            return false;
        }

        var seconds = 0;
        var hasSeconds = TryTakeColon(ref rest);
        if (hasSeconds && (!TryTakeInteger(ref rest, 2, out seconds, out digits) || digits != 2 || seconds > 59))
        {
            return false;
        }

        var hasFraction = hasSeconds && TakeFraction(ref rest);
        var first = hours;
        var hasHalfDay = TryTakeHalfDay(ref rest, ref hours);
        shape = new ClockShape(
            (hours * 3600L) + (minutes * 60) + seconds, first, hasSeconds, false, hasHalfDay, hasFraction);
        text = rest;
        return true;
    }

    /// <summary>Takes up to so many digits off the start of a text.</summary>
    public static bool TryTakeInteger(ref ReadOnlySpan<byte> text, int digitsMax, out int value, out int digits)
    {
        value = 0;
        digits = 0;
        while (digits < text.Length && digits <= digitsMax && text[digits] is >= (byte)'0' and <= (byte)'9')
        {
            value = (value * 10) + (text[digits++] - '0');
        }

        if (digits == 0 || digits > digitsMax)
        {
            return false;
        }

        text = text[digits..];
        return true;
    }

    private static bool TryTakeDays(ref ReadOnlySpan<byte> text, out int days)
    {
        var rest = text;
        var isNegative = rest[0] == (byte)'-';
        rest = isNegative ? rest[1..] : rest;
        if (!TryTakeInteger(ref rest, 6, out days, out _) || rest.Length < 5 || rest[0] != (byte)' ')
        {
            return false;
        }

        foreach (var word in (ReadOnlySpan<string>)[" days", " day", " tage", " tag", " d"])
        {
            if (rest.Length > word.Length && Ascii.EqualsIgnoreCase(rest[..word.Length], word))
            {
                rest = rest[word.Length..].TrimStart(", +"u8);
                days = isNegative ? -days : days;
                text = rest;
                return true;
            }
        }

        return false;
    }

    private static bool TryTakeColon(ref ReadOnlySpan<byte> text)
    {
        var found = text.Length > 0 && text[0] == (byte)':';
        text = found ? text[1..] : text;
        return found;
    }

    private static bool TakeFraction(ref ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] is not ((byte)'.' or (byte)','))
        {
            return false;
        }

        var digits = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        digits = digits < 0 ? text.Length - 1 : digits;
        var hasFraction = text.Slice(1, digits).IndexOfAnyExcept((byte)'0') >= 0;
        text = text[(digits + 1)..];
        return hasFraction;
    }

    private static bool TryTakeHalfDay(ref ReadOnlySpan<byte> text, ref int hours)
    {
        var rest = text.TrimStart((byte)' ');
        if (rest.Length < 2 || hours is < 1 or > 12)
        {
            return false;
        }

        var isAfternoon = Ascii.EqualsIgnoreCase(rest[..2], "pm"u8);
        if (!isAfternoon && !Ascii.EqualsIgnoreCase(rest[..2], "am"u8))
        {
            return false;
        }

        hours = (hours % 12) + (isAfternoon ? 12 : 0);
        text = rest[2..];
        return true;
    }

    private static bool Negate(ref ClockShape shape)
    {
        shape = shape with { Seconds = -shape.Seconds };
        return true;
    }

    private static bool AddDays(ref ClockShape shape, bool hasDays, int days)
    {
        shape = hasDays ? shape with { Seconds = shape.Seconds + ((long)days * SecondsOfDay), HasDays = true } : shape;
        return true;
    }
}
