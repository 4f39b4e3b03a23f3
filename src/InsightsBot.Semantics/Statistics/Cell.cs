namespace InsightsBot.Semantics.Statistics;

/// <summary>The measured values of one group in one period, as a database adds them up.</summary>
/// <param name="Base">How many values there are; 0 or more.</param>
/// <param name="Sum">Their sum; of a share, how many it holds for.</param>
/// <param name="SumOfSquares">The sum of their squares; of a share the same as the sum.</param>
public sealed record Cell(long Base, double Sum, double SumOfSquares)
{
    /// <summary>The mean; null without values.</summary>
    public double? Mean => Base > 0 ? Sum / Base : null;

    /// <summary>The squared deviations from the mean, summed; what only rounding leaves counts as 0.</summary>
    internal double Squares
    {
        get
        {
            var rest = Base > 1 ? SumOfSquares - (Sum * Sum / Base) : 0;
            return rest > 1e-12 * SumOfSquares ? rest : 0;
        }
    }

    /// <summary>Whether the numbers can be a base, a sum and a sum of squares.</summary>
    internal bool IsSound => Base >= 0 && Math.Abs(Sum) < 1e100 && SumOfSquares is >= 0 and < 1e200;
}
