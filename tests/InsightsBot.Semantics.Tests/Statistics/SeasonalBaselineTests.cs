using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Semantics.Tests.Statistics;

public sealed class SeasonalBaselineTests
{
    private static readonly Gen<(double[] Noise, int[] Pattern, int Trend)> Series =
        from noise in Gen.Choose(-100, 100).ArrayOf(70)
        from pattern in Gen.Choose(0, 5000).ArrayOf(7)
        from trend in Gen.Choose(-10, 10)
        select (noise.Select(n => (double)n).ToArray(), pattern, trend);

    // By hand: levels 10 and 20, trend 1 a point; the last is expected at 20 + 15, where 35.5 is nothing special.
    [Fact]
    public void The_expectation_is_the_level_of_the_season_with_the_trend()
    {
        double?[] values = [.. Enumerable.Range(0, 15).Select(t => (double?)(t + (t % 2 == 0 ? 10 : 20)))];
        var point = Assert.Single(SeasonalBaseline.Of([.. values, 99], 2).Points!);
        Assert.Equal(35, point.Expected, 1e-9);
        Assert.Equal((15, 99.0, Verdict.Higher), (point.Place, point.Actual, point.Verdict));
        Assert.Equal(Verdict.Lower, SeasonalBaseline.Of([.. values, 25], 2).Points![0].Verdict);
        Assert.Equal(Verdict.Unclear, SeasonalBaseline.Of([.. values, 35], 2).Points![0].Verdict);
    }

    [Fact]
    public void The_pattern_of_the_week_and_a_trend_alone_are_nothing_special() => Check.QuickThrowOnFailure(
        Prop.ForAll(Series.ToArbitrary(), s => SeasonalBaseline.Of(Written(s, _ => 0), 7, 7).Points!
            .All(p => p.Verdict == Verdict.Unclear)));

    [Fact]
    public void A_planted_spike_is_found_and_nothing_else() => Check.QuickThrowOnFailure(Prop.ForAll(
        Series.ToArbitrary(),
        Gen.Choose(63, 69).ToArbitrary(),
        Gen.Elements(-1000, 1000).ToArbitrary(),
        (s, place, spike) => SeasonalBaseline.Of(Written(s, t => t == place ? spike : 0), 7, 7).Points!.All(
            p => p.Verdict == (p.Place != place ? Verdict.Unclear : spike > 0 ? Verdict.Higher : Verdict.Lower))));

    [Fact]
    public void An_earlier_spike_neither_moves_the_expectation_nor_hides_a_later_one() => Check.QuickThrowOnFailure(
        Prop.ForAll(
            Series.ToArbitrary(),
            Gen.Choose(0, 62).ToArbitrary(),
            (s, place) => SeasonalBaseline.Of(Written(s, t => t == place ? 90_000 : t == 66 ? 1000 : 0), 7, 7).Points!
                .All(p => p.Verdict == (p.Place == 66 ? Verdict.Higher : Verdict.Unclear))));

    // Normal noise: one of a thousand is expected outside, and as the spread itself is estimated, some more.
    [Fact]
    public void Ordinary_noise_is_hardly_ever_flagged()
    {
        var random = new Random(11);
        double Noise() =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        var flagged = Enumerable.Range(0, 300).Sum(_ => SeasonalBaseline.Of(
            [.. Enumerable.Range(0, 91).Select(t => (double?)((10 * (t % 7)) + Noise()))], 7, 7)
            .Points!.Count(p => p.Verdict != Verdict.Unclear));
        Assert.InRange(flagged, 0, 300 * 7 / 100);
    }

    [Fact]
    public void A_rare_event_that_came_before_is_nothing_special()
    {
        double?[] values = [.. Enumerable.Range(0, 80).Select(t => (double?)(t % 19 == 0 ? 1 : 0))];
        Assert.Equal(Verdict.Unclear, SeasonalBaseline.Of([.. values, 1], 7).Points![0].Verdict);
        Assert.Equal(Verdict.Higher, SeasonalBaseline.Of([.. values, 5], 7).Points![0].Verdict);
    }

    [Fact]
    public void Days_without_a_value_are_passed_over()
    {
        double?[] values = [.. Enumerable.Range(0, 70).Select(t => t % 11 == 3 ? null : (double?)(t % 7))];
        var points = SeasonalBaseline.Of([.. values, null, 1], 7, 2).Points!;
        Assert.Equal([71], points.Select(p => p.Place));
        Assert.Equal(1, points[0].Expected, 1e-9);
    }

    [Fact]
    public void Too_little_to_expect_anything_from_gives_a_reason()
    {
        double?[] two = [.. Enumerable.Range(0, 15).Select(t => (double?)t)];
        Assert.Equal(SeasonalReason.TooShort, SeasonalBaseline.Of(two, 7).Reason);
        Assert.Equal(SeasonalReason.TooShort, SeasonalBaseline.Of(two[..10], 1).Reason);
        Assert.Equal(SeasonalReason.TooShort, SeasonalBaseline.Of([1], 7).Reason);
        Assert.Equal(SeasonalReason.NothingToJudge, SeasonalBaseline.Of([], 7).Reason);
        Assert.Equal(SeasonalReason.NothingToJudge, SeasonalBaseline.Of([.. two, null], 7).Reason);
        Assert.Equal(SeasonalReason.NothingToJudge, SeasonalBaseline.Of(two, 7, -2).Reason);
        Assert.Equal(SeasonalReason.Malformed, SeasonalBaseline.Of([.. two, double.NaN], 7).Reason);
        Assert.Equal(SeasonalReason.Malformed, SeasonalBaseline.Of(two, 0).Reason);
    }

    // Noise in the history alone, so that what is judged is the pattern, the trend and what is planted.
    private static double?[] Written((double[] Noise, int[] Pattern, int Trend) series, Func<int, double> planted) =>
    [
        .. Enumerable.Range(0, 70).Select(t => (double?)((t < 63 ? series.Noise[t] : 0)
            + series.Pattern[t % 7] + (series.Trend * t) + planted(t))),
    ];
}
