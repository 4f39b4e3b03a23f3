using InsightsBot.Plugins.Tables.Cells;

namespace InsightsBot.Plugins.Tables.Typing;

/// <summary>What the numbers of one column look like.</summary>
internal sealed class NumberSurvey
{
    private const long LongAgo = 946_684_800;
    private const long FarAhead = 2_082_758_400;

    private readonly long[] counts = new long[Enum.GetValues<NumberEvidence>().Length];
    private readonly long[] fractions = new long[Enum.GetValues<NumberEvidence>().Length];
    private readonly string?[] examples = new string?[Enum.GetValues<NumberEvidence>().Length];

    /// <summary>How many.</summary>
    public long Count { get; private set; }

    /// <summary>How many with "%".</summary>
    public long Percents { get; private set; }

    /// <summary>How many with a euro sign.</summary>
    public long Euros { get; private set; }

    /// <summary>How many with a dollar sign.</summary>
    public long Dollars { get; private set; }

    /// <summary>Numbers of the form "1.234" that end in 0.</summary>
    public long DotsEndingInZero { get; private set; }

    /// <summary>Digits without marks, above 999.</summary>
    public long PlainAboveThousand { get; private set; }

    /// <summary>Eight digits that are a day with the year first.</summary>
    public long EightDigitDays { get; private set; }

    /// <summary>Digits that are a moment between 2000 and 2035 in seconds since 1970.</summary>
    public long UnixSeconds { get; private set; }

    /// <summary>The same in thousandths of a second.</summary>
    public long UnixMilliseconds { get; private set; }

    /// <summary>How many give this evidence.</summary>
    public long Of(NumberEvidence evidence) => counts[(int)evidence];

    /// <summary>How many give this evidence and have decimals other than zero if the mark is a decimal mark.</summary>
    public long WithFraction(NumberEvidence evidence) => fractions[(int)evidence];

    /// <summary>The first that gives this evidence, as written.</summary>
    public string Example(NumberEvidence evidence) => examples[(int)evidence] ?? "";

    /// <summary>Counts a number.</summary>
    public void Add(NumberShape shape, ReadOnlySpan<byte> cell)
    {
        var evidence = (int)shape.Evidence;
        Count++;
        counts[evidence]++;
        fractions[evidence] += shape.HasFraction ? 1 : 0;
        if (shape.Evidence == NumberEvidence.Plain && !shape.IsPercent && shape.Currency == CurrencySign.None)
        {
            AddPlain(cell);
            return;
        }

        examples[evidence] ??= CellText.Example(cell);
        Percents += shape.IsPercent ? 1 : 0;
        Euros += shape.Currency == CurrencySign.Euro ? 1 : 0;
        Dollars += shape.Currency == CurrencySign.Dollar ? 1 : 0;
        DotsEndingInZero += shape.Evidence == NumberEvidence.DotEither && shape.EndsInZero ? 1 : 0;
    }

    private void AddPlain(ReadOnlySpan<byte> cell)
    {
        PlainAboveThousand += cell.Length > 3 ? 1 : 0;
        if (cell.Length is not (8 or 10 or 13)
            || !NumberReader.TryReadWhole(cell, NumberNotation.English, out var value))
        {
            return;
        }

        EightDigitDays += cell.Length == 8 && IsDay(value) ? 1 : 0;
        UnixSeconds += value is > LongAgo and < FarAhead ? 1 : 0;
        UnixMilliseconds += value is > LongAgo * 1000 and < FarAhead * 1000 ? 1 : 0;
    }

    private static bool IsDay(long value)
    {
        var (year, month, day) = ((int)(value / 10_000), (int)(value / 100 % 100), (int)(value % 100));
        return year is >= 1900 and <= 2100 && month is >= 1 and <= 12
            && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }
}
