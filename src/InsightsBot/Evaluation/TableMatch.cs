namespace InsightsBot.Evaluation;

/// <summary>Looks for the expected cells in a table whose columns may be more and in another order.</summary>
internal static class TableMatch
{
    private const int ColumnsMax = 12;

    /// <summary>Whether some choice of the table's columns holds the expected rows.</summary>
    /// <param name="expected">The expected rows, all of one width.</param>
    /// <param name="given">The table's rows.</param>
    /// <param name="ordered">Whether rows must come in the expected order.</param>
    /// <param name="lenient">Whether the table may have other rows, too.</param>
    public static bool Holds(
        IReadOnlyList<IReadOnlyList<ScoredCell>> expected,
        IReadOnlyList<IReadOnlyList<ScoredCell>> given,
        bool ordered,
        bool lenient)
    {
        if (expected.Count == 0 || given.Count == 0)
        {
            return expected.Count == 0 && given.Count == 0;
        }

        var (width, have) = (expected[0].Count, given[0].Count);
        if ((!lenient && given.Count != expected.Count) || width > have || have > ColumnsMax)
        {
            return false;
        }

        // A column can only stand for an expected one when it holds each of its cells somewhere.
        var candidates = Enumerable.Range(0, width).Select(i => Enumerable.Range(0, have)
            .Where(c => expected.All(e => given.Any(g => Accepts(e, i, g, c)))).ToArray()).ToArray();
        return Choose(candidates, [], columns => lenient ? AllFound(expected, given, columns)
            : ordered ? InOrder(expected, given, columns)
            : PairedUp(expected, given, columns));
    }

    /// <summary>Whether some choice of columns holds the expected rows and no others; repeats count once.</summary>
    public static bool HoldsOnce(
        IReadOnlyList<IReadOnlyList<ScoredCell>> expected, IReadOnlyList<IReadOnlyList<ScoredCell>> given)
    {
        if (expected.Count == 0 || given.Count == 0)
        {
            return expected.Count == 0 && given.Count == 0;
        }

        var (width, have) = (expected[0].Count, given[0].Count);
        if (width > have || have > ColumnsMax)
        {
            return false;
        }

        var candidates = Enumerable.Range(0, width).Select(i => Enumerable.Range(0, have)
            .Where(c => IsFound(expected, i, given, c)).ToArray()).ToArray();
        return Choose(candidates, [], columns => AllFound(expected, given, columns)
            && given.All(g => expected.Any(e => IsSame(e, g, columns))));
    }

    /// <summary>Whether a column has each expected cell somewhere; most are found by their text at once.</summary>
    private static bool IsFound(
        IReadOnlyList<IReadOnlyList<ScoredCell>> expected,
        int index,
        IReadOnlyList<IReadOnlyList<ScoredCell>> given,
        int column)
    {
        var texts = given.Where(g => column < g.Count).Select(g => g[column].Text).ToHashSet(StringComparer.Ordinal);
        return expected.All(e => texts.Contains(e[index].Text) || given.Any(g => Accepts(e, index, g, column)));
    }

    private static bool Choose(int[][] candidates, List<int> chosen, Func<IReadOnlyList<int>, bool> holds)
    {
        if (chosen.Count == candidates.Length)
        {
            return holds(chosen);
        }

        foreach (var column in candidates[chosen.Count].Where(c => !chosen.Contains(c)))
        {
            chosen.Add(column);
            if (Choose(candidates, chosen, holds))
            {
                return true;
            }

            chosen.RemoveAt(chosen.Count - 1);
        }

        return false;
    }

    private static bool AllFound(
        IReadOnlyList<IReadOnlyList<ScoredCell>> expected,
        IReadOnlyList<IReadOnlyList<ScoredCell>> given,
        IReadOnlyList<int> columns) => expected.All(e => given.Any(g => IsSame(e, g, columns)));

    /// <summary>Row by row; or, where figures tie, all rows found and the figures in order.</summary>
    private static bool InOrder(
        IReadOnlyList<IReadOnlyList<ScoredCell>> expected,
        IReadOnlyList<IReadOnlyList<ScoredCell>> given,
        IReadOnlyList<int> columns) =>
        expected.Zip(given).All(p => IsSame(p.First, p.Second, columns))
        || (AllFound(expected, given, columns)
            && expected.Zip(given).All(p => columns.Select((c, i) => (c, i))
                .All(m => p.First[m.i].Number is null || Accepts(p.First, m.i, p.Second, m.c))));

    /// <summary>Each expected row takes the first given row that is the same and not yet taken.</summary>
    private static bool PairedUp(
        IReadOnlyList<IReadOnlyList<ScoredCell>> expected,
        IReadOnlyList<IReadOnlyList<ScoredCell>> given,
        IReadOnlyList<int> columns)
    {
        var left = given.ToList();
        foreach (var row in expected)
        {
            var found = left.FindIndex(g => IsSame(row, g, columns));
            if (found < 0)
            {
                return false;
            }

            left.RemoveAt(found);
        }

        return true;
    }

    private static bool IsSame(
        IReadOnlyList<ScoredCell> expected, IReadOnlyList<ScoredCell> given, IReadOnlyList<int> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (!Accepts(expected, i, given, columns[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Accepts(
        IReadOnlyList<ScoredCell> expected, int index, IReadOnlyList<ScoredCell> given, int column) =>
        column < given.Count && expected[index].Accepts(given[column]);
}
