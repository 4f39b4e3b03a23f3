using InsightsBot.Plugins.Verbatims.Words;

namespace InsightsBot.Plugins.Tests.Verbatims.Words;

public sealed class CompoundPartsTests
{
    private static readonly Dictionary<string, int> Alone = new()
    {
        ["kunden"] = 40, ["kunde"] = 20, ["dienst"] = 15, ["beratung"] = 9, ["lieferung"] = 12, ["verzoegerung"] = 6,
        ["schule"] = 8, ["weg"] = 30, ["wege"] = 8, ["fahrt"] = 7, ["fahrkarte"] = 5, ["karte"] = 9, ["automat"] = 4,
        ["heit"] = 9, ["frei"] = 20, ["unter"] = 99, ["wasser"] = 3, ["fahren"] = 8,
    };

    [Theory]
    [InlineData("kundenberatung", "kunden,beratung")]
    [InlineData("lieferungsverzoegerung", "lieferung,verzoegerung")]
    [InlineData("schulwege", "schule,wege")]
    [InlineData("fahrkartenautomat", "fahrkarte,automat")]
    [InlineData("lieferverzoegerung", "liefer,verzoegerung")]
    [InlineData("freiheit", "")]
    [InlineData("unterwasser", "unter,wasser")]
    [InlineData("kunde", "")]
    [InlineData("", "")]
    [InlineData("ab12cd34", "")]
    public void Compounds_are_taken_apart_into_words_that_stand_alone(string word, string parts) =>
        Assert.Equal(parts, string.Join(',', new CompoundParts(Count).Of(word)));

    [Fact]
    public void Long_words_are_left_whole_and_cost_little()
    {
        Assert.Empty(new CompoundParts(_ => 1).Of(new string('a', 100_000)));
        Assert.NotEmpty(new CompoundParts(_ => 1).Of(new string('b', 40)));
    }

    private static int Count(ReadOnlySpan<char> word) => Alone.GetValueOrDefault(word.ToString());
}
