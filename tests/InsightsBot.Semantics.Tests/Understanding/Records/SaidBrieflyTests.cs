using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Semantics.Tests.Understanding.Records;

/// <summary>Words that people leave out, put last or say once for two.</summary>
public sealed class SaidBrieflyTests(LibraryDesk desk) : IClassFixture<LibraryDesk>
{
    [Theory]
    [InlineData("Zeig die Leser- und Zweigstellennummern aller Leser mit Mitgliedschaft gold", "r1, b1; r3, b2")]
    [InlineData("Wie lauten die Buch- und Ausleihnummern der überfälligen Ausleihen?", "k1, l3; k2, l6; k3, l5")]
    public void A_last_part_said_once_for_two_compounds(string german, string rows) =>
        Assert.Equal(rows, desk.Sorted(german, Language.German));

    [Theory]
    [InlineData("Gib für jedes Genre den Höchst- und Mindestpreis an.",
        "For each genre, return the maximum and minimum price.")]
    [InlineData("Wie hoch sind der Mindest- und der Höchstpreis je Genre?",
        "What are the highest and lowest price per genre?")]
    public void Both_ends_of_a_number_by_group(string german, string english)
    {
        Assert.Contains("poetry", desk.Rows(german, Language.German), StringComparison.Ordinal);
        Assert.Equal(4, desk.Rows(german, Language.German).Split("; ").Length);
        Assert.Equal(4, desk.Rows(english, Language.English).Split("; ").Length);
    }

    [Theory]
    [InlineData("höchster Preis je Genre, sortiert nach Genre")]
    [InlineData("maximum price for each genre, ordered by genre")]
    [InlineData("the highest price for each genre, grouped and ordered by genre")]
    public void Groups_sorted_by_their_own_name(string question)
    {
        var language = question.StartsWith('h') ? Language.German : Language.English;
        var genres = desk.Rows(question, language, columns: 1);
        Assert.Equal("cookery; nature; poetry; reference", genres);
    }

    [Fact]
    public void A_passive_is_no_question_about_the_future() => Assert.Equal("Anna Vogel; Clara Stein",
        desk.Sorted("Namen der Leser, von denen Bücher mit Genre reference ausgeliehen werden", Language.German, 1));

    [Theory]
    [InlineData("Welche Leser haben im Februar 2024 Bücher ausgeliehen?", "Anna Vogel")]
    [InlineData("Namen der Leser, die zwischen dem 01.05.2024 und dem 30.06.2024 Ausleihen hatten",
        "Clara Stein; David Lang")]
    public void A_time_before_the_noun_whose_date_it_bounds(string german, string names) =>
        Assert.Equal(names, desk.Sorted(german, Language.German, columns: 1));

    [Theory]
    [InlineData("Finde für jeden Leser den Lesernamen und die Anzahl der Ausleihen.",
        "Anna Vogel, 3; Ben Koch, 2; Clara Stein, 1; David Lang, 1")]
    public void A_number_of_things_named_as_one_word(string german, string rows) =>
        Assert.Equal(rows, desk.Sorted(german, Language.German));

    [Theory]
    [InlineData("book ids of all books with a price below 13 or above 30", "k1; k2; k4")]
    [InlineData("Find all loans whose loan id is 11. What are the loan ids?", null)]
    [InlineData("names of readers who once borrowed books with genre nature", "Ben Koch")]
    [InlineData("names of readers who bought books with genre nature", "Ben Koch")]
    public void English_asides(string english, string? rows)
    {
        if (rows is null)
        {
            Assert.IsType<Reading.Clear>(desk.Read(english, Language.English));
            return;
        }

        Assert.Equal(rows, desk.Sorted(english, Language.English, columns: 1));
    }

    [Theory]
    [InlineData("Which readers have a poetry book?", "Anna Vogel; David Lang")]
    [InlineData("names of readers with overdue loans", "Anna Vogel; Ben Koch; Clara Stein")]
    public void A_member_before_its_noun(string english, string names) =>
        Assert.Equal(names, desk.Sorted(english, Language.English, columns: 1));

    [Theory]
    [InlineData("Titel der Bücher, deren Titel \"sea\" enthält", "Stormy Sea")]
    [InlineData("Zeig die Titel der Bücher, deren Titel das Wort \"bird\" enthalten", "Garden Birds")]
    public void A_passage_before_its_verb(string german, string titles) =>
        Assert.Equal(titles, desk.Sorted(german, Language.German, columns: 1));

    [Theory]
    [InlineData("Welche Leser haben mindestens zwei Ausleihen? Nenne jeden Lesernamen und die Anzahl der Ausleihen.",
        "Which readers have at least two loans? Give me each reader name and the number of loans.",
        "Anna Vogel, 3; Ben Koch, 2")]
    public void A_second_sentence_that_says_what_to_show(string german, string english, string rows)
    {
        Assert.Equal(rows, desk.Sorted(german, Language.German));
        Assert.Equal(rows, desk.Sorted(english, Language.English));
    }

    [Theory]
    [InlineData("Names of readers who joined in 2020", "Anna Vogel")]
    [InlineData("Titles of books lent in June 2024", "Stormy Sea")]
    public void A_date_named_by_the_verb_beside_a_time(string english, string rows) =>
        Assert.Equal(rows, desk.Sorted(english, Language.English, columns: 1));

    [Fact]
    public void What_are_all_types_asks_for_a_list() => Assert.Equal("cookery; nature; poetry; reference",
        desk.Sorted("What are all the distinct genres?", Language.English, columns: 1));

    [Theory]
    [InlineData("Wann war die Ausleihe mit der Ausleihnummer l4?", "When was the loan with loan id l4?", "2024-01-20")]
    [InlineData("An welchem Tag war die letzte Ausleihe?", "On what day was the last loan?", "2024-06-01")]
    public void When_asks_for_the_day_of_a_row(string german, string english, string day)
    {
        Assert.Equal(day, desk.Rows(german, Language.German, columns: 1));
        Assert.Equal(day, desk.Rows(english, Language.English, columns: 1));
    }

    [Theory]
    [InlineData("reader ids of readers who have Ko in their name", "r2")]
    [InlineData("Show the reader ids of readers whose name contains \"Stein\"", "r3")]
    public void A_passage_in_a_column_said_after_it(string english, string rows) =>
        Assert.Equal(rows, desk.Sorted(english, Language.English, columns: 1));

    [Theory]
    [InlineData("Lesernamen der Leser mit zwei oder mehr Ausleihen", "Anna Vogel; Ben Koch")]
    [InlineData("Welche Leser haben ein oder weniger Ausleihen?", null)]
    public void Limits_after_their_number(string german, string? rows)
    {
        if (rows is null)
        {
            Assert.DoesNotContain("Anna Vogel", desk.Sorted(german, Language.German, columns: 1),
                StringComparison.Ordinal);
            return;
        }

        Assert.Equal(rows, desk.Sorted(german, Language.German, columns: 1));
    }

    [Theory]
    [InlineData("Find the loan id of the loan made most recently.", "l7")]
    [InlineData("Return the reader name of readers who have both \"returned\" and \"overdue\" as condition",
        "Anna Vogel; Ben Koch")]
    [InlineData("Which readers have loans? Give me the reader ids.", "r1; r2; r3; r4")]
    [InlineData("distinct book ids from loans lent after 2024-04-30", "k2; k4")]
    public void What_comes_last(string english, string rows) =>
        Assert.Equal(rows, desk.Sorted(english, Language.English, columns: 1));
}
