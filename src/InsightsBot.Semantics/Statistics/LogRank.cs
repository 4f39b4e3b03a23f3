namespace InsightsBot.Semantics.Statistics;

/// <summary>Whether something takes equally long to happen in two or more groups.</summary>
/// <param name="PValue">How likely chance alone sets the groups so far apart; from 0 to 1.</param>
/// <param name="Statistic">The chi-square of the test.</param>
/// <param name="DegreesOfFreedom">The groups that were ever at risk, less one.</param>
/// <param name="Observed">To how many it happened, by group in the order given.</param>
/// <param name="Expected">To how many it would have, were all groups alike.</param>
/// <remarks>
/// Sources: N. Mantel, "Evaluation of Survival Data and Two New Rank Order Statistics Arising in its Consideration",
/// Cancer Chemotherapy Reports 50 (1966), 163–170; R. Peto and J. Peto, Journal of the Royal Statistical Society A 135
/// (1972), 185–207. Ties by the hypergeometric variance. Counts must be cases, not weights, for the p-value to hold.
/// </remarks>
public sealed record LogRank(
    double PValue,
    double Statistic,
    int DegreesOfFreedom,
    IReadOnlyList<double> Observed,
    IReadOnlyList<double> Expected)
{
    /// <summary>
    /// The test; null with fewer than two groups at risk when something happened, or when a row is no sound one.
    /// </summary>
    /// <param name="groups">The cases of each group; nobody may be in two.</param>
    public static LogRank? Of(IReadOnlyList<IReadOnlyList<SurvivalRow>> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (!groups.All(KaplanMeier.IsSound))
        {
            return null;
        }

        var (observed, expected) = (new double[groups.Count], new double[groups.Count]);
        double[][] covariance = [.. groups.Select(_ => new double[groups.Count])];
        double[][] durations = [.. groups.Select(Ordered)];
        double[][] remaining = [.. groups.Select(Remaining)];
        foreach (var (time, all, events) in KaplanMeier.RiskSets([.. groups.SelectMany(g => g)]))
        {
            double[] atRisk = [.. groups.Select((_, g) => AtRisk(durations[g], remaining[g], time))];
            var spread = all > 1 ? events * (all - events) / (all - 1) : 0;
            for (var g = 0; g < groups.Count; g++)
            {
                expected[g] += events * atRisk[g] / all;
                for (var h = 0; h < groups.Count; h++)
                {
                    covariance[g][h] += spread * atRisk[g] / all * ((g == h ? 1 : 0) - (atRisk[h] / all));
                }
            }
        }

        for (var g = 0; g < groups.Count; g++)
        {
            observed[g] = groups[g].Where(r => r.IsEvent).Sum(r => r.Count);
        }

        return Tested(observed, expected, covariance);
    }

    // The deviations add up to 0, so the last group says nothing that the others do not.
    private static LogRank? Tested(double[] observed, double[] expected, double[][] covariance)
    {
        int[] compared = [.. Enumerable.Range(0, observed.Length).Where(g => covariance[g][g] > 0).SkipLast(1)];
        if (compared.Length == 0)
        {
            return null;
        }

        double[] deviations = [.. compared.Select(g => observed[g] - expected[g])];
        double[][] part = [.. compared.Select(g => compared.Select(h => covariance[g][h]).ToArray())];
        var statistic = Cholesky.Of(part)?.Solve(deviations).Zip(deviations, (a, b) => a * b).Sum();
        return statistic is { } chi && double.IsFinite(chi)
            ? new LogRank(ChiSquare.Above(chi, compared.Length), chi, compared.Length, observed, expected)
            : null;
    }

    private static double[] Ordered(IReadOnlyList<SurvivalRow> rows) =>
        [.. rows.Select(r => r.Duration).Distinct().Order()];

    // How many were watched at least as long as each duration.
    private static double[] Remaining(IReadOnlyList<SurvivalRow> rows)
    {
        var sum = 0.0;
        var counts = rows.GroupBy(r => r.Duration).OrderByDescending(g => g.Key)
            .Select(g => sum += g.Sum(r => r.Count)).ToArray();
        Array.Reverse(counts);
        return counts;
    }

    private static double AtRisk(double[] durations, double[] remaining, double time)
    {
        var place = Array.BinarySearch(durations, time);
        place = place < 0 ? ~place : place;
        return place < remaining.Length ? remaining[place] : 0;
    }
}
