using InsightsBot.Plugins.Verbatims.Vectors;

namespace InsightsBot.Plugins.Tests.Verbatims.Vectors;

public sealed class EigenTests
{
    [Fact]
    public void The_largest_eigenvalues_of_a_large_matrix_are_found()
    {
        // Blocks of ones of falling size: each has its size as eigenvalue, and its rows as vector.
        int[] sizes = [120, 90, 60, 40, 20, 10];
        var (values, vectors) = Eigen.Largest(Blocks(sizes), 4, CancellationToken.None);
        Assert.Equal([120, 90, 60, 40], values.Select(v => Math.Round(v, 3)));
        var start = 0;
        for (var block = 0; block < 4; block++)
        {
            for (var row = 0; row < sizes.Sum(); row++)
            {
                var isInside = row >= start && row < start + sizes[block];
                var wanted = isInside ? 1 / Math.Sqrt(sizes[block]) : 0;
                Assert.Equal(wanted, Math.Abs(vectors[(row * 4) + block]), 3);
            }

            start += sizes[block];
        }
    }

    [Fact]
    public void A_small_matrix_has_as_many_values_as_rows_and_the_same_each_time()
    {
        var matrix = new SymmetricMatrix([0, 2, 4], [0, 1, 0, 1], [2, 1, 1, 2]);
        var (values, vectors) = Eigen.Largest(matrix, 96, CancellationToken.None);
        Assert.Equal([3, 1], values.Select(v => Math.Round(v, 4)));
        Assert.Equal(vectors, Eigen.Largest(matrix, 96, CancellationToken.None).Vectors);
    }

    [Fact]
    public void A_matrix_of_zeros_has_no_directions()
    {
        var (values, vectors) = Eigen.Largest(new SymmetricMatrix(new int[6], [], []), 3, CancellationToken.None);
        Assert.All(values, v => Assert.Equal(0, v));
        Assert.All(vectors, v => Assert.Equal(0, v));
    }

    private static SymmetricMatrix Blocks(int[] sizes)
    {
        var (starts, columns) = (new List<int> { 0 }, new List<int>());
        var first = 0;
        foreach (var size in sizes)
        {
            for (var row = 0; row < size; row++)
            {
                columns.AddRange(Enumerable.Range(first, size));
                starts.Add(columns.Count);
            }

            first += size;
        }

        return new SymmetricMatrix([.. starts], [.. columns], [.. columns.Select(_ => 1f)]);
    }
}
