namespace InsightsBot.Plugins.Verbatims.Vectors;

/// <summary>A sparse symmetric matrix, held whole by rows.</summary>
/// <param name="Starts">Where each row begins, and the end of the last.</param>
/// <param name="Columns">The columns of the cells.</param>
/// <param name="Cells">Their numbers.</param>
internal sealed record SymmetricMatrix(int[] Starts, int[] Columns, float[] Cells)
{
    /// <summary>How many rows and columns there are.</summary>
    public int Size => Starts.Length - 1;

    /// <summary>The product with a dense matrix whose rows lie one behind the other.</summary>
    /// <param name="dense">As many rows as there are columns here.</param>
    /// <param name="width">How long a row is.</param>
    public float[] Times(float[] dense, int width)
    {
        var product = new float[Size * width];
        // Each row is summed by one thread in one order: the same bytes on any machine of one kind.
        _ = Parallel.For(0, Size, Threads.Two, row =>
        {
            var sum = product.AsSpan(row * width, width);
            for (var i = Starts[row]; i < Starts[row + 1]; i++)
            {
                Arrays.AddTimes(sum, dense.AsSpan(Columns[i] * width, width), Cells[i]);
            }
        });
        return product;
    }
}
