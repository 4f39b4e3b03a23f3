namespace InsightsBot.Plugins.Verbatims.Vectors;

/// <summary>The largest eigenvalues of a sparse symmetric matrix, with their vectors.</summary>
/// <remarks>
/// Source: N. Halko, P.-G. Martinsson, J. Tropp, "Finding Structure with Randomness", SIAM Review 2011: a random start,
/// a few products, an exact solution in the small space. The start has a seed, so the outcome is the same each time.
/// </remarks>
internal static class Eigen
{
    private const int Seed = 20110;
    private const int Extra = 16;
    private const int Products = 4;

    /// <summary>Finds them.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="count">How many are wanted; fewer when the matrix is smaller.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Values by their size without sign, largest first; vectors as rows of the matrix, one behind the
    /// other, each as long as there are values.</returns>
    public static (double[] Values, float[] Vectors) Largest(
        SymmetricMatrix matrix, int count, CancellationToken cancellation)
    {
        var width = Math.Min(matrix.Size, count + Extra);
        var chance = new Random(Seed);
        var basis = new float[matrix.Size * width];
        for (var i = 0; i < basis.Length; i++)
        {
            basis[i] = (float)(chance.NextDouble() - 0.5);
        }

        for (var i = 0; i < Products; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            basis = Orthonormal(matrix.Times(basis, width), width);
        }

        var small = Small(basis, matrix.Times(basis, width), width);
        var (values, vectors) = Jacobi.Solve(small, width);
        var order = Enumerable.Range(0, width).OrderByDescending(i => Math.Abs(values[i])).ThenBy(i => i)
            .Take(Math.Min(count, width)).ToArray();
        return ([.. order.Select(i => values[i])], Turned(basis, matrix.Size, width, vectors, order));
    }

    /// <summary>Makes the columns of a tall matrix stand at right angles, each of length 1.</summary>
    private static float[] Orthonormal(float[] tall, int width)
    {
        // Twice, since rounding spoils the first time.
        for (var round = 0; round < 2; round++)
        {
            var turn = Cholesky.InverseRoot(Small(tall, tall, width), width);
            tall = Turned(tall, tall.Length / width, width, turn, [.. Enumerable.Range(0, width)]);
        }

        return tall;
    }

    /// <summary>The products of all columns of one tall matrix with those of another.</summary>
    private static double[] Small(float[] a, float[] b, int width)
    {
        var small = new double[width * width];
        var right = new double[width];
        for (var at = 0; at < a.Length; at += width)
        {
            for (var i = 0; i < width; i++)
            {
                right[i] = b[at + i];
            }

            for (var i = 0; i < width; i++)
            {
                Arrays.AddTimes(small.AsSpan(i * width, width), right, a[at + i]);
            }
        }

        return small;
    }

    private static float[] Turned(float[] tall, int rows, int width, double[] turn, int[] columns)
    {
        var floats = new float[width * columns.Length];
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                floats[(i * columns.Length) + j] = (float)turn[(i * width) + columns[j]];
            }
        }

        var turned = new float[rows * columns.Length];
        _ = Parallel.For(0, rows, Threads.Two, row =>
        {
            var sum = turned.AsSpan(row * columns.Length, columns.Length);
            for (var i = 0; i < width; i++)
            {
                Arrays.AddTimes(sum, floats.AsSpan(i * columns.Length, columns.Length), tall[(row * width) + i]);
            }
        });
        return turned;
    }
}
