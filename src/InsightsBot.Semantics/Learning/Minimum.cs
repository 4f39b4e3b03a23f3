namespace InsightsBot.Semantics.Learning;

/// <summary>Finds where a smooth function of some numbers is smallest.</summary>
/// <remarks>
/// Limited-memory BFGS with halved steps. Source: J. Nocedal, "Updating Quasi-Newton Matrices with Limited Storage",
/// Mathematics of Computation 35 (1980), 773–782.
/// </remarks>
internal static class Minimum
{
    private const int Remembered = 8;
    private const int HalvingsMax = 30;
    private const double Enough = 1e-6;
    private const double Decrease = 1e-4;

    /// <summary>Goes downhill from a start.</summary>
    /// <param name="start">Where to begin; becomes the place that is found.</param>
    /// <param name="slope">Writes the gradient at a place and gives the function's value there.</param>
    /// <param name="stepsMax">How many steps are made.</param>
    public static void Find(double[] start, Func<double[], double[], double> slope, int stepsMax)
    {
        var gradient = new double[start.Length];
        var value = slope(start, gradient);
        var past = new List<(double[] Moved, double[] Changed, double Curve)>();
        for (var step = 0; step < stepsMax && Dot(gradient, gradient) > Enough * Enough; step++)
        {
            var direction = Downhill(gradient, past);
            var steepness = Dot(direction, gradient);
            var length = step == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1;
            var next = new double[start.Length];
            var nextGradient = new double[start.Length];
            var nextValue = double.MaxValue;
            for (var halving = 0; halving < HalvingsMax; halving++, length /= 2)
            {
                Add(next, start, direction, length);
                nextValue = slope(next, nextGradient);
                if (nextValue <= value + (Decrease * length * steepness))
                {
                    break;
                }
            }

            if (!(nextValue < value))
            {
                return;
            }

            Remember(past, start, next, gradient, nextGradient);
            next.CopyTo(start, 0);
            nextGradient.CopyTo(gradient, 0);
            value = nextValue;
        }
    }

    private static double[] Downhill(double[] gradient, List<(double[] Moved, double[] Changed, double Curve)> past)
    {
        var direction = Array.ConvertAll(gradient, g => -g);
        var shares = new double[past.Count];
        for (var at = past.Count - 1; at >= 0; at--)
        {
            shares[at] = Dot(past[at].Moved, direction) / past[at].Curve;
            Add(direction, direction, past[at].Changed, -shares[at]);
        }

        if (past.Count > 0)
        {
            var (_, changed, curve) = past[^1];
            var scale = curve / Dot(changed, changed);
            Add(direction, new double[direction.Length], direction, scale);
        }

        for (var at = 0; at < past.Count; at++)
        {
            var share = Dot(past[at].Changed, direction) / past[at].Curve;
            Add(direction, direction, past[at].Moved, shares[at] - share);
        }

        return direction;
    }

    private static void Remember(
        List<(double[] Moved, double[] Changed, double Curve)> past, double[] from, double[] to, double[] before,
        double[] after)
    {
        var (moved, changed) = (new double[from.Length], new double[from.Length]);
        Add(moved, to, from, -1);
        Add(changed, after, before, -1);
        if (Dot(moved, changed) is > 1e-12 and var curve)
        {
            past.Add((moved, changed, curve));
            if (past.Count > Remembered)
            {
                past.RemoveAt(0);
            }
        }
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var at = 0; at < left.Length; at++)
        {
            sum += left[at] * right[at];
        }

        return sum;
    }

    private static void Add(double[] target, double[] left, double[] right, double factor)
    {
        for (var at = 0; at < target.Length; at++)
        {
            target[at] = left[at] + (factor * right[at]);
        }
    }
}
