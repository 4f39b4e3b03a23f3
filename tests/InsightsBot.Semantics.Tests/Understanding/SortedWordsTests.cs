using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Semantics.Tests.Understanding;

public sealed class SortedWordsTests
{
    private readonly Random _chance = new(17);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_near_words_are_those_that_comparing_every_word_finds(int limit)
    {
        var words = Enumerable.Range(0, 4000).Select(_ => Word(1, 9)).ToList();
        var sorted = new SortedWords(words);
        for (var i = 0; i < 300; i++)
        {
            var typed = Word(2, 10);
            foreach (var first in new[] { typed[0], typed[1] }.Distinct())
            {
                var expected = words.Distinct().Where(w => w[0] == first)
                    .Select(w => (w, EditDistance.Within(typed, w, limit))).Where(f => f.Item2 <= limit).Order();
                Assert.Equal(expected, sorted.Near(typed, first, limit).Order());
            }
        }
    }

    [Fact]
    public void A_word_is_among_the_words_or_not()
    {
        var sorted = new SortedWords(["tarif", "anruf", "tarif", "anrufe"]);
        Assert.True(sorted.Contains("tarif"));
        Assert.True(sorted.Contains("anruf"));
        Assert.False(sorted.Contains("anru"));
        Assert.Equal([("tarif", 1)], sorted.Near("tairf", 't', 1));
    }

    [Fact]
    public void No_words_have_no_near_ones() => Assert.Empty(new SortedWords([]).Near("tarif", 't', 2));

    [Fact]
    public void The_last_letter_of_all_may_be_typed() =>
        Assert.Empty(new SortedWords(["tarif"]).Near("\uffff\uffff\uffff\uffff", '\uffff', 1));

    /// <summary>Few letters, so that many words are near each other.</summary>
    private string Word(int shortest, int longest) => string.Concat(
        Enumerable.Range(0, _chance.Next(shortest, longest)).Select(_ => "abcd"[_chance.Next(4)]));
}
