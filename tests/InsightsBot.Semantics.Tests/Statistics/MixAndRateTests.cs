using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Semantics.Tests.Statistics;

public sealed class MixAndRateTests
{
    private static readonly Gen<RatioPart> Parts =
        from b in Gen.Choose(0, 400)
        from a in Gen.Choose(0, 400)
        from p in Gen.Choose(-100, 100)
        from q in Gen.Choose(-100, 100)
        select new RatioPart(b, b * p / 100.0, a, a * q / 100.0);

    // By hand: shares 0.5 and 0.5 become 0.8 and 0.2; ratios 0.2 and 0.6 become 0.3 and 0.6. Overall 0.4 becomes 0.36,
    // the mean overall 0.38. First: rate 0.65 · 0.1, mix 0.3 · (0.25 - 0.38); second: mix -0.3 · (0.6 - 0.38).
    [Fact]
    public void A_group_that_improves_and_grows_counts_for_both()
    {
        var change = MixAndRate.Of([new(50, 10, 80, 24), new(50, 30, 20, 12)])!;
        Assert.Equal(-0.04, change.Change, 1e-12);
        Assert.Equal(0.065, change.Contributions[0].Rate, 1e-12);
        Assert.Equal(-0.039, change.Contributions[0].Mix, 1e-12);
        Assert.Equal(0, change.Contributions[1].Rate, 1e-12);
        Assert.Equal(-0.066, change.Contributions[1].Mix, 1e-12);
        Assert.Equal((0.065, -0.105), (Math.Round(change.Rate, 12), Math.Round(change.Mix, 12)));
    }

    // Every group rises and the whole falls: E. H. Simpson, Journal of the Royal Statistical Society B 13 (1951).
    [Fact]
    public void Where_all_groups_rise_and_the_whole_falls_the_mix_says_why()
    {
        var change = MixAndRate.Of([new(80, 64, 20, 17), new(20, 4, 80, 20)])!;
        Assert.True(change.Change < 0);
        Assert.All(change.Contributions, c => Assert.True(c.Rate > 0));
        Assert.All(change.Contributions, c => Assert.True(c.Mix < 0));
    }

    [Fact]
    public void Groups_that_are_new_or_gone_are_all_mix()
    {
        var change = MixAndRate.Of([new(100, 50, 100, 50), new(0, 0, 100, 90), new(50, 5, 0, 0), new(0, 0, 0, 0)])!;
        Assert.Equal([false, true, false, false], change.Contributions.Select(c => c.IsNew));
        Assert.Equal([false, false, true, false], change.Contributions.Select(c => c.IsGone));
        Assert.All(change.Contributions, c => Assert.Equal(0, c.Rate));
        Assert.True(change.Contributions[1].Mix > 0 && change.Contributions[2].Mix > 0);
        Assert.Equal(0, change.Contributions[3].Total);
        Assert.Equal(change.Change, change.Contributions.Sum(c => c.Total), 1e-12);
    }

    [Fact]
    public void The_parts_add_up_to_the_change() => Check.QuickThrowOnFailure(Prop.ForAll(
        Parts.ListOf().ToArbitrary(),
        parts => MixAndRate.Of([.. parts]) is { } change
            ? Math.Abs(change.Change - change.Contributions.Sum(c => c.Total)) < 1e-12
            : parts.Sum(p => p.BaseBefore) == 0 || parts.Sum(p => p.BaseAfter) == 0));

    [Fact]
    public void Read_backwards_every_part_turns_its_sign() => Check.QuickThrowOnFailure(Prop.ForAll(
        Parts.NonEmptyListOf().ToArbitrary(),
        parts =>
        {
            var there = MixAndRate.Of([.. parts]);
            var back = MixAndRate.Of(
                [.. parts.Select(p => new RatioPart(p.BaseAfter, p.TotalAfter, p.BaseBefore, p.TotalBefore))]);
            return (there is null) == (back is null) && (there is null || there.Contributions.Zip(back!.Contributions)
                .All(c => Math.Abs(c.First.Rate + c.Second.Rate) < 1e-12
                    && Math.Abs(c.First.Mix + c.Second.Mix) < 1e-12));
        }));

    [Fact]
    public void What_is_no_ratio_has_no_parts()
    {
        Assert.Null(MixAndRate.Of([]));
        Assert.Null(MixAndRate.Of([new(0, 0, 5, 1)]));
        Assert.Null(MixAndRate.Of([new(5, 1, 0, 0)]));
        Assert.Null(MixAndRate.Of([new(-1, 1, 5, 1), new(5, 1, 5, 1)]));
        Assert.Null(MixAndRate.Of([new(0, 3, 5, 1), new(5, 1, 5, 1)]));
        Assert.Null(MixAndRate.Of([new(5, double.NaN, 5, 1)]));
    }
}
