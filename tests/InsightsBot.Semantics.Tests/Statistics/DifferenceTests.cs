using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Semantics.Tests.Statistics;

public sealed class DifferenceTests
{
    // R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, Table II, method 10, to four digits; all digits from
    // statsmodels.stats.proportion.confint_proportions_2indep(a, m, b, n, compare="diff", method="newcomb").
    [Theory]
    [InlineData(56, 70, 48, 80, 0.05243147240236498, 0.33387265403690614, Verdict.Higher)]
    [InlineData(9, 10, 3, 10, 0.1705227239345029, 0.809017973535488, Verdict.Higher)]
    [InlineData(6, 7, 2, 7, 0.05822792748231209, 0.8062496375242278, Verdict.Higher)]
    [InlineData(5, 56, 0, 29, -0.038137147903536936, 0.19256001385511165, Verdict.Unclear)]
    [InlineData(0, 10, 0, 10, -0.27753279986288926, 0.27753279986288926, Verdict.Unclear)]
    [InlineData(10, 10, 0, 20, 0.6790860371419145, 1.0, Verdict.Higher)]
    public void Shares_differ_as_published(long a, long m, long b, long n, double low, double high, Verdict verdict)
    {
        var difference = Difference.OfShares(new Proportion(a, m), new Proportion(b, n));
        Assert.Equal(low, difference.Interval!.Low, 1e-9);
        Assert.Equal(high, difference.Interval.High, 1e-9);
        Assert.Equal(verdict, difference.Verdict);
    }

    [Fact]
    public void The_other_way_round_the_verdict_turns()
    {
        var (one, other) = (new Proportion(56, 70), new Proportion(48, 80));
        Assert.Equal(Verdict.Lower, Difference.OfShares(other, one).Verdict);
        Assert.Equal(-Difference.OfShares(one, other).Amount, Difference.OfShares(other, one).Amount, 1e-12);
    }

    // Two samples of 15; scipy.stats.ttest_ind(x, y, equal_var=False) gives t = -2.455356, p = 0.021378.
    // Means and variances by numpy (ddof=1). So the interval reaches 0 at a confidence above 1 - p and not below.
    [Fact]
    public void Means_of_unequal_spread_are_compared_by_welch()
    {
        var first = new Sample(20.82, Math.Sqrt(7.867428571428571), 15);
        var second = new Sample(22.986666666666665, Math.Sqrt(3.8126666666666686), 15);
        var difference = Difference.OfMeans(first, second);
        Assert.Equal(Verdict.Lower, difference.Verdict);
        Assert.Equal(Verdict.Lower, Difference.OfMeans(first, second, 1 - 0.0214).Verdict);
        Assert.Equal(Verdict.Unclear, Difference.OfMeans(first, second, 1 - 0.0213).Verdict);
    }

    [Fact]
    public void One_value_is_too_few_to_compare() =>
        Assert.Equal(Verdict.TooFew, Difference.OfMeans(new Sample(1, 0, 1), new Sample(2, 1, 50)).Verdict);

    [Theory]
    [InlineData(500, 300, 200, 300, 300, 400, Verdict.Higher)]
    [InlineData(5, 3, 2, 3, 3, 4, Verdict.Unclear)]
    [InlineData(300, 300, 400, 500, 300, 200, Verdict.Lower)]
    public void Scores_differ_only_on_a_base_that_bears_it(
        long p1, long n1, long d1, long p2, long n2, long d2, Verdict verdict) => Assert.Equal(
        verdict,
        Difference.OfScores(new NetPromoterScore(p1, n1, d1), new NetPromoterScore(p2, n2, d2)).Verdict);
}
