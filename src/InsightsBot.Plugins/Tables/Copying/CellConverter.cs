using InsightsBot.Plugins.Tables.Cells;
using InsightsBot.Plugins.Tables.Typing;

namespace InsightsBot.Plugins.Tables.Copying;

/// <summary>Turns the cells of one column into values by its plan.</summary>
internal sealed class CellConverter(ColumnPlan plan)
{
    private const int SecondsOfDay = 86_400;
    private const int DayLength = 10;
    private const int ClockLength = 8;

    private readonly DateOrder[] orders = [.. Enum.GetValues<DateFamily>()
        .Select(family => plan.Orders.TryGetValue(family, out var order) ? order : DateOrder.YearMonthDay)];

    /// <summary>Reads a cell into a batch; an empty cell or a word for "no value" becomes NULL.</summary>
    /// <exception cref="InvalidOperationException">The cell is not what the plan was made from.</exception>
    public void Convert(ReadOnlySpan<byte> cell, RowBatch batch)
    {
        cell = CellText.Trim(cell);
        if (cell.Length == 0)
        {
            batch.AddNull();
            return;
        }

        if (plan.Reading == CellReading.Text)
        {
            batch.Add(cell);
        }
        else if (!TryConvert(cell, batch))
        {
            if (!CellText.IsPlaceholder(cell))
            {
                throw new InvalidOperationException(
                    $"Column '{plan.Name}' was planned as {plan.Reading} but holds '{CellText.Example(cell)}'.");
            }

            batch.AddNull();
        }
    }

    private bool TryConvert(ReadOnlySpan<byte> cell, RowBatch batch) => plan.Reading switch
    {
        CellReading.Text => false,
        CellReading.Whole => Whole(cell, batch),
        CellReading.Real => Real(cell, batch),
        CellReading.Day or CellReading.Instant or CellReading.TimeOfInstant => Moment(cell, batch),
        CellReading.TimeOfDay or CellReading.Duration or CellReading.MinutesAndSeconds => Clock(cell, batch),
        CellReading.UnixSeconds or CellReading.UnixMilliseconds => Unix(cell, batch),
        CellReading.EightDigitDay => EightDigits(cell, batch),
    };

    private bool Whole(ReadOnlySpan<byte> cell, RowBatch batch)
    {
        var found = NumberReader.TryReadWhole(cell, plan.Notation, out var value);
        if (found)
        {
            batch.Add(value);
        }

        return found;
    }

    private bool Real(ReadOnlySpan<byte> cell, RowBatch batch)
    {
        var found = NumberReader.TryReadReal(cell, plan.Notation, out var value);
        if (found)
        {
            batch.Add(value);
        }

        return found;
    }

    private bool Moment(ReadOnlySpan<byte> cell, RowBatch batch)
    {
        if (!DateReader.TryExamine(cell, out var shape))
        {
            return false;
        }

        var (year, month, day) = shape.In(orders[(int)shape.Family]);
        if (plan.Reading == CellReading.TimeOfInstant)
        {
            WriteClock(batch.Reserve(ClockLength), shape.SecondOfDay);
            batch.Commit(ClockLength);
            return true;
        }

        var hasTime = plan.Reading == CellReading.Instant;
        var length = hasTime ? DayLength + 1 + ClockLength : DayLength;
        var target = batch.Reserve(length);
        WriteDay(target, year, month, day);
        if (hasTime)
        {
            target[DayLength] = (byte)' ';
            WriteClock(target[(DayLength + 1)..], shape.SecondOfDay);
        }

        batch.Commit(length);
        return true;
    }

    private bool Clock(ReadOnlySpan<byte> cell, RowBatch batch)
    {
        if (!ClockReader.TryRead(cell, out var shape))
        {
            return false;
        }

        if (plan.Reading == CellReading.TimeOfDay)
        {
            WriteClock(batch.Reserve(ClockLength), (int)(shape.Seconds % SecondsOfDay));
            batch.Commit(ClockLength);
        }
        else
        {
            batch.Add(plan.Reading == CellReading.MinutesAndSeconds ? shape.Seconds / 60 : shape.Seconds);
        }

        return true;
    }

    private bool Unix(ReadOnlySpan<byte> cell, RowBatch batch)
    {
        if (!NumberReader.TryReadWhole(cell, NumberNotation.English, out var value))
        {
            return false;
        }

        var seconds = plan.Reading == CellReading.UnixMilliseconds ? value / 1000 : value;
        var instant = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
        var target = batch.Reserve(DayLength + 1 + ClockLength);
        WriteDay(target, instant.Year, instant.Month, instant.Day);
        target[DayLength] = (byte)' ';
        WriteClock(target[(DayLength + 1)..], (int)instant.TimeOfDay.TotalSeconds);
        batch.Commit(target.Length);
        return true;
    }

    private static bool EightDigits(ReadOnlySpan<byte> cell, RowBatch batch)
    {
        if (!NumberReader.TryReadWhole(cell, NumberNotation.English, out var value))
        {
            return false;
        }

        WriteDay(batch.Reserve(DayLength), (int)(value / 10_000), (int)(value / 100 % 100), (int)(value % 100));
        batch.Commit(DayLength);
        return true;
    }

    private static void WriteDay(Span<byte> target, int year, int month, int day)
    {
        WriteTwo(target, year / 100);
        WriteTwo(target[2..], year % 100);
        target[4] = (byte)'-';
        WriteTwo(target[5..], month);
        target[7] = (byte)'-';
        WriteTwo(target[8..], day);
    }

    private static void WriteClock(Span<byte> target, int second)
    {
        WriteTwo(target, second / 3600);
        target[2] = (byte)':';
        WriteTwo(target[3..], second / 60 % 60);
        target[5] = (byte)':';
        WriteTwo(target[6..], second % 60);
    }

    private static void WriteTwo(Span<byte> target, int value)
    {
        target[0] = (byte)('0' + (value / 10));
        target[1] = (byte)('0' + (value % 10));
    }
}
