namespace InsightsBot.Semantics.Statistics;

/// <summary>
/// The rows of a regression, an intercept in front: every column centred, and scaled so that columns of any unit are
/// penalised alike.
/// </summary>
/// <remarks>
/// A column of 0 and 1 keeps its unit; any other is divided by twice its standard deviation, which makes a step of one
/// comparable to a yes against a no. Source: A. Gelman, A. Jakulin, M. G. Pittau and Y.-S. Su, "A Weakly Informative
/// Default Prior Distribution for Logistic and Other Regression Models", Annals of Applied Statistics 2 (2008).
/// </remarks>
internal sealed class RegressionDesign
{
    private RegressionDesign(double[] weights, List<Column> columns, List<int> dropped)
    {
        Weights = weights;
        Columns = columns;
        Dropped = dropped;
        Cases = weights.Sum();
        Rows = [.. Enumerable.Range(0, weights.Length).Select(
            i => (double[])[1, .. columns.Select(c => (c.Values[i] - c.Mean) / c.Scale)])];
    }

    /// <summary>How many cases each row stands for.</summary>
    public double[] Weights { get; }

    /// <summary>The columns that vary.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The places of those that do not.</summary>
    public IReadOnlyList<int> Dropped { get; }

    /// <summary>The weights summed.</summary>
    public double Cases { get; }

    /// <summary>A one for the intercept and the scaled columns, by row.</summary>
    public double[][] Rows { get; }

    /// <summary>The intercept and the columns.</summary>
    public int Width => Columns.Count + 1;

    /// <summary>Whether there are no more cases than coefficients.</summary>
    public bool IsShort => Cases <= Width;

    /// <summary>The design of columns that have been checked.</summary>
    public static RegressionDesign Of(IReadOnlyList<double[]> columns, double[] weights)
    {
        var (kept, dropped) = (new List<Column>(), new List<int>());
        for (var index = 0; index < columns.Count; index++)
        {
            if (ColumnOf(index, columns[index], weights) is { } column)
            {
                kept.Add(column);
            }
            else
            {
                dropped.Add(index);
            }
        }

        return new RegressionDesign(weights, kept, dropped);
    }

    /// <summary>Whether columns and weights are numbers of the same length, no weight below 0.</summary>
    public static bool IsSound(IReadOnlyList<double[]> columns, double[] weights) =>
        weights.All(w => double.IsFinite(w) && w >= 0) && double.IsFinite(weights.Sum())
        && columns.All(c => c.Length == weights.Length && c.All(v => Math.Abs(v) < 1e100));

    /// <summary>The sum over rows of a factor times the products of all pairs of columns, plus the penalty.</summary>
    public double[][] Products(Func<int, double> factor, double penalty)
    {
        double[][] sums = [.. Enumerable.Range(0, Width).Select(j => new double[j + 1])];
        for (var i = 0; i < Rows.Length; i++)
        {
            var (row, scale) = (Rows[i], factor(i));
            for (var j = 0; scale > 0 && j < Width; j++)
            {
                for (var k = 0; k <= j; k++)
                {
                    sums[j][k] += scale * row[j] * row[k];
                }
            }
        }

        for (var j = 1; j < Width; j++)
        {
            sums[j][j] += penalty;
        }

        return sums;
    }

    /// <summary>The sum over rows of a factor times each column.</summary>
    public double[] Sums(Func<int, double> factor)
    {
        var sums = new double[Width];
        for (var i = 0; i < Rows.Length; i++)
        {
            Add(sums, Rows[i], factor(i));
        }

        return sums;
    }

    /// <summary>The sum of coefficients times the columns of one row.</summary>
    public double Linear(double[] coefficients, int row)
    {
        var sum = 0.0;
        for (var j = 0; j < coefficients.Length; j++)
        {
            sum += coefficients[j] * Rows[row][j];
        }

        return sum;
    }

    /// <summary>The intercept in the units given; its gradient is what it is summed with.</summary>
    public double[] InterceptGradient() => [1, .. Columns.Select(c => -c.Mean / c.Scale)];

    /// <summary>The standard error of a sum of coefficients by the delta method.</summary>
    public static double Error(double[][] covariance, double[] gradient)
    {
        var sum = 0.0;
        for (var j = 0; j < gradient.Length; j++)
        {
            for (var k = 0; k < gradient.Length; k++)
            {
                sum += gradient[j] * gradient[k] * covariance[j][k];
            }
        }

        return Math.Sqrt(sum);
    }

    /// <summary>Adds a multiple of one vector to another.</summary>
    public static void Add(double[] sums, double[] vector, double factor)
    {
        for (var j = 0; j < sums.Length; j++)
        {
            sums[j] += factor * vector[j];
        }
    }

    private static Column? ColumnOf(int index, double[] values, double[] weights)
    {
        var cases = weights.Sum();
        var mean = values.Zip(weights, (v, w) => v * w).Sum() / cases;
        var spread = Math.Sqrt(values.Zip(weights, (v, w) => w * (v - mean) * (v - mean)).Sum() / cases);
        if (!(spread > 1e-10 * Math.Max(Math.Abs(mean), 1e-100)))
        {
            return null;
        }

        var isYesNo = values.All(v => v is 0 or 1);
        return new Column(index, values, mean, isYesNo ? 1 : 2 * spread, isYesNo);
    }

    /// <summary>A column that varies.</summary>
    internal sealed record Column(int Index, double[] Values, double Mean, double Scale, bool IsYesNo);
}
