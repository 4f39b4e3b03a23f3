namespace InsightsBot.Semantics.Statistics;

/// <summary>The linear regression over a design, solved at once.</summary>
internal static class LinearRegression
{
    public static RegressionResult Fit(
        RegressionDesign design, double[] sums, double[] sumsOfSquares, double penalty, double confidence)
    {
        var plain = design.Products(i => design.Weights[i], 0);
        if (Cholesky.Of(design.Products(i => design.Weights[i], penalty)) is not { } solver)
        {
            return RegressionResult.Of(RegressionReason.Singular);
        }

        // Outcomes are measured from their mean, so that squares of large numbers do not swallow small differences.
        var mean = sums.Sum() / design.Cases;
        var coefficients = solver.Solve(design.Sums(i => sums[i] - (design.Weights[i] * mean)));
        coefficients[0] += mean;
        var inverse = solver.Inverse();
        var degrees = design.Cases - Used(inverse, plain);
        var squares = Squares(design, sums, sumsOfSquares, coefficients);
        if (!(degrees > 1e-9))
        {
            return RegressionResult.Of(RegressionReason.Singular);
        }

        var total = sumsOfSquares.Sum() - (design.Cases * mean * mean);
        if (!(squares > 1e-12 * total))
        {
            return RegressionResult.Of(RegressionReason.Exact);
        }

        return Result(design, coefficients, inverse, squares / degrees, Math.Max(1, degrees), confidence);
    }

    private static RegressionResult Result(
        RegressionDesign design,
        double[] coefficients,
        double[][] inverse,
        double variance,
        double degrees,
        double confidence)
    {
        var columns = new List<RegressionColumn>();
        for (var j = 1; j < design.Width; j++)
        {
            var column = design.Columns[j - 1];
            if (Estimate.Of(
                coefficients[j] / column.Scale,
                Math.Sqrt(variance * inverse[j][j]) / column.Scale,
                degrees,
                confidence) is not { } coefficient)
            {
                return RegressionResult.Of(RegressionReason.Singular);
            }

            columns.Add(new RegressionColumn(column.Index, coefficient, coefficient, false));
        }

        var toZero = design.InterceptGradient();
        var intercept = Estimate.Of(
            toZero.Zip(coefficients, (g, c) => g * c).Sum(),
            Math.Sqrt(variance) * RegressionDesign.Error(inverse, toZero),
            degrees,
            confidence);
        return new RegressionResult(
            new RegressionFit(intercept, columns, design.Dropped, design.Cases, false, design.IsShort), null);
    }

    // How many coefficients the fit spends: all of them without a penalty, fewer with one.
    private static double Used(double[][] inverse, double[][] plain)
    {
        var trace = 0.0;
        for (var j = 0; j < plain.Length; j++)
        {
            for (var k = 0; k < plain.Length; k++)
            {
                trace += inverse[j][k] * (k <= j ? plain[j][k] : plain[k][j]);
            }
        }

        return trace;
    }

    // The squared errors: those of each row's mean, and those of its cases around that mean.
    private static double Squares(
        RegressionDesign design, double[] sums, double[] sumsOfSquares, double[] coefficients)
    {
        var squares = 0.0;
        for (var i = 0; i < sums.Length; i++)
        {
            var weight = design.Weights[i];
            if (weight > 0)
            {
                var mean = sums[i] / weight;
                var error = mean - design.Linear(coefficients, i);
                squares += Math.Max(0, sumsOfSquares[i] - (weight * mean * mean)) + (weight * error * error);
            }
        }

        return squares;
    }
}
