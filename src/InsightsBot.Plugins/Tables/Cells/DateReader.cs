using System.Buffers;
using System.Text;

namespace InsightsBot.Plugins.Tables.Cells;

/// <summary>Reads dates and instants as written, without deciding between day and month.</summary>
internal static class DateReader
{
    private const int LongestDate = 48;

    private static readonly SearchValues<byte> ZoneBytes = SearchValues.Create("0123456789:"u8);

    private static readonly SearchValues<byte> PartMarks = SearchValues.Create(" .,-/"u8);

    private static readonly string[][] Months =
    [
        ["jan", "january", "januar", "jaenner", "jänner"],
        ["feb", "february", "februar"],
        ["mar", "march", "mär", "märz", "maerz", "mrz"],
        ["apr", "april"],
        ["may", "mai"],
        ["jun", "june", "juni"],
        ["jul", "july", "juli"],
        ["aug", "august"],
        ["sep", "sept", "september"],
        ["oct", "october", "okt", "oktober"],
        ["nov", "november"],
        ["dec", "december", "dez", "dezember"],
    ];

    private static readonly Dictionary<string, int> MonthNumbers = Months
        .SelectMany((names, at) => names.Select(name => (name, Number: at + 1)))
        .ToDictionary(pair => pair.name, pair => pair.Number, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a trimmed cell that is nothing but a date, with or without a time.</summary>
    /// <returns>Whether it is written like a date; that the day exists is for the order to say.</returns>
    public static bool TryExamine(ReadOnlySpan<byte> cell, out DateShape shape)
    {
        shape = default;
        if (cell.Length is < 6 or > LongestDate)
        {
            return false;
        }

        // "0000-00-00" says that there is no date.
        if (cell.IndexOfAnyInRange((byte)'1', (byte)'9') < 0)
        {
            return false;
        }

        var rest = cell;
        return TryTakeNumbers(ref rest, out shape) ? TryTakeTime(rest, ref shape)
            : TryTakeNamed(cell, out shape, out rest) && TryTakeTime(rest, ref shape);
    }

    private static bool TryTakeNumbers(ref ReadOnlySpan<byte> text, out DateShape shape)
    {
        shape = default;
        if (!ClockReader.TryTakeInteger(ref text, 4, out var first, out var firstDigits) || text.Length < 4)
        {
            return false;
        }

        var mark = text[0];
        text = text[1..];
        if (mark is not ((byte)'-' or (byte)'/' or (byte)'.')
            || !ClockReader.TryTakeInteger(ref text, 2, out var second, out _)
            || text.Length < 2 || text[0] != mark)
        {
            return false;
        }

        text = text[1..];
        if (!ClockReader.TryTakeInteger(ref text, 4, out var third, out var thirdDigits))
        {
            return false;
        }

        var kind = (firstDigits, thirdDigits) switch
        {
            (4, <= 2) => DateFamily.YearFirstDash,
            ( <= 2, 4) => DateFamily.YearLastDash,
            ( <= 2, 2) => DateFamily.ShortYearDash,
            _ => (DateFamily?)null,
        };
        if (kind is null)
        {
            return false;
        }

        var family = (DateFamily)((int)kind.Value + (mark == (byte)'-' ? 0 : mark == (byte)'/' ? 1 : 2));
        shape = new DateShape(family, first, second, third, false, 0, false, false);
        return true;
    }

    private static bool TryTakeTime(ReadOnlySpan<byte> text, ref DateShape shape)
    {
        if (text.Length == 0)
        {
            return true;
        }

        if (text[0] is not ((byte)'T' or (byte)'t' or (byte)' ' or (byte)','))
        {
            return false;
        }

        text = text[1..].TrimStart((byte)' ');
        if (!ClockReader.TryTake(ref text, true, out var clock) || clock.Seconds >= 86_400)
        {
            return false;
        }

        var hasZone = text.Length > 0;
        if (hasZone && !IsZone(text.TrimStart((byte)' ')))
        {
            return false;
        }

        shape = shape with
        {
            HasTime = true,
            SecondOfDay = (int)clock.Seconds,
            HasZone = hasZone,
            HasFraction = clock.HasFraction,
        };
        return true;
    }

    private static bool IsZone(ReadOnlySpan<byte> text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        if (text[0] is not ((byte)'+' or (byte)'-'))
        {
            return Ascii.EqualsIgnoreCase(text, "Z"u8) || Ascii.EqualsIgnoreCase(text, "UTC"u8)
                || Ascii.EqualsIgnoreCase(text, "GMT"u8) || Ascii.EqualsIgnoreCase(text, "CET"u8)
                || Ascii.EqualsIgnoreCase(text, "CEST"u8);
        }

        return text.Length is 3 or 5 or 6
            && text[1..].IndexOfAnyExcept(ZoneBytes) < 0;
    }

    // Rare, so it may take its time: "1 Jan 2024", "Jan 1, 2024", "1. Januar 2024", "1-Jan-24", "Montag, 1. Mai 2023".
    private static bool TryTakeNamed(ReadOnlySpan<byte> cell, out DateShape shape, out ReadOnlySpan<byte> rest)
    {
        shape = default;
        rest = default;
        if (cell.IndexOfAnyInRange((byte)'0', (byte)'9') < 0)
        {
            return false;
        }

        var parts = new List<(string Text, int End)>(4);
        for (var at = 0; at < cell.Length && parts.Count < 4;)
        {
            var length = cell[at..].IndexOfAny(PartMarks);
            var end = length < 0 ? cell.Length : at + length;
            if (end > at)
            {
                parts.Add((Encoding.UTF8.GetString(cell[at..end]), end));
            }

            at = end + 1;
        }

        // A weekday before it says nothing more.
        var start = parts.Count == 4 && !char.IsAsciiDigit(parts[0].Text[0]) && !MonthNumbers.ContainsKey(parts[0].Text)
            ? 1 : 0;
        if (parts.Count < start + 3)
        {
            return false;
        }

        var (one, two, three) = (parts[start].Text, parts[start + 1].Text, parts[start + 2].Text);
        var named = MonthNumbers.TryGetValue(two, out var month) ? TryNumber(one, 2, out var day)
            : MonthNumbers.TryGetValue(one, out month) & TryNumber(two, 2, out day);
        if (!named || !TryNumber(three, 4, out var year) || three.Length is not (2 or 4))
        {
            return false;
        }

        rest = cell[parts[start + 2].End..];
        shape = new DateShape(DateFamily.Named, year, month, day, false, 0, false, false);
        return true;
    }

    private static bool TryNumber(string text, int digitsMax, out int number)
    {
        // "1st", "2nd", "3rd", "4th".
        var digits = text.Length > 2 && text[^2..] is "st" or "nd" or "rd" or "th" ? text[..^2] : text;
        number = 0;
        return digits.Length <= digitsMax && digits.All(char.IsAsciiDigit) && int.TryParse(digits, out number);
    }
}
