using System.Globalization;
using System.Text;
using InsightsBot.Plugins.Tables.Copying;
using InsightsBot.Plugins.Tables.Typing;

namespace InsightsBot.Plugins.Tables.Profiling;

/// <summary>What is counted of one column while its rows are copied.</summary>
internal sealed class ColumnTally(ColumnPlan plan, IngestLimits limits, CounterBudget budget)
{
    /// <summary>Values listed in a profile.</summary>
    public const int MembersMax = 50;

    private readonly DistinctCounter distinct = new(limits, budget);
    private long filled;
    private long characters;
    private long wholeMin = long.MaxValue;
    private long wholeMax = long.MinValue;
    private double realMin = double.PositiveInfinity;
    private double realMax = double.NegativeInfinity;
    private readonly ExtremeText textMin = new(-1);
    private readonly ExtremeText textMax = new(1);
    private ulong firstValue;
    private ulong secondValue;
    private bool hasThird;

    // A hash over which of the two values each row has, numbered in the order in which they first occur.
    private ulong partition;

    /// <summary>What was decided about the column.</summary>
    public ColumnPlan Plan => plan;

    /// <summary>The different values.</summary>
    public DistinctCounter Values => distinct;

    /// <summary>Rows with a value.</summary>
    public long Filled => filled;

    /// <summary>Whether both columns have exactly two values, which go together in every row.</summary>
    public bool SplitsLike(ColumnTally other) => IsPair && other.IsPair && partition == other.partition;

    /// <summary>Counts the cell of a row.</summary>
    /// <param name="batch">The batch that holds it.</param>
    /// <param name="cell">Its place there.</param>
    /// <param name="row">The row's number in the copy, from 1.</param>
    /// <param name="length">The characters it was written with.</param>
    public void Add(RowBatch batch, int cell, long row, int length)
    {
        var hash = 0UL;
        switch (batch.KindOf(cell))
        {
            case CellKind.Null:
                break;
            case CellKind.Whole:
                var whole = batch.Whole(cell);
                hash = ValueHash.Of(whole);
                wholeMin = Math.Min(wholeMin, whole);
                wholeMax = Math.Max(wholeMax, whole);
                break;
            case CellKind.Real:
                var real = batch.Real(cell);
                hash = ValueHash.Of(BitConverter.DoubleToInt64Bits(real));
                realMin = Math.Min(realMin, real);
                realMax = Math.Max(realMax, real);
                break;
            case CellKind.Text:
                var text = batch.Text(cell);
                hash = ValueHash.Of(text);
                textMin.Add(text);
                textMax.Add(text);
                break;
            default:
                throw new InvalidOperationException("An unknown kind of cell.");
        }

        AddPartition(hash);
        if (hash != 0)
        {
            filled++;
            characters += length;
            distinct.Add(hash, row);
        }
    }

    /// <summary>The profile without members and equivalent columns.</summary>
    public ColumnProfile ToProfile() => new()
    {
        Name = plan.Name,
        Type = plan.Type,
        Form = plan.Form,
        Filled = filled,
        Distinct = Math.Min(distinct.Distinct, filled),
        DistinctIsExact = distinct.IsExact,
        Smallest = Extreme(wholeMin, realMin, textMin),
        Largest = Extreme(wholeMax, realMax, textMax),
        MeanLength = filled == 0 ? 0 : Math.Round((double)characters / filled, 2),
    };

    /// <summary>A number as the text by which profiles and filters name it.</summary>
    public static string Write(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private bool IsPair => secondValue != 0 && !hasThird && filled > 2;

    private string? Extreme(long whole, double real, ExtremeText text) => filled == 0 ? null : plan.Type switch
    {
        ColumnType.Whole => whole.ToString(CultureInfo.InvariantCulture),
        ColumnType.Real => Write(real),
        ColumnType.Text or ColumnType.Date or ColumnType.Instant or ColumnType.TimeOfDay =>
            Encoding.UTF8.GetString(text.Value),
    };

    private void AddPartition(ulong hash)
    {
        if (hasThird)
        {
            return;
        }

        var value = hash == 0 ? 0
            : firstValue == 0 || firstValue == hash ? 1
            : secondValue == 0 || secondValue == hash ? 2
            : 3;
        firstValue = value == 1 ? hash : firstValue;
        secondValue = value == 2 ? hash : secondValue;
        hasThird = value == 3;
        partition = ValueHash.Next(partition, value);
    }
}
