namespace InsightsBot.Semantics.Statistics;

/// <summary>The normal distribution of mean 0 and standard deviation 1.</summary>
public static class Normal
{
    /// <summary>The probability of a value up to z; exact to twelve digits, also far below 0.</summary>
    /// <param name="z">Any number, infinite ones included.</param>
    /// <remarks>The series and the continued fraction of <see cref="StudentT"/> without end of degrees.</remarks>
    public static double Cumulative(double z) => StudentT.Cumulative(z, double.PositiveInfinity);

    /// <summary>The probability of a value at least as far from 0 as z.</summary>
    /// <param name="z">Any number, infinite ones included.</param>
    public static double TwoSided(double z) => Math.Min(1, 2 * Cumulative(-Math.Abs(z)));

    /// <summary>The value below which a share of the distribution lies.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside its range.</exception>
    public static double Quantile(double probability) => StudentT.Quantile(probability, double.PositiveInfinity);
}
