namespace InsightsBot.Semantics.Statistics;

/// <summary>A symmetric, positive definite matrix as the product of a lower triangle and its mirror.</summary>
/// <remarks>Source: A.-L. Cholesky, 1910; G. H. Golub and C. F. Van Loan, Matrix Computations, chapter 4.2.</remarks>
internal sealed class Cholesky
{
    private readonly double[][] _lower;

    private Cholesky(double[][] lower) => _lower = lower;

    /// <summary>The decomposition; null when the matrix is not positive definite to about twelve digits.</summary>
    /// <param name="matrix">Its lower triangle is read, by row.</param>
    public static Cholesky? Of(double[][] matrix)
    {
        var lower = new double[matrix.Length][];
        for (var i = 0; i < matrix.Length; i++)
        {
            lower[i] = new double[i + 1];
            for (var j = 0; j <= i; j++)
            {
                var rest = matrix[i][j];
                for (var k = 0; k < j; k++)
                {
                    rest -= lower[i][k] * lower[j][k];
                }

                if (i != j)
                {
                    lower[i][j] = rest / lower[j][j];
                    continue;
                }

                // What is left of the diagonal is what the columns before do not say already.
                if (!(rest > 1e-12 * matrix[i][i]) || !double.IsFinite(rest))
                {
                    return null;
                }

                lower[i][i] = Math.Sqrt(rest);
            }
        }

        return new Cholesky(lower);
    }

    /// <summary>The vector which the matrix turns into the one given.</summary>
    public double[] Solve(double[] right)
    {
        var found = (double[])right.Clone();
        for (var i = 0; i < found.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                found[i] -= _lower[i][k] * found[k];
            }

            found[i] /= _lower[i][i];
        }

        for (var i = found.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < found.Length; k++)
            {
                found[i] -= _lower[k][i] * found[k];
            }

            found[i] /= _lower[i][i];
        }

        return found;
    }

    /// <summary>The inverse of the matrix, by row.</summary>
    public double[][] Inverse()
    {
        var inverse = new double[_lower.Length][];
        for (var i = 0; i < inverse.Length; i++)
        {
            var unit = new double[inverse.Length];
            unit[i] = 1;
            inverse[i] = Solve(unit);
        }

        return inverse;
    }
}
