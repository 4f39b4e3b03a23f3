using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Semantics.Tests.Statistics;

public sealed class SignificanceTests
{
    // tests/statistics-references.sh normal
    [Theory]
    [InlineData(-8.0, 6.22096057427174e-16)]
    [InlineData(-3.5, 0.00023262907903552502)]
    [InlineData(-2.9, 0.0018658133003840375)]
    [InlineData(-1.0, 0.15865525393145707)]
    [InlineData(0.3, 0.6179114221889526)]
    [InlineData(1.96, 0.9750021048517795)]
    [InlineData(3.1, 0.9990323967867817)]
    public void Normal_probabilities_are_those_of_scipy(double z, double probability) =>
        Assert.Equal(probability, Normal.Cumulative(z), probability * 1e-12);

    // tests/statistics-references.sh normal
    [Theory]
    [InlineData(1e-9, -5.9978070150076865)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(0.025, -1.9599639845400545)]
    [InlineData(0.3, -0.5244005127080409)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.9995, 3.2905267314919255)]
    public void Normal_quantiles_are_those_of_scipy(double probability, double quantile) =>
        Assert.Equal(quantile, Normal.Quantile(probability), 1e-12);

    // tests/statistics-references.sh normal
    [Theory]
    [InlineData(3.84, 1, 0.05004352124870519)]
    [InlineData(0.5, 1, 0.47950012218695337)]
    [InlineData(10, 4, 0.04042768199451279)]
    [InlineData(2, 7, 0.9598403687301016)]
    [InlineData(150, 100, 0.0009039320423540184)]
    [InlineData(700, 3, 2.0991308534204487e-151)]
    [InlineData(0.01, 0.5, 0.7069191052789804)]
    [InlineData(0, 2, 1)]
    [InlineData(-3, 2, 1)]
    [InlineData(double.PositiveInfinity, 2, 0)]
    public void Chi_square_tails_are_those_of_scipy(double x, double degrees, double tail) =>
        Assert.Equal(tail, ChiSquare.Above(x, degrees), tail * 1e-11);

    // tests/statistics-references.sh significance
    [Theory]
    [InlineData(139, 11037, 239, 11034, -5.190729326960711, 2.094719500199881e-07)]
    [InlineData(7, 20, 5, 50, 2.507173615892981, 0.01217009181854071)]
    [InlineData(1, 2, 1, 2, 0.0, 1.0)]
    public void Shares_are_tested_as_by_statsmodels(
        long hits, long of, long others, long ofOthers, double z, double p)
    {
        var found = Significance.OfShares(new Proportion(hits, of), new Proportion(others, ofOthers))!;
        Assert.Equal(z, found.Statistic, 1e-12);
        Assert.Equal(p, found.PValue, p * 1e-10);
    }

    // tests/statistics-references.sh significance
    [Theory]
    [InlineData(10, 2, 25, 11.5, 4, 18, -1.4646252485342686, 0.15647838595059416)]
    [InlineData(3.2, 1.1, 2000, 3.1, 0.9, 1500, 2.9552706228277104, 0.0031449619477863008)]
    [InlineData(0, 1, 2, 50, 1, 2, -50.0, 0.0003997601598880805)]
    public void Means_are_tested_as_by_scipy(
        double mean, double deviation, long n, double other, double otherDeviation, long ofOthers, double t, double p)
    {
        var found = Significance.OfMeans(new Sample(mean, deviation, n), new Sample(other, otherDeviation, ofOthers))!;
        Assert.Equal(t, found.Statistic, 1e-10);
        Assert.Equal(p, found.PValue, p * 1e-9);
    }

    // tests/statistics-references.sh significance
    [Fact]
    public void Scores_are_tested_by_their_standard_errors()
    {
        var found = Significance.OfScores(new NetPromoterScore(50, 30, 20), new NetPromoterScore(60, 30, 60))!;
        Assert.Equal(2.8056585887484733, found.Statistic, 1e-12);
        Assert.Equal(0.005021386489022788, found.PValue, 1e-12);
    }

    [Fact]
    public void Two_answers_of_one_kind_are_no_proof_against_a_thousand_mixed_ones() => Assert.True(
        Significance.OfScores(new NetPromoterScore(2, 0, 0), new NetPromoterScore(400, 300, 300))!.PValue > 0.05);

    [Fact]
    public void Without_spread_there_is_no_test()
    {
        Assert.Null(Significance.OfShares(new Proportion(0, 5), new Proportion(0, 9)));
        Assert.Null(Significance.OfShares(new Proportion(5, 5), new Proportion(9, 9)));
        Assert.Null(Significance.OfMeans(new Sample(1, 0, 5), new Sample(2, 0, 5)));
        Assert.Null(Significance.OfMeans(new Sample(1, 2, 1), new Sample(2, 3, 5)));
        Assert.Null(Significance.OfMeans(new Sample(double.NaN, 2, 9), new Sample(2, 3, 5)));
        Assert.Null(Significance.OfMeans(new Sample(3, double.NaN, 9), new Sample(2, 3, 5)));
        Assert.Null(Significance.OfScores(new NetPromoterScore(3, 0, 0), new NetPromoterScore(9, 0, 0)));
    }

    // tests/statistics-references.sh significance; what is no p-value is not counted.
    [Fact]
    public void Adjusted_values_are_those_of_statsmodels_in_the_order_given()
    {
        var adjusted = BenjaminiHochberg.Adjusted([0.01, 0.04, null, 0.03, 0.005, 0.8, double.NaN, 0.04, 0.2, 1.5]);
        double?[] expected = [0.035, 0.056, null, 0.056, 0.035, 0.8, null, 0.056, 0.23333333333333336, null];
        Assert.Equal(expected.Select(e => e is { } q ? Math.Round(q, 12) : e),
            adjusted.Select(e => e is { } q ? Math.Round(q, 12) : e));
        Assert.Empty(BenjaminiHochberg.Adjusted([]));
    }

    [Fact]
    public void Adjusting_never_lowers_a_value_and_keeps_their_order() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 1000).Select(i => (double?)(i / 1000.0)).ArrayOf().ToArbitrary(),
        values =>
        {
            var adjusted = BenjaminiHochberg.Adjusted(values);
            var pairs = values.Zip(adjusted).OrderBy(p => p.First).ToList();
            return pairs.All(p => p.Second >= p.First && p.Second <= 1)
                && pairs.Zip(pairs.Skip(1)).All(p => p.First.Second <= p.Second.Second);
        }));
}
