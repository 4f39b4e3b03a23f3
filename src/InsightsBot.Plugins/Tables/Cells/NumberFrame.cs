namespace InsightsBot.Plugins.Tables.Cells;

/// <summary>The sign, currency and per cent sign around the digits of a written number.</summary>
internal readonly ref struct NumberFrame
{
    private NumberFrame(ReadOnlySpan<byte> body, bool isNegative, CurrencySign currency, bool isPercent)
    {
        Body = body;
        IsNegative = isNegative;
        Currency = currency;
        IsPercent = isPercent;
    }

    /// <summary>What is left: digits and marks.</summary>
    public ReadOnlySpan<byte> Body { get; }

    /// <summary>Whether a minus sign stands before it.</summary>
    public bool IsNegative { get; }

    /// <summary>The currency found on either side.</summary>
    public CurrencySign Currency { get; }

    /// <summary>Whether "%" stands behind it.</summary>
    public bool IsPercent { get; }

    /// <summary>Takes the frame off a trimmed cell.</summary>
    public static NumberFrame Of(ReadOnlySpan<byte> cell)
    {
        if (cell.Length > 0 && IsDigit(cell[0]) && IsDigit(cell[^1]))
        {
            return new NumberFrame(cell, false, CurrencySign.None, false);
        }

        var negative = TakeSign(ref cell);
        var currency = TakePrefix(ref cell);
        negative |= currency != CurrencySign.None && TakeSign(ref cell);
        var percent = cell.EndsWith("%"u8);
        if (percent)
        {
            cell = CellText.TrimEnd(cell[..^1]);
        }
        else if (currency == CurrencySign.None)
        {
            currency = TakeSuffix(ref cell);
        }

        return new NumberFrame(cell, negative, currency, percent);
    }

    private static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    private static bool TakeSign(ref ReadOnlySpan<byte> cell)
    {
        if (cell.Length > 1 && cell[0] == (byte)'-')
        {
            cell = cell[1..];
            return true;
        }

        // A plus before many digits is a telephone number.
        if (cell.Length is > 1 and < 8 && cell[0] == (byte)'+')
        {
            cell = cell[1..];
        }

        return false;
    }

    private static CurrencySign TakePrefix(ref ReadOnlySpan<byte> cell)
    {
        if (cell.Length == 0 || IsDigit(cell[0]))
        {
            return CurrencySign.None;
        }

        return Take(ref cell, "€"u8, true) || Take(ref cell, "EUR"u8, true) ? CurrencySign.Euro
            : Take(ref cell, "$"u8, true) || Take(ref cell, "US$"u8, true) || Take(ref cell, "USD"u8, true)
                ? CurrencySign.Dollar
                : CurrencySign.None;
    }

    private static CurrencySign TakeSuffix(ref ReadOnlySpan<byte> cell)
    {
        if (cell.Length == 0 || IsDigit(cell[^1]))
        {
            return CurrencySign.None;
        }

        return Take(ref cell, "€"u8, false) || Take(ref cell, "EUR"u8, false) || Take(ref cell, "Euro"u8, false)
            ? CurrencySign.Euro
            : Take(ref cell, "$"u8, false) || Take(ref cell, "USD"u8, false) ? CurrencySign.Dollar
            : CurrencySign.None;
    }

    private static bool Take(ref ReadOnlySpan<byte> cell, ReadOnlySpan<byte> mark, bool atStart)
    {
        if (cell.Length <= mark.Length || !(atStart ? cell.StartsWith(mark) : cell.EndsWith(mark)))
        {
            return false;
        }

        cell = atStart ? CellText.TrimStart(cell[mark.Length..]) : CellText.TrimEnd(cell[..^mark.Length]);
        return true;
    }
}
