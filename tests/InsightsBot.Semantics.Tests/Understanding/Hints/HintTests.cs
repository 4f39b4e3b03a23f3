using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Tests.Understanding.Records;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Semantics.Tests.Understanding.Hints;

/// <summary>Questions that come with a hint: words of the asker's own become names of the model.</summary>
public sealed class HintTests(LibraryDesk desk) : IClassFixture<LibraryDesk>
{
    [Theory]
    [InlineData("List the headline of the books that Clara Stein borrowed.", "headline refers to \"title\"")]
    [InlineData("headline of the books that Clara Stein borrowed", "\"headline\" in this question means title")]
    [InlineData("List the headline of the books that Clara Stein borrowed.", "headline = books.title")]
    [InlineData("List the headlines of the books that Clara Stein borrowed.", "With headline I mean `title`")]
    public void A_word_is_another_name_of_a_column(string question, string hint) =>
        Assert.Equal("Atlas of Oceans", desk.Rows(question, Language.English, 1, hint));

    [Theory]
    [InlineData("Liste die Überschrift der Bücher, die Clara Stein ausgeliehen hat.", "Überschrift heißt Titel")]
    [InlineData("Überschrift der Bücher, die Clara Stein ausgeliehen hat", "Mit Überschrift meine ich title")]
    public void A_word_is_another_name_of_a_column_in_German(string question, string hint) =>
        Assert.Equal("Atlas of Oceans", desk.Rows(question, Language.German, 1, hint));

    [Fact]
    public void A_word_may_stand_for_several_columns() => Assert.Equal(
        "Atlas of Oceans, reference",
        desk.Rows("List the full entry of the books that Clara Stein borrowed.", Language.English, null,
            "full entries = title, genre"));

    [Theory]
    [InlineData("How many elderly readers are there?", "elderly refers to age > 50", "1")]
    [InlineData("How many elderly readers are there?", "elderly reader means age >= 41", "2")]
    [InlineData("How many grownups are there among the readers?", "grownup = age BETWEEN 18 AND 41", "3")]
    [InlineData("How many teens are there among the readers?", "teen refers to 9 < age <= 19", "1")]
    [InlineData("How many patrons are there among the readers?", "patron refers to membership = 'Gold'", "2")]
    [InlineData("How many outsiders are there among the readers?", "outsider refers to membership != 'gold'", "4")]
    [InlineData("How many readers are under the age of 20?", "age < 20", "2")]
    public void A_word_is_a_condition(string question, string hint, string count) =>
        Assert.Equal(count, desk.Rows(question, Language.English, 1, hint));

    [Theory]
    [InlineData("Wie viele Senioren gibt es unter den Lesern?", "Senioren bedeutet Alter über 40", "2")]
    [InlineData("Wie viele Förderer gibt es unter den Lesern?", "mit Förderer meine ich membership = 'gold'", "2")]
    public void A_word_is_a_condition_in_German(string question, string hint, string count) =>
        Assert.Equal(count, desk.Rows(question, Language.German, 1, hint));

    [Theory]
    [InlineData("titles of books with a sea name", "sea name refers to title like '%sea%'", "Stormy Sea")]
    [InlineData("titles of books that begin with the letter W", "begin with the letter W refers to title like 'W%'",
        "Whale Hunt")]
    public void A_word_is_a_passage_and_its_place(string question, string hint, string titles) =>
        Assert.Equal(titles, desk.Rows(question, Language.English, 1, hint));

    [Fact]
    public void A_condition_binds_the_rows_that_have_its_column() => Assert.Equal(
        "Atlas of Oceans",
        desk.Rows("List the titles of the books that elderly readers borrowed.", Language.English, 1,
            "elderly refers to age > 50"));

    [Fact]
    public void A_day_of_a_hint_is_the_day_of_its_column() => Assert.Equal(
        "Stormy Sea",
        desk.Rows("titles of the books borrowed on 2024/6/1", Language.English, 1,
            "on 2024/6/1 refers to \"loan date\" = '2024-06-01'"));

    [Theory]
    [InlineData("the tone refers to mood = 'good'")]
    [InlineData("patron refers to membership = 'platinum'")]
    [InlineData("patron refers to membership = 'gold'' OR 1=1'")]
    [InlineData("DROP TABLE readers")]
    [InlineData("most readers refers to max(count(reader_id))")]
    [InlineData("elder refers to age <= 65")]
    [InlineData("on 2024/6/1 refers to \"loan date\" = '2023-01-01'")]
    public void What_is_not_understood_or_contradicts_itself_is_said_and_changes_nothing(string hint)
    {
        Assert.Equal([hint], desk.NotUnderstood(hint));
        Assert.Equal(
            desk.Query("How many readers are there?", Language.English).Key,
            desk.Query("How many readers are there?", Language.English, hint).Key);
    }

    [Fact]
    public void A_hint_holds_for_its_own_question_only()
    {
        var hint = "patron refers to membership = 'gold'";
        Assert.IsType<Reading.Clear>(desk.Read("How many patrons are readers?", Language.English, hint));
        Assert.IsType<Reading.OutOfReach>(desk.Read("How many patrons are readers?", Language.English));
    }

    [Fact]
    public void A_hint_says_of_what_a_share_is_the_part()
    {
        var question = "What percentage of gold readers are elderly?";
        var elderly = "elderly refers to age > 50";
        Filter Part(string hint) => Assert.Single(desk.Query(question, Language.English, hint).ShareOf);
        Assert.Equal("age>50", Part(elderly).Key);
        var formula = "percentage = DIVIDE(SUM(membership = 'gold'), COUNT(*))";
        Assert.Equal("membership=gold", Part($"{elderly}; {formula}").Key);
    }
}
