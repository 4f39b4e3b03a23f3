namespace InsightsBot.Tests.Documentation;

/// <summary>The comparison that keeps printed conversations true.</summary>
public sealed class PrintedTurnTests
{
    private const string Answer = "first\nsecond\n\nthird\n";

    [Theory]
    [InlineData("first|second||third")]
    [InlineData("first|…")]
    [InlineData("…|third")]
    [InlineData("first|…|third")]
    [InlineData("…")]
    public void What_the_answer_says_in_that_order_is_accepted(string shown) =>
        Assert.Null(Turn(shown).MissingFrom(Answer));

    [Theory]
    [InlineData("first", "(the answer goes on)")]
    [InlineData("first|third|…", "third")]
    [InlineData("…|second|first|…", "first")]
    [InlineData("first|…|fourth|…", "fourth")]
    [InlineData("second|…", "second")]
    public void What_it_does_not_say_is_named(string shown, string missing) =>
        Assert.Equal(missing, Turn(shown).MissingFrom(Answer));

    [Theory]
    [InlineData("1st line|…|the third", "first|…|third line")]
    [InlineData("…|third", "…|third line")]
    [InlineData("old|lines", "first|second||third line")]
    [InlineData("…", "…")]
    public void A_stale_part_is_renewed_at_the_lines_most_like_it(string shown, string renewed)
    {
        const string now = "first\nsecond\n\nthird line\n";
        Assert.Equal(renewed.Split('|'), Turn(shown).Renewed(now));
        Assert.Null(Turn(renewed).MissingFrom(now));
    }

    private static PrintedTurn Turn(string shown) => new("?", shown.Split('|'), 1);
}
