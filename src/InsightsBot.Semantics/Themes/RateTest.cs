namespace InsightsBot.Semantics.Themes;

/// <summary>Whether a word is said more often now than before, given how many texts each period has.</summary>
/// <remarks>
/// With the total fixed, the share that falls into the period is binomial when nothing changed; the test is exact. Many
/// words are tested at once: words too rare to ever be significant are not counted, after R. E. Tarone, "A modified
/// Bonferroni method for discrete data", Biometrics 46, 1990.
/// </remarks>
internal static class RateTest
{
    /// <summary>The probability of at least so many of a total now, by chance alone.</summary>
    /// <param name="now">How many fall into the period.</param>
    /// <param name="total">How many there are in both periods.</param>
    /// <param name="share">The share of all texts that the period has, between 0 and 1.</param>
    public static double AtLeast(int now, int total, double share)
    {
        if (now <= 0)
        {
            return 1;
        }

        var (yes, no) = (Math.Log(share), Math.Log(1 - share));
        var term = LogChoose(total, now) + (now * yes) + ((total - now) * no);
        var (sum, ratio) = (0.0, 1.0);
        for (var i = now; i <= total && ratio > 1e-12; i++)
        {
            sum += ratio;
            ratio *= (double)(total - i) / (i + 1) * (share / (1 - share));
        }

        return Math.Min(1, Math.Exp(term) * sum);
    }

    /// <summary>
    /// How improbable a single word must be so that all together err as rarely as <paramref name="risk"/>.
    /// </summary>
    /// <param name="totals">How often each tested word is said in both periods.</param>
    /// <param name="share">The share of all texts that the period has.</param>
    /// <param name="risk">The risk that anything is found where nothing changed.</param>
    public static double Limit(IEnumerable<int> totals, double share, double risk)
    {
        var least = totals.Select(t => t * Math.Log(share)).Order().ToList();
        for (var tested = 1; tested <= least.Count; tested++)
        {
            // Only the words that could reach the limit of so many tests count as tests.
            if (tested == least.Count || least[tested] > Math.Log(risk / tested))
            {
                return risk / tested;
            }
        }

        return risk;
    }

    private static double LogChoose(int all, int some)
    {
        var sum = 0.0;
        for (var i = 1; i <= Math.Min(some, all - some); i++)
        {
            sum += Math.Log((double)(all - i + 1) / i);
        }

        return sum;
    }
}
