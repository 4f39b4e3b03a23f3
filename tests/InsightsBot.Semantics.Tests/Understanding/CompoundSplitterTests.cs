using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Semantics.Tests.Understanding;

public sealed class CompoundSplitterTests
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "kunde", "kunden", "abwanderung", "gruende", "beschwerde", "grund", "preis", "art", "arten", "zahl", "monat",
    };

    [Theory]
    [InlineData("kundenabwanderungsgruende", "kunden abwanderung gruende")]
    [InlineData("beschwerdgrund", "beschwerde grund")]
    [InlineData("monatspreis", "monat preis")]
    [InlineData("preisarten", "preis arten")]
    [InlineData("kunde", "kunde")]
    [InlineData("zwackler", "zwackler")]
    [InlineData("zwacklergrund", "zwackler grund")]
    [InlineData("kundenzwackler", "kunden zwackler")]
    [InlineData("grund12", "grund12")]
    public void Compounds_are_taken_apart_into_the_fewest_known_words(string word, string parts) =>
        Assert.Equal(parts.Split(' '), new CompoundSplitter(Knows).Split(word));

    [Fact]
    public void A_word_with_an_unknown_part_stays_whole_where_that_is_asked_for() =>
        Assert.Equal(["zwacklergrund"], new CompoundSplitter(Knows, keepUnknown: false).Split("zwacklergrund"));

    private static bool Knows(ReadOnlySpan<char> word) =>
        Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
