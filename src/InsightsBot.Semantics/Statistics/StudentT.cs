namespace InsightsBot.Semantics.Statistics;

/// <summary>Student's t distribution, and the normal distribution as its limit.</summary>
public static class StudentT
{
    /// <summary>The probability of a value up to t.</summary>
    /// <param name="t">Any number.</param>
    /// <param name="degreesOfFreedom">Above 0, whole or not; infinity makes it the normal distribution.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not above 0.</exception>
    public static double Cumulative(double t, double degreesOfFreedom)
    {
        Check(degreesOfFreedom);
        var tail = Tail(Math.Abs(t), degreesOfFreedom);
        return t < 0 ? tail : 1 - tail;
    }

    /// <summary>The value below which a share of the distribution lies.</summary>
    /// <param name="probability">Above 0 and below 1.</param>
    /// <param name="degreesOfFreedom">Above 0, whole or not; infinity makes it the normal distribution.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    /// <remarks>
    /// Found by halving on the distribution itself, so it is as exact as that: about ten digits.
    /// </remarks>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        Check(degreesOfFreedom);
        if (probability is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "Lies between 0 and 1.");
        }

        if (probability == 0.5)
        {
            return 0;
        }

        var tail = Math.Min(probability, 1 - probability);
        var (low, high) = (0.0, 1.0);
        while (Tail(high, degreesOfFreedom) > tail && high < 1e100)
        {
            (low, high) = (high, 2 * high);
        }

        for (var i = 0; i < 200 && high - low > 1e-14 * high; i++)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Tail(middle, degreesOfFreedom) > tail ? (middle, high) : (low, middle);
        }

        return probability < 0.5 ? -high : high;
    }

    // The probability above t, for t of 0 or more.
    private static double Tail(double t, double degrees)
    {
        if (degrees > 1e7)
        {
            return NormalTail(t);
        }

        var square = t * t;
        return 0.5 * Gamma.IncompleteBeta(degrees / (degrees + square), square / (degrees + square), degrees / 2, 0.5);
    }

    // A series below 3 and a continued fraction above (NIST DLMF 7.6.2 and 7.9.1, for the error function).
    private static double NormalTail(double t)
    {
        var density = Math.Exp(-t * t / 2) / Math.Sqrt(2 * Math.PI);
        if (t < 3)
        {
            var (term, sum) = (t, t);
            for (var i = 1; i < 200; i++)
            {
                term *= t * t / ((2 * i) + 1);
                sum += term;
            }

            return 0.5 - (density * sum);
        }

        var fraction = t;
        for (var i = 200; i >= 1; i--)
        {
            fraction = t + (i / fraction);
        }

        return density / fraction;
    }

    private static void Check(double degreesOfFreedom)
    {
        if (!(degreesOfFreedom > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Must be above 0.");
        }
    }
}
