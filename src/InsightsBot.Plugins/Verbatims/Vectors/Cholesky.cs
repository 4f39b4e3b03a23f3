namespace InsightsBot.Plugins.Verbatims.Vectors;

/// <summary>What turns columns with known products into columns at right angles.</summary>
internal static class Cholesky
{
    private const double Least = 1e-10;

    /// <summary>The inverse of the upper triangle whose square is a matrix; columns without a direction are
    /// 0.</summary>
    /// <param name="matrix">Symmetric, no value below 0; rows one behind the other.</param>
    /// <param name="size">How many rows.</param>
    public static double[] InverseRoot(double[] matrix, int size)
    {
        var root = new double[size * size];
        var largest = Enumerable.Range(0, size).Max(i => matrix[(i * size) + i]);
        for (var column = 0; column < size; column++)
        {
            for (var row = 0; row <= column; row++)
            {
                var rest = matrix[(row * size) + column];
                for (var k = 0; k < row; k++)
                {
                    rest -= root[(k * size) + row] * root[(k * size) + column];
                }

                var own = root[(row * size) + row];
                root[(row * size) + column] = row == column ? rest > Least * largest ? Math.Sqrt(rest) : 0
                    : own > 0 ? rest / own : 0;
            }
        }

        return Inverse(root, size);
    }

    private static double[] Inverse(double[] upper, int size)
    {
        var inverse = new double[size * size];
        for (var column = 0; column < size; column++)
        {
            if (upper[(column * size) + column] <= 0)
            {
                continue;
            }

            inverse[(column * size) + column] = 1 / upper[(column * size) + column];
            for (var row = column - 1; row >= 0; row--)
            {
                if (upper[(row * size) + row] <= 0)
                {
                    continue;
                }

                var sum = 0.0;
                for (var k = row + 1; k <= column; k++)
                {
                    sum += upper[(row * size) + k] * inverse[(k * size) + column];
                }

                inverse[(row * size) + column] = -sum / upper[(row * size) + row];
            }
        }

        return inverse;
    }
}
