using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Tests.Answering;

/// <summary>Rankings that are cut between level rows say so.</summary>
/// <remarks>The small folder has 50 customers in each of four cities.</remarks>
public sealed class LevelRowsTests(OpenHubs hubs) : IClassFixture<OpenHubs>
{
    [Theory]
    [InlineData("Which city has the most customers?",
        "Level in first place: Berlin, Bremen, Hamburg and Köln (50 each).")]
    [InlineData("Welche Stadt hat die meisten Kunden?",
        "Gleichauf auf Platz 1: Berlin, Bremen, Hamburg und Köln (je 50).")]
    [InlineData("top 3 cities by number of customers", "Level with place 3 but not shown here: Köln (50).")]
    [InlineData("Top 3 Städte nach Anzahl Kunden", "Gleichauf mit Platz 3, hier aber nicht gezeigt: Köln (50).")]
    public void Level_rows_at_the_cut_are_told(string question, string note) =>
        Assert.Equal(note, Ask(question).Warnings[0]);

    [Theory]
    [InlineData("top 4 cities by number of customers")]
    [InlineData("number of customers by city")]
    [InlineData("the customer with the highest monthly charge")]
    [InlineData("How many customers are there?")]
    public void A_clear_cut_needs_no_word(string question) => Assert.DoesNotContain(
        Ask(question).Warnings, w => w.StartsWith("Level", StringComparison.Ordinal));

    [Fact]
    public void The_table_has_as_many_rows_as_were_asked_for() =>
        Assert.Equal(3, Ask("top 3 cities by number of customers").Table.Rows.Count);

    private Answer Ask(string question) =>
        hubs.Small.Ask(new AskRequest(question), Conversation.New, CancellationToken.None).Answer;
}
