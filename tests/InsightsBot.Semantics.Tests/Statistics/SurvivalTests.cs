using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Semantics.Tests.Statistics;

public sealed class SurvivalTests
{
    // Weeks in remission of leukaemia patients: E. J. Freireich et al., Blood 21 (1963), 699–716.
    private static readonly SurvivalRow[] Treated =
    [
        new(35, false, 1), new(6, true, 3), new(6, false, 1), new(7, true, 1), new(9, false, 1), new(10, true, 1),
        new(10, false, 1), new(11, false, 1), new(13, true, 1), new(16, true, 1), new(17, false, 1), new(19, false, 1),
        new(20, false, 1), new(22, true, 1), new(23, true, 1), new(25, false, 1), new(32, false, 2), new(34, false, 1),
    ];

    private static readonly SurvivalRow[] Placebo =
    [
        .. new double[] { 1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23 }
            .Select(weeks => new SurvivalRow(weeks, true, 1)),
    ];

    // tests/statistics-references.sh survival
    [Fact]
    public void The_curve_is_the_published_one()
    {
        var curve = KaplanMeier.Of(Treated)!;
        Assert.Equal((21.0, 9.0), (curve.Cases, curve.Events));
        Near([6, 7, 10, 13, 16, 22, 23], curve.Points.Select(p => p.Time));
        Near([21, 17, 15, 12, 11, 7, 6], curve.Points.Select(p => p.AtRisk));
        Near([3, 1, 1, 1, 1, 1, 1], curve.Points.Select(p => p.Events));
        Near([0.8571428571428572, 0.8067226890756303, 0.7529411764705883, 0.6901960784313725, 0.6274509803921569,
            0.5378151260504201, 0.44817927170868355], curve.Points.Select(p => p.Survival));
        Near([0.0058309037900874635, 0.007557743809337874, 0.009283255632125977, 0.011409381797060745,
            0.013008284180005464, 0.0164438950732707, 0.018114860231637744], curve.Points.Select(p => p.Variance));
        Near([0.6197179552659838, 0.5631465646222333, 0.5031995107999564, 0.43161022248618397, 0.36751085598750205,
            0.267778936767135, 0.18805200595923233], curve.Points.Select(p => p.Interval!.Low));
        Near([0.951551747646997, 0.9228090192028805, 0.8893618351692656, 0.8490659633494507, 0.8049121894718413,
            0.7467907176353946, 0.6801426284952415], curve.Points.Select(p => p.Interval!.High));
        Assert.Equal((23, 13, null), (curve.Median, curve.MedianLow, curve.MedianHigh));
        Assert.Equal(8, KaplanMeier.Of(Placebo)!.Median);
    }

    [Fact]
    public void The_share_at_a_time_is_that_of_the_last_event_up_to_it()
    {
        var curve = KaplanMeier.Of(Treated)!;
        Assert.Equal(1, curve.SurvivalAt(5.9));
        Assert.Equal(0.8571428571428572, curve.SurvivalAt(6), 1e-12);
        Assert.Equal(0.8571428571428572, curve.SurvivalAt(6.9), 1e-12);
        Assert.Equal(0.44817927170868355, curve.SurvivalAt(99), 1e-12);
    }

    // tests/statistics-references.sh survival
    [Fact]
    public void Groups_differ_as_by_the_published_test()
    {
        var two = LogRank.Of([Treated, Placebo])!;
        Assert.Equal(16.792940989216525, two.Statistic, 1e-9);
        Assert.Equal(4.1688091093394775e-05, two.PValue, 1e-12);
        Assert.Equal([9.0, 21.0], two.Observed);
        Near([19.25, 10.75], two.Expected.Select(e => Math.Round(e, 2)));
        SurvivalRow[] even = [.. Placebo.Where((_, i) => i % 2 == 0)];
        SurvivalRow[] odd = [.. Placebo.Where((_, i) => i % 2 == 1)];
        var three = LogRank.Of([odd, Treated, even])!;
        Assert.Equal(2, three.DegreesOfFreedom);
        Assert.Equal(16.79631541237511, three.Statistic, 1e-9);
        Assert.Equal(0.0002252819776983328, three.PValue, 1e-12);
    }

    [Fact]
    public void A_group_never_at_risk_takes_no_part()
    {
        var three = LogRank.Of([Treated, [new SurvivalRow(0.5, false, 9)], Placebo])!;
        Assert.Equal(1, three.DegreesOfFreedom);
        Assert.Equal(16.792940989216525, three.Statistic, 1e-9);
        Assert.Null(LogRank.Of([Treated]));
        Assert.Null(LogRank.Of([Treated, []]));
        Assert.Null(LogRank.Of([[new SurvivalRow(3, false, 9)], [new SurvivalRow(4, false, 9)]]));
    }

    [Fact]
    public void Where_nothing_happens_nothing_is_known_but_the_cases()
    {
        var curve = KaplanMeier.Of([new(4, false, 10)])!;
        Assert.Empty(curve.Points);
        Assert.Null(curve.Median);
        Assert.Equal(1, curve.SurvivalAt(4));
    }

    [Fact]
    public void Where_it_happens_to_all_the_last_share_has_no_interval()
    {
        var curve = KaplanMeier.Of([new(4, true, 10)])!;
        Assert.Null(curve.Points[0].Interval);
        Assert.Equal(0, curve.Points[0].Survival);
        Assert.Equal(4, curve.Median);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(double.NaN, 5)]
    [InlineData(1, -5)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(1, 0)]
    public void Rows_that_cannot_be_make_no_curve(double duration, double count)
    {
        Assert.Null(KaplanMeier.Of([new(duration, true, count)]));
        Assert.Null(LogRank.Of([[new(duration, true, count)], [new(duration, true, count)]]));
    }

    [Fact]
    public void Without_anybody_lost_the_curve_is_the_share_that_remains() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 20).NonEmptyListOf().ToArbitrary(),
        durations =>
        {
            var curve = KaplanMeier.Of([.. durations.Select(d => new SurvivalRow(d, true, 1))])!;
            return curve.Points.All(p => Math.Abs(
                p.Survival - ((double)durations.Count(d => d > p.Time) / durations.Count)) < 1e-9);
        }));

    private static void Near(IEnumerable<double> expected, IEnumerable<double> actual) => Assert.Equal(
        expected.Select(e => Math.Round(e, 10)), actual.Select(a => Math.Round(a, 10)));
}
