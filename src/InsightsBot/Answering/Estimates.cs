using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Answering;

/// <summary>Rebuilds shares, means and scores from the cells of a row, with the counts their intervals need.</summary>
internal sealed class Estimates(ResultRows rows)
{
    /// <summary>The 95 % interval of a figure; null where the measure has none or the base says nothing.</summary>
    public Interval? IntervalOf(int row, Measure measure) =>
        Share(row, measure)?.Wilson()
        ?? Score(row, measure)?.IntervalOfPoints()
        ?? (Mean(row, measure) is { StandardDeviation: > 0 } mean ? mean.IntervalOfMean() : null);

    /// <summary>The first figure minus the second; null where the measure can't be judged.</summary>
    public Difference? Compare(int first, int second, Measure measure)
    {
        if (Share(first, measure) is { } share && Share(second, measure) is { } otherShare)
        {
            return Difference.OfShares(share, otherShare);
        }

        if (Score(first, measure) is { } score && Score(second, measure) is { } otherScore)
        {
            return Difference.OfScores(score, otherScore);
        }

        return Mean(first, measure) is { } mean && Mean(second, measure) is { } otherMean
            ? Difference.OfMeans(mean, otherMean)
            : null;
    }

    /// <summary>How many rows a figure rests on; null where no column says it.</summary>
    public long? BaseOf(int row, Measure measure) =>
        rows.IndexOf(ColumnRole.Base, measure) is var column and >= 0 && rows.Columns[column].Unit == Unit.Count
            ? Whole(row, column)
            : null;

    private Proportion? Share(int row, Measure measure)
    {
        var figure = rows.IndexOf(ColumnRole.Figure, measure);
        var isShare = measure.Aggregation is Aggregation.Rate
            || (measure.Aggregation is Aggregation.Count && figure >= 0 && rows.Columns[figure].Unit == Unit.Share);
        return isShare && Whole(row, rows.IndexOf(ColumnRole.Yes, measure)) is { } yes
            && BaseOf(row, measure) is { } all && all > 0 && yes >= 0 && yes <= all
            ? new Proportion(yes, all)
            : null;
    }

    private NetPromoterScore? Score(int row, Measure measure) =>
        measure.Aggregation is Aggregation.Nps
            && Whole(row, rows.SupportOf(measure, "_promoters")) is { } promoters
            && Whole(row, rows.SupportOf(measure, "_detractors")) is { } detractors
            && BaseOf(row, measure) is { } all && all > 0 && promoters + detractors <= all
            ? new NetPromoterScore(promoters, all - promoters - detractors, detractors)
            : null;

    private Sample? Mean(int row, Measure measure)
    {
        if (measure.Aggregation is not Aggregation.Average || BaseOf(row, measure) is not { } all || all < 2
            || rows.Number(row, rows.IndexOf(ColumnRole.Figure, measure)) is not { } mean
            || rows.Number(row, rows.SupportOf(measure, "_squares")) is not { } squares)
        {
            return null;
        }

        var spread = (squares - (all * mean * mean)) / (all - 1);

        // A spread that drowns in the rounding of its squares is not known.
        var known = Math.Abs(squares) * 1e-12;
        return double.IsFinite(spread) ? new Sample(mean, spread > known ? Math.Sqrt(spread) : 0, all) : null;
    }

    private long? Whole(int row, int column) =>
        rows.Number(row, column) is { } number && Math.Abs(number) < 1e15 ? (long)number : null;
}
