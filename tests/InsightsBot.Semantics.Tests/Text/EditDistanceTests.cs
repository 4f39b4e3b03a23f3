using FsCheck;
using FsCheck.Fluent;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Text;

public sealed class EditDistanceTests
{
    private static readonly Arbitrary<string> Words = Gen.Elements('a', 'b', 'c').ArrayOf()
        .Select(letters => new string(letters[..Math.Min(9, letters.Length)])).ToArbitrary();

    [Theory]
    [InlineData("bayern", "bayern", 0)]
    [InlineData("bayern", "bayren", 1)]
    [InlineData("bayern", "bayer", 1)]
    [InlineData("bayern", "beyern", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "ab", 2)]
    public void One_slip_is_one_insertion_deletion_replacement_or_swap(string a, string b, int distance) =>
        Assert.Equal(distance, EditDistance.Within(a, b, 5));

    [Fact]
    public void A_distance_over_the_limit_is_the_limit_and_one() =>
        Assert.Equal(2, EditDistance.Within("kitten", "sitting", 1));

    [Fact]
    public void Words_longer_than_the_stack_allows_are_compared_too() =>
        Assert.Equal(1, EditDistance.Within(new string('a', 500), new string('a', 499) + "b", 2));

    [Theory]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(20, 2)]
    public void Longer_words_may_have_more_slips(int length, int slips) =>
        Assert.Equal(slips, EditDistance.Allowed(length));

    [Fact]
    public void The_early_stop_gives_the_same_as_the_whole_table() => Check.QuickThrowOnFailure(
        Prop.ForAll(Words, Words, (a, b) => Enumerable.Range(0, 6).All(limit =>
            EditDistance.Within(a, b, limit) == Math.Min(Whole(a, b), limit + 1))));

    [Fact]
    public void The_distance_is_the_same_both_ways() => Check.QuickThrowOnFailure(
        Prop.ForAll(Words, Words, (a, b) => EditDistance.Within(a, b, 9) == EditDistance.Within(b, a, 9)));

    private static int Whole(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }

                d[i, j] = Math.Min(
                    d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
