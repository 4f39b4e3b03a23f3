namespace InsightsBot.Plugins.Verbatims.Vectors;

/// <summary>Eigenvalues and vectors of a small dense symmetric matrix.</summary>
/// <remarks>Source: G. Golub, C. Van Loan, "Matrix Computations", section 8.5: cyclic Jacobi.</remarks>
internal static class Jacobi
{
    private const int SweepsMax = 30;

    /// <summary>Solves a matrix; it is used up.</summary>
    /// <param name="matrix">Rows one behind the other.</param>
    /// <param name="size">How many rows.</param>
    /// <returns>Values, and vectors as columns.</returns>
    public static (double[] Values, double[] Vectors) Solve(double[] matrix, int size)
    {
        var vectors = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            vectors[(i * size) + i] = 1;
        }

        for (var sweep = 0; sweep < SweepsMax && !IsDiagonal(matrix, size); sweep++)
        {
            for (var p = 0; p < size - 1; p++)
            {
                for (var q = p + 1; q < size; q++)
                {
                    Turn(matrix, vectors, size, p, q);
                }
            }
        }

        return ([.. Enumerable.Range(0, size).Select(i => matrix[(i * size) + i])], vectors);
    }

    private static bool IsDiagonal(double[] matrix, int size)
    {
        var (off, on) = (0.0, 0.0);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var square = matrix[(i * size) + j] * matrix[(i * size) + j];
                off += i == j ? 0 : square;
                on += i == j ? square : 0;
            }
        }

        return off <= 1e-20 * on;
    }

    private static void Turn(double[] matrix, double[] vectors, int size, int p, int q)
    {
        var between = matrix[(p * size) + q];
        if (between == 0)
        {
            return;
        }

        var theta = (matrix[(q * size) + q] - matrix[(p * size) + p]) / (2 * between);
        var tangent = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cosine = 1 / Math.Sqrt((tangent * tangent) + 1);
        var sine = tangent * cosine;
        for (var k = 0; k < size; k++)
        {
            Mix(ref matrix[(k * size) + p], ref matrix[(k * size) + q], cosine, sine);
            Mix(ref vectors[(k * size) + p], ref vectors[(k * size) + q], cosine, sine);
        }

        for (var k = 0; k < size; k++)
        {
            Mix(ref matrix[(p * size) + k], ref matrix[(q * size) + k], cosine, sine);
        }
    }

    private static void Mix(ref double a, ref double b, double cosine, double sine) =>
        (a, b) = ((cosine * a) - (sine * b), (sine * a) + (cosine * b));
}
