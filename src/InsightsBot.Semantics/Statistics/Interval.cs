namespace InsightsBot.Semantics.Statistics;

/// <summary>The values between which a figure lies, at a stated confidence, were all customers asked.</summary>
public sealed record Interval
{
    /// <summary>An interval from its low to its high end.</summary>
    /// <exception cref="ArgumentException">The ends are the wrong way round or no numbers.</exception>
    public Interval(double low, double high)
    {
        if (!(low <= high))
        {
            throw new ArgumentException($"The low end {low} is not below the high end {high}.");
        }

        Low = low;
        High = high;
    }

    /// <summary>The low end, in the unit of the figure.</summary>
    public double Low { get; }

    /// <summary>The high end, in the unit of the figure.</summary>
    public double High { get; }

    /// <summary>Whether a value lies inside, ends included.</summary>
    public bool Contains(double value) => Low <= value && value <= High;
}
