namespace InsightsBot.Semantics.Statistics;

/// <summary>The chi-square distribution: of the sum of so many squares of normal values.</summary>
public static class ChiSquare
{
    /// <summary>The probability of a value above x; 1 at 0 and below.</summary>
    /// <param name="x">Any number, infinity included.</param>
    /// <param name="degreesOfFreedom">Above 0, whole or not.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degrees of freedom are not above 0 and finite.</exception>
    /// <remarks>Source: NIST Digital Library of Mathematical Functions, 8.2 and 8.11.</remarks>
    public static double Above(double x, double degreesOfFreedom) =>
        degreesOfFreedom > 0 && double.IsFinite(degreesOfFreedom)
            ? Gamma.IncompleteAbove(degreesOfFreedom / 2, x / 2)
            : throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom), degreesOfFreedom, "Must be above 0.");
}
