using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Semantics.Tests.Statistics;

public sealed class DistributionTests
{
    // python3 -c "from scipy import stats; print(repr(stats.t.ppf(p, df)))", scipy 1.10.1
    [Theory]
    [InlineData(0.975, 1, 12.706204736432095)]
    [InlineData(0.975, 2, 4.302652729911275)]
    [InlineData(0.975, 3, 3.182446305284263)]
    [InlineData(0.975, 5, 2.5705818366147395)]
    [InlineData(0.975, 10, 2.2281388519649385)]
    [InlineData(0.975, 30, 2.0422724563012373)]
    [InlineData(0.975, 120, 1.9799304050527766)]
    [InlineData(0.995, 4, 4.604094871415897)]
    [InlineData(0.9, 7, 1.4149239276488585)]
    [InlineData(0.75, 2.5, 0.7850136812811753)]
    [InlineData(0.975, 17.847, 2.1022137988018414)]
    [InlineData(0.999, 1.5, 52.184430008992784)]
    [InlineData(0.6, 50, 0.2546993429490219)]
    [InlineData(0.9999, 3, 22.203742266780633)]
    [InlineData(0.975, 1e6, 1.9599663568141066)]
    [InlineData(0.975, double.PositiveInfinity, 1.959963984540054)]
    [InlineData(0.995, double.PositiveInfinity, 2.5758293035489004)]
    [InlineData(0.025, double.PositiveInfinity, -1.9599639845400545)]
    [InlineData(1e-6, double.PositiveInfinity, -4.753424308822899)]
    public void Quantiles_are_those_of_scipy(double probability, double degrees, double quantile) =>
        Assert.Equal(quantile, StudentT.Quantile(probability, degrees), Math.Abs(quantile) * 1e-8);

    // python3 -c "from scipy import stats; print(repr(stats.t.cdf(t, df)))", scipy 1.10.1
    [Theory]
    [InlineData(2.0, 10, 0.9633059826146297)]
    [InlineData(-1.5, 3, 0.11529193262241141)]
    [InlineData(0.5, 1, 0.6475836176504333)]
    [InlineData(4.0, 2.5, 0.9804935120793409)]
    [InlineData(12, 30, 0.999999999999721)]
    public void Probabilities_are_those_of_scipy(double t, double degrees, double probability) =>
        Assert.Equal(probability, StudentT.Cumulative(t, degrees), 1e-12);

    [Fact]
    public void The_quantile_undoes_the_probability() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(1, 999).ToArbitrary(),
        Gen.Choose(1, 400).ToArbitrary(),
        (permille, degrees) => Math.Abs(
            StudentT.Cumulative(StudentT.Quantile(permille / 1000.0, degrees), degrees) - (permille / 1000.0)) < 1e-9));

    [Theory]
    [InlineData(0.0, 5)]
    [InlineData(1.0, 5)]
    [InlineData(double.NaN, 5)]
    [InlineData(0.5, 0)]
    [InlineData(0.5, double.NaN)]
    public void A_probability_or_degree_outside_its_range_is_an_error(double probability, double degrees) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(probability, degrees));
}
