namespace InsightsBot.Semantics.Statistics;

/// <summary>How many of a base something holds for.</summary>
public sealed record Proportion
{
    /// <summary>So many of a base.</summary>
    /// <param name="hits">How many it holds for; from 0 to the base.</param>
    /// <param name="of">The base; at least 1.</param>
    /// <exception cref="ArgumentException">There is no base, or more hits than base.</exception>
    public Proportion(long hits, long of)
    {
        if (of < 1 || hits < 0 || hits > of)
        {
            throw new ArgumentException($"{hits} of {of} is no share.");
        }

        Hits = hits;
        Base = of;
    }

    /// <summary>How many it holds for.</summary>
    public long Hits { get; }

    /// <summary>How many there are.</summary>
    public long Base { get; }

    /// <summary>The share, from 0 to 1.</summary>
    public double Share => (double)Hits / Base;

    /// <summary>The interval of the share, inside 0 to 1.</summary>
    /// <param name="confidence">A share between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    /// <remarks>
    /// The score interval: it keeps its promise on small bases and near 0 and 1, where the textbook one fails.
    /// Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the
    /// American Statistical Association 22 (1927), 209–212.
    /// </remarks>
    public Interval Wilson(double confidence = Confidence.Usual)
    {
        var z = StudentT.Quantile(Confidence.UpperTail(confidence), double.PositiveInfinity);
        var n = (double)Base;
        var denominator = 1 + (z * z / n);
        var centre = (Share + (z * z / (2 * n))) / denominator;
        var half = z / denominator * Math.Sqrt((Share * (1 - Share) / n) + (z * z / (4 * n * n)));
        return new Interval(
            Hits == 0 ? 0 : Math.Max(0, centre - half),
            Hits == Base ? 1 : Math.Min(1, centre + half));
    }
}
