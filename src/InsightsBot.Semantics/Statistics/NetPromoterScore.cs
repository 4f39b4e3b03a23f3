namespace InsightsBot.Semantics.Statistics;

/// <summary>The Net Promoter Score of answers from 0 to 10.</summary>
/// <remarks>Source: F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003.</remarks>
public sealed record NetPromoterScore
{
    /// <summary>The score of counted answers.</summary>
    /// <param name="promoters">Answers of 9 or 10.</param>
    /// <param name="passives">Answers of 7 or 8; they count only in the base.</param>
    /// <param name="detractors">Answers of 0 to 6.</param>
    /// <exception cref="ArgumentException">
    /// Nobody answered, or a count is negative. No answers are no score, not a score of 0.
    /// </exception>
    public NetPromoterScore(long promoters, long passives, long detractors)
    {
        if (promoters < 0 || passives < 0 || detractors < 0 || promoters + passives + detractors == 0)
        {
            throw new ArgumentException($"{promoters}, {passives} and {detractors} answers make no score.");
        }

        Promoters = promoters;
        Passives = passives;
        Detractors = detractors;
    }

    /// <summary>Answers of 9 or 10.</summary>
    public long Promoters { get; }

    /// <summary>Answers of 7 or 8.</summary>
    public long Passives { get; }

    /// <summary>Answers of 0 to 6.</summary>
    public long Detractors { get; }

    /// <summary>How many answered.</summary>
    public long Base => Promoters + Passives + Detractors;

    /// <summary>Points from -100 to 100. Not a percentage: two scores differ by points.</summary>
    public double Points => FromCounts(Promoters, Passives, Detractors);

    /// <summary>The share of promoters minus the share of detractors.</summary>
    /// <param name="promoters">Answers of 9 or 10.</param>
    /// <param name="passives">Answers of 7 or 8; they count only in the base.</param>
    /// <param name="detractors">Answers of 0 to 6.</param>
    /// <returns>Points from -100 to 100.</returns>
    /// <exception cref="ArgumentException">Nobody answered, or a count is negative.</exception>
    public static double FromCounts(long promoters, long passives, long detractors)
    {
        var score = new NetPromoterScore(promoters, passives, detractors);
        return 100.0 * (score.Promoters - score.Detractors) / score.Base;
    }

    /// <summary>The interval of the score in points, inside -100 to 100.</summary>
    /// <param name="confidence">A share between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    /// <remarks>
    /// An answer counts +1, 0 or -1, so its variance is the share of promoters plus that of detractors minus the square
    /// of their difference. Where all answers fall into one group that variance is 0, which would promise too much:
    /// then the interval assumes that all who might answer otherwise are of the farthest group, in Wilson's bounds.
    /// </remarks>
    public Interval IntervalOfPoints(double confidence = Confidence.Usual)
    {
        var z = StudentT.Quantile(Confidence.UpperTail(confidence), double.PositiveInfinity);
        if (ErrorSquared > 0)
        {
            var half = z * Math.Sqrt(ErrorSquared);
            return new Interval(Math.Max(-100, Points - half), Math.Min(100, Points + half));
        }

        var others = 100 * (1 - new Proportion(Base, Base).Wilson(confidence).Low);
        return Promoters > 0 ? new Interval(100 - (2 * others), 100)
            : Detractors > 0 ? new Interval(-100, -100 + (2 * others))
            : new Interval(-others, others);
    }

    /// <summary>The square of the standard error, in points.</summary>
    internal double ErrorSquared
    {
        get
        {
            var (p, d) = ((double)Promoters / Base, (double)Detractors / Base);
            return 10_000 * Math.Max(0, p + d - ((p - d) * (p - d))) / Base;
        }
    }
}
