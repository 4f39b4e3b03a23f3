using InsightsBot.Answering;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Why;

/// <summary>What the rows of a group add up to: enough for its figure, and for comparing it with others.</summary>
/// <param name="Base">How many rows have a value.</param>
/// <param name="Sum">The sum of their values: 1 for yes, 100 for promoters and -100 for detractors, else the number.
/// </param>
/// <param name="Squares">The sum of the squares of the values.</param>
internal readonly record struct Tally(double Base, double Sum, double Squares)
{
    /// <summary>The figure: a share from 0 to 1, a score in points, or a mean. 0 for no rows.</summary>
    public double Figure => Base > 0 ? Sum / Base : 0;

    /// <summary>The square of the figure's standard error; 0 for no rows.</summary>
    public double ErrorSquared => Base > 0 ? Math.Max(0, (Squares / Base) - (Figure * Figure)) / Base : 0;

    /// <summary>All rows of both.</summary>
    public static Tally operator +(Tally one, Tally other) =>
        new(one.Base + other.Base, one.Sum + other.Sum, one.Squares + other.Squares);

    /// <summary>The rows that are not in the second.</summary>
    public static Tally operator -(Tally all, Tally part) =>
        new(all.Base - part.Base, all.Sum - part.Sum, all.Squares - part.Squares);

    /// <summary>The tally of one row of a result; null where the measure has none or no row has a value.</summary>
    public static Tally? Of(ResultRows rows, int row, Measure measure)
    {
        var all = rows.Number(row, rows.IndexOf(ColumnRole.Base, measure)) ?? 0;
        if (all <= 0)
        {
            return null;
        }

        if (measure.Aggregation is Aggregation.Nps)
        {
            var promoters = rows.Number(row, rows.SupportOf(measure, "_promoters")) ?? 0;
            var detractors = rows.Number(row, rows.SupportOf(measure, "_detractors")) ?? 0;
            return new Tally(all, 100 * (promoters - detractors), 10_000 * (promoters + detractors));
        }

        if (measure.Aggregation is Aggregation.Average)
        {
            var mean = rows.Number(row, rows.IndexOf(ColumnRole.Figure, measure));
            var squares = rows.Number(row, rows.SupportOf(measure, "_squares"));
            return mean is { } m && squares is { } s ? new Tally(all, m * all, s) : null;
        }

        return rows.Number(row, rows.IndexOf(ColumnRole.Yes, measure)) is { } yes && yes <= all
            ? new Tally(all, yes, yes) : null;
    }

    /// <summary>Whether values are yes or no, so that figures are shares.</summary>
    public static bool IsShare(Measure measure) => measure.Aggregation is not (Aggregation.Nps or Aggregation.Average);

    /// <summary>The first figure minus the second, with its interval and verdict.</summary>
    public static Difference Compare(Tally first, Tally second, Measure measure) => measure.Aggregation switch
    {
        Aggregation.Nps => Difference.OfScores(Score(first), Score(second)),
        Aggregation.Average => Difference.OfMeans(Mean(first), Mean(second)),
        _ => Difference.OfShares(Share(first), Share(second)),
    };

    /// <summary>How likely chance alone makes the difference of two figures; null where it cannot be judged.</summary>
    public static Significance? SignificanceOf(Tally first, Tally second, Measure measure) =>
        measure.Aggregation switch
        {
            Aggregation.Nps => Significance.OfScores(Score(first), Score(second)),
            Aggregation.Average => Significance.OfMeans(Mean(first), Mean(second)),
            _ => Significance.OfShares(Share(first), Share(second)),
        };

    /// <summary>The share, for figures that are shares.</summary>
    public static Proportion Share(Tally tally) => new((long)Math.Round(tally.Sum), (long)Math.Round(tally.Base));

    private static NetPromoterScore Score(Tally tally)
    {
        var (balance, either) = (tally.Sum / 100, tally.Squares / 10_000);
        var promoters = (long)Math.Round((either + balance) / 2);
        var detractors = (long)Math.Round((either - balance) / 2);
        return new NetPromoterScore(promoters, (long)Math.Round(tally.Base) - promoters - detractors, detractors);
    }

    private static Sample Mean(Tally tally)
    {
        var spread = tally.Base > 1 ? (tally.Squares - (tally.Base * tally.Figure * tally.Figure)) / (tally.Base - 1)
            : 0;
        return new Sample(tally.Figure, Math.Sqrt(Math.Max(0, spread)), (long)Math.Round(tally.Base));
    }
}
