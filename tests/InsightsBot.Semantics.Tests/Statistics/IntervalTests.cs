using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Semantics.Tests.Statistics;

public sealed class IntervalTests
{
    private static readonly Arbitrary<Proportion> Proportions =
        (from of in Gen.Choose(1, 500) from hits in Gen.Choose(0, of) select new Proportion(hits, of)).ToArbitrary();

    // The first four: R. G. Newcombe, "Two-Sided Confidence Intervals for the Single Proportion", Statistics in
    // Medicine 17 (1998), 857–872, Table I, method 3. All of them, with all digits:
    // statsmodels.stats.proportion.proportion_confint(x, n, 0.05, "wilson").
    [Theory]
    [InlineData(81, 263, 0.2552885198782742, 0.36620957698280004)]
    [InlineData(15, 148, 0.06238639953073628, 0.16048724172330803)]
    [InlineData(0, 20, 0.0, 0.1611251580528194)]
    [InlineData(1, 29, 0.006113214292762667, 0.17175521879320294)]
    [InlineData(1869, 7043, 0.25518811288450727, 0.2758074374889079)]
    [InlineData(20, 20, 0.8388748419471804, 1)]
    public void Shares_have_the_published_intervals(long hits, long of, double low, double high)
    {
        var interval = new Proportion(hits, of).Wilson();
        Assert.Equal(low, interval.Low, 1e-9);
        Assert.Equal(high, interval.High, 1e-9);
    }

    [Fact]
    public void A_share_lies_inside_its_interval_and_the_interval_between_0_and_1() => Check.QuickThrowOnFailure(
        Prop.ForAll(Proportions, p => p.Wilson() is var i && i.Contains(p.Share) && i.Low >= 0 && i.High <= 1));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void A_share_of_nobody_or_of_more_than_all_is_an_error(long hits, long of) =>
        Assert.Throws<ArgumentException>(() => new Proportion(hits, of));

    // python3: scipy.stats.t.interval(0.95, 24, loc=10.0, scale=2.0/5)
    [Fact]
    public void A_mean_has_the_interval_of_students_distribution()
    {
        var interval = new Sample(10, 2, 25).IntervalOfMean()!;
        Assert.Equal(9.174440575348791, interval.Low, 1e-9);
        Assert.Equal(10.825559424651209, interval.High, 1e-9);
    }

    [Fact]
    public void A_single_value_has_no_interval() => Assert.Null(new Sample(10, 0, 1).IntervalOfMean());

    // By hand: 50, 30 and 20 of 100; variance 0.5 + 0.2 - 0.3² = 0.61; 100·1.959964·sqrt(0.61/100) = 15.3079.
    [Fact]
    public void A_score_has_the_interval_of_its_promoters_passives_and_detractors()
    {
        var score = new NetPromoterScore(50, 30, 20);
        Assert.Equal(30, score.Points);
        Assert.Equal(30 - 15.3079, score.IntervalOfPoints().Low, 1e-4);
        Assert.Equal(30 + 15.3079, score.IntervalOfPoints().High, 1e-4);
    }

    [Fact]
    public void Nobody_answering_is_an_error_and_not_a_score_of_zero() =>
        Assert.Throws<ArgumentException>(() => NetPromoterScore.FromCounts(0, 0, 0));

    [Theory]
    [InlineData(10, 0, 0, 100)]
    [InlineData(0, 10, 0, 0)]
    [InlineData(0, 0, 10, -100)]
    public void Answers_all_of_one_group_still_leave_doubt(
        long promoters, long passives, long detractors, double points)
    {
        var score = new NetPromoterScore(promoters, passives, detractors);
        Assert.Equal(points, score.Points);
        Assert.True(score.IntervalOfPoints().High - score.IntervalOfPoints().Low > 10);
        Assert.True(score.IntervalOfPoints().Contains(points));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    [InlineData(95.0)]
    public void A_confidence_that_is_no_share_is_an_error(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Proportion(1, 2).Wilson(confidence));

    [Fact]
    public void An_interval_with_its_ends_swapped_is_an_error() =>
        Assert.Throws<ArgumentException>(() => new Semantics.Statistics.Interval(2, 1));
}
