namespace InsightsBot.Semantics.Statistics;

/// <summary>Cases grouped by the levels of several factors, such as contract and age band.</summary>
/// <param name="Levels">For each factor the level of each group, from 0.</param>
/// <param name="Counts">How many levels each factor has.</param>
/// <param name="Cases">How many cases each group has.</param>
/// <param name="Sums">The sum of their outcomes; of yes/no outcomes how many are yes.</param>
/// <param name="Squares">The sum of the squares of their outcomes.</param>
public sealed record Factors(
    IReadOnlyList<int[]> Levels, IReadOnlyList<int> Counts, double[] Cases, double[] Sums, double[] Squares)
{
    /// <summary>How many coefficients there are: one for each level, and the intercept at place 0.</summary>
    internal int Width => 1 + Counts.Sum();

    /// <summary>All cases.</summary>
    internal double Total => Cases.Sum();

    /// <summary>Whether lists are as long as each other, and numbers possible.</summary>
    internal bool IsSound => Levels.Count == Counts.Count && Sums.Length == Cases.Length
        && Squares.Length == Cases.Length && Levels.All(l => l.Length == Cases.Length)
        && Levels.Zip(Counts, (of, count) => of.All(l => l >= 0 && l < count)).All(sound => sound)
        && Cases.All(c => double.IsFinite(c) && c >= 0) && Sums.All(double.IsFinite) && Squares.All(double.IsFinite);

    /// <summary>The place of the first level of a factor.</summary>
    internal int First(int factor) => 1 + Counts.Take(factor).Sum();

    /// <summary>The places of the coefficients of each group, the intercept's first.</summary>
    internal int[][] Places()
    {
        var firsts = Enumerable.Range(0, Levels.Count).Select(First).ToArray();
        var places = new int[Cases.Length][];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = new int[firsts.Length + 1];
            for (var f = 0; f < firsts.Length; f++)
            {
                places[i][f + 1] = firsts[f] + Levels[f][i];
            }
        }

        return places;
    }

    /// <summary>
    /// The shares that levels of a factor have among the cases that do not have one of them; no answer aside.
    /// </summary>
    internal double[] SharesBeside(int factor, int level, int? missing)
    {
        var shares = new double[Counts[factor]];
        for (var i = 0; i < Cases.Length; i++)
        {
            shares[Levels[factor][i]] += Cases[i];
        }

        shares[level] = 0;
        if (missing is { } none)
        {
            shares[none] = 0;
        }

        var rest = shares.Sum();
        return rest > 0 ? [.. shares.Select(s => s / rest)] : shares;
    }
}
