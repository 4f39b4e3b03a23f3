namespace InsightsBot.Semantics.Statistics;

/// <summary>
/// The gamma function, its incomplete form and the incomplete beta function, on which the distributions rest.
/// </summary>
internal static class Gamma
{
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>The logarithm of the gamma function for positive numbers.</summary>
    /// <remarks>Source: C. Lanczos, "A Precision Approximation of the Gamma Function", SIAM J. B 1 (1964).</remarks>
    public static double Log(double x)
    {
        if (x < 0.5)
        {
            return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - Log(1 - x);
        }

        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (x - 1 + i);
        }

        var shifted = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(shifted)) - shifted + Math.Log(sum);
    }

    /// <summary>The regularised incomplete beta function I_x(a, b).</summary>
    /// <param name="x">From 0 to 1.</param>
    /// <param name="rest">1 - x, given apart so that it stays exact near 1.</param>
    /// <param name="a">Positive.</param>
    /// <param name="b">Positive.</param>
    /// <remarks>
    /// The continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions, by Lentz's method.
    /// </remarks>
    public static double IncompleteBeta(double x, double rest, double a, double b)
    {
        if (x <= 0 || rest <= 0)
        {
            return x <= 0 ? 0 : 1;
        }

        return x < (a + 1) / (a + b + 2) ? LeftOf(x, rest, a, b) : 1 - LeftOf(rest, x, b, a);
    }

    /// <summary>The regularised incomplete gamma function Q(a, x): the part above x.</summary>
    /// <param name="a">Positive.</param>
    /// <param name="x">Any number; 1 comes back at 0 and below.</param>
    /// <remarks>
    /// The series 8.11.4 of the NIST Digital Library of Mathematical Functions for small numbers, the continued
    /// fraction 8.9.2 by Lentz's method for large ones.
    /// </remarks>
    public static double IncompleteAbove(double a, double x)
    {
        if (x <= 0 || double.IsPositiveInfinity(x))
        {
            return x <= 0 ? 1 : 0;
        }

        var front = Math.Exp((a * Math.Log(x)) - x - Log(a));
        return x < a + 1 ? 1 - (front * SeriesBelow(a, x)) : front * FractionAbove(a, x);
    }

    private static double SeriesBelow(double a, double x)
    {
        var (term, sum) = (1 / a, 1 / a);
        for (var i = 1; i < 100_000 && term > sum * 1e-17; i++)
        {
            term *= x / (a + i);
            sum += term;
        }

        return sum;
    }

    private static double FractionAbove(double a, double x)
    {
        const double Tiny = 1e-300;
        var start = x + 1 - a;
        var (c, d) = (1 / Tiny, 1 / Away(start, Tiny));
        var fraction = d;
        for (var i = 1; i < 100_000; i++)
        {
            var numerator = i * (a - i);
            start += 2;
            d = 1 / Away(start + (numerator * d), Tiny);
            c = Away(start + (numerator / c), Tiny);
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15)
            {
                break;
            }
        }

        return fraction;
    }

    private static double LeftOf(double x, double rest, double a, double b)
    {
        const double Tiny = 1e-300;
        var front = Math.Exp(Log(a + b) - Log(a) - Log(b) + (a * Math.Log(x)) + (b * Math.Log(rest))) / a;
        var (c, d) = (1.0, Away(1 - ((a + b) * x / (a + 1)), Tiny));
        d = 1 / d;
        var fraction = d;
        for (var m = 1; m < 100_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d), Tiny);
            c = Away(1 + (even / c), Tiny);
            fraction *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d), Tiny);
            c = Away(1 + (odd / c), Tiny);
            fraction *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-15)
            {
                break;
            }
        }

        return front * fraction;
    }

    private static double Away(double value, double tiny) => Math.Abs(value) < tiny ? tiny : value;
}
