using InsightsBot.Semantics.Statistics;

namespace InsightsBot.Semantics.Tests.Statistics;

public sealed class FactorOverlapTests
{
    private const int Groups = 6_000;

    [Fact]
    public void A_factor_that_two_others_tell_together_is_not_taken()
    {
        var chance = new Random(1);
        var one = Drawn(chance, 2);
        var other = Drawn(chance, 2);
        int[] both = [.. one.Zip(other, (a, b) => a + b)];
        Assert.Equal([0, 1], FactorOverlap.Free([one, other, both], [3, 3, 4], Cases(), 0.1));
    }

    [Fact]
    public void Factors_that_go_together_but_not_always_are_all_taken()
    {
        var chance = new Random(2);
        var one = Drawn(chance, 3);
        int[] other = [.. one.Select(level => chance.NextDouble() < 0.6 ? level : chance.Next(3))];
        Assert.Equal([0, 1, 2], FactorOverlap.Free([one, other, Drawn(chance, 5)], [4, 4, 6], Cases(), 0.1));
    }

    [Fact]
    public void Rows_that_answer_none_of_several_factors_make_no_overlap()
    {
        var chance = new Random(3);
        var answers = Drawn(chance, 2);
        int[] One() => [.. answers.Select(a => a == 0 ? chance.Next(2) : 2)];
        Assert.Equal([0, 1, 2], FactorOverlap.Free([One(), One(), One()], [3, 3, 3], Cases(), 0.1));
    }

    private static int[] Drawn(Random chance, int levels) =>
        [.. Enumerable.Range(0, Groups).Select(_ => chance.Next(levels))];

    private static double[] Cases() => [.. Enumerable.Repeat(1.0, Groups)];
}
