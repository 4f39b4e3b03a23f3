using InsightsBot.Semantics.Tests.Understanding.Records;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Understanding.Turns;

/// <summary>Follow-ups of questions for rows, asked of the <see cref="Library"/>.</summary>
public sealed class RowsGoOnTests(LibraryDesk desk) : IClassFixture<LibraryDesk>
{
    private const string None = "Which readers have no loans?";
    private const string Ohne = "Welche Leser haben keine Ausleihen?";

    [Theory]
    [InlineData("2", None, "how many are these?")]
    [InlineData("1", None, "how many of them are junior?")]
    [InlineData("Emma Roth", None, "only junior")]
    [InlineData("Felix Braun", None, "without junior")]
    [InlineData("Felix Braun, 41; Emma Roth, 9", None, "show their age", "sort by age", "descending")]
    [InlineData("Emma Roth, 9", None, "show their age", "sort by age", "only the first")]
    [InlineData("Felix Braun, 41", None, "show their age", "sort by age", "only the first", "the other way round")]
    [InlineData("Felix Braun, 41", None, "show their age", "and the oldest?")]
    [InlineData("Ben Koch, 12; Emma Roth, 9", "Which junior readers are there?", "show their ages", "sort by name")]
    [InlineData("Clara Stein; David Lang", "Which readers have more than one loan?", "and exactly one?",
        "sort by name")]
    [InlineData("k2; k3", "Show the three cheapest books", "and the two most expensive?")]
    [InlineData("2", None, "only junior", "back", "count them")]
    public void English_rows_are_edited(string rows, params string[] turns) =>
        Assert.Equal(rows, desk.Rows(Language.English, rows.Contains(',', StringComparison.Ordinal) ? 2 : 1, turns));

    [Theory]
    [InlineData("2", Ohne, "wie viele sind das?")]
    [InlineData("1", Ohne, "wie viele davon sind junior?")]
    [InlineData("Emma Roth", Ohne, "nur junior")]
    [InlineData("Felix Braun", Ohne, "ohne junior")]
    [InlineData("Felix Braun, 41; Emma Roth, 9", Ohne, "zeig mir ihr Alter", "sortiere nach Alter", "absteigend")]
    [InlineData("Emma Roth", Ohne, "und ihr Alter", "sortiert nach Alter", "nur der erste")]
    [InlineData("Emma Roth; Felix Braun", Ohne, "zeig mir ihre Lesernamen", "sortiere nach Namen")]
    [InlineData("2", Ohne, "nur junior", "zurück", "wie viele sind das?")]
    [InlineData("Clara Stein; David Lang", "Welche Leser haben mehr als eine Ausleihe?", "und genau eine?",
        "sortiere nach Name")]
    [InlineData("2", "Wie viele Leser haben keine Ausleihe?", "welche sind das?", "wie viele sind das?")]
    public void German_rows_are_edited(string rows, params string[] turns) =>
        Assert.Equal(rows, desk.Rows(Language.German, rows.Contains(',', StringComparison.Ordinal) ? 2 : 1, turns));

    [Fact]
    public void Their_orders_are_rows_of_another_thing() => Assert.Equal(
        "l6", desk.Rows(Language.English, 1, "Which readers are older than 50?", "show their loans"));

    [Fact]
    public void What_cannot_be_done_with_the_last_answer_is_refused_and_not_read_as_something_else()
    {
        Assert.StartsWith("This cannot be applied", desk.Rows(Language.English, 1, None, "show the next five"),
            StringComparison.Ordinal);
        Assert.StartsWith("This cannot be applied", desk.Rows(Language.English, 1, None, "and before that?"),
            StringComparison.Ordinal);
        Assert.StartsWith("It is not known what this follow-up", desk.Rows(Language.English, 1, "back"),
            StringComparison.Ordinal);
        Assert.StartsWith("There is no answer before", desk.Rows(Language.English, 1, None, "back"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_question_drops_the_rows()
    {
        Assert.Equal("5", desk.Rows(Language.English, 1, None, "only junior", "How many books are there?"));
        Assert.Equal("6", desk.Rows(Language.English, 1, None, "new question: how many readers are there?"));
        Assert.Equal("6", desk.Rows(Language.German, 1, Ohne, "neue Frage: Wie viele Leser gibt es?"));
    }

    [Theory]
    [InlineData("3", "How many loans are there?", "only overdue")]
    [InlineData("7", "How many loans are there?", "by condition", "in total")]
    [InlineData("returned", "How many loans by condition?", "the best?")]
    [InlineData("overdue", "How many loans by condition?", "the other way round")]
    [InlineData("4", "How many loans in 2024?", "only returned")]
    public void Figures_are_edited(string cell, params string[] turns) =>
        Assert.StartsWith(cell, desk.Rows(Language.English, 1, turns), StringComparison.Ordinal);
}
