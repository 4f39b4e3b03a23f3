namespace InsightsBot.Semantics.Statistics;

/// <summary>Which factors say something that others together do not.</summary>
/// <remarks>
/// Two factors may differ and three still say the same: a product is known from its line, its price and its speed. In a
/// regression with all of them nobody can tell which one the outcome goes with, and every interval grows without bound.
/// The share of a level's spread that others leave free is one over its variance inflation (Marquardt 1970).
/// </remarks>
public static class FactorOverlap
{
    /// <summary>Takes factors in their order, each unless it or one before it would be told by the others.</summary>
    /// <param name="levels">The level of each group, by factor; the last one stands for no answer.</param>
    /// <param name="counts">How many levels each factor has, that of no answer among them.</param>
    /// <param name="cases">How many cases each group has.</param>
    /// <param name="freeMin">The share of its spread that others must leave free of every level, from 0 to 1.</param>
    /// <returns>The places of the factors that were taken.</returns>
    public static IReadOnlyList<int> Free(
        IReadOnlyList<int[]> levels, IReadOnlyList<int> counts, double[] cases, double freeMin)
    {
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(cases);
        var factors = new Factors(levels, counts, cases, cases, cases);
        var products = Products(factors);
        var (taken, columns) = (new List<int>(), new List<int> { 0 });
        for (var f = 0; f < counts.Count; f++)
        {
            var own = Columns(factors, f, products);
            var together = columns.Concat(own).ToList();
            if (taken.Count == 0 || AreFree(products, together, [.. taken, f], factors, freeMin))
            {
                taken.Add(f);
                columns = together;
            }
        }

        return taken;
    }

    /// <summary>The levels of a factor but its largest, which the intercept stands for.</summary>
    private static List<int> Columns(Factors factors, int factor, double[][] products)
    {
        var first = factors.First(factor);
        var own = Enumerable.Range(first, factors.Counts[factor]).ToList();
        var largest = own.SkipLast(1).MaxBy(c => products[c][c]);
        return [.. own.Where(c => c != largest && products[c][c] > 0)];
    }

    private static bool AreFree(
        double[][] products, List<int> columns, List<int> taken, Factors factors, double freeMin)
    {
        var nobody = taken.Select(f => factors.First(f) + factors.Counts[f] - 1).ToHashSet();
        double[][] part =
        [
            // A little more on the diagonal: levels of no answer may be the same in several factors.
            .. columns.Select((row, i) => columns.Take(i + 1)
                .Select((c, j) => products[row][c] + (i == j && i > 0 ? 1e-6 * products[0][0] : 0)).ToArray()),
        ];
        if (Cholesky.Of(part)?.Inverse() is not { } inverse)
        {
            return false;
        }

        for (var i = 1; i < columns.Count; i++)
        {
            var cases = products[columns[i]][columns[i]];
            var spread = cases * (1 - (cases / products[0][0]));
            if (!nobody.Contains(columns[i]) && spread > 0 && 1 / (spread * inverse[i][i]) < freeMin)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many cases have each two levels; the lower half.</summary>
    private static double[][] Products(Factors factors)
    {
        double[][] sums = [.. Enumerable.Range(0, factors.Width).Select(j => new double[j + 1])];
        var places = factors.Places();
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < places[i].Length; j++)
            {
                for (var k = 0; k <= j; k++)
                {
                    sums[places[i][j]][places[i][k]] += factors.Cases[i];
                }
            }
        }

        return sums;
    }
}
