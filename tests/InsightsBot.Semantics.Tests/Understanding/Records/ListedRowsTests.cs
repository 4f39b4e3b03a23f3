using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Semantics.Tests.Understanding.Records;

/// <summary>Questions for columns of rows: which rows, in which order, each once.</summary>
public sealed class ListedRowsTests(LibraryDesk desk) : IClassFixture<LibraryDesk>
{
    [Theory]
    [InlineData("Zeig mir Name und Alter aller Leser mit Mitgliedschaft gold",
        "Show the name and age of all readers with membership gold", "Anna Vogel, 34; Clara Stein, 58")]
    [InlineData("Lesername und Alter der Leser in Kiel", "reader name and age of readers in Kiel",
        "Clara Stein, 58; David Lang, 27; Felix Braun, 41")]
    [InlineData("Titel und Preis aller Bücher mit Genre poetry", "title and price of all books with genre poetry",
        "Stormy Sea, 9; Whale Hunt, 12.5")]
    [InlineData("Zeig Titel und Genre der Bücher mit einem Preis zwischen 12 und 15",
        "Show the title and genre of books with a price between 12 and 15", "Bread, cookery; Whale Hunt, poetry")]
    [InlineData("Titel der Bücher mit einem Preis unter 10 oder über 30",
        "titles of books with a price below 10 or above 30", "Atlas of Oceans; Stormy Sea")]
    public void Columns_of_a_thing_with_a_condition(string german, string english, string rows)
    {
        Assert.Equal(rows, desk.Sorted(german, Language.German));
        Assert.Equal(rows, desk.Sorted(english, Language.English));
    }

    [Theory]
    [InlineData("Welche Bücher sind günstiger als der Durchschnitt?", "Which books are cheaper than the average?",
        "Bread; Garden Birds; Stormy Sea; Whale Hunt")]
    [InlineData("Welche Bücher sind teurer als der Durchschnitt?",
        "Which books are more expensive than the average?", "Atlas of Oceans")]
    public void Rows_against_the_average_of_all(string german, string english, string titles)
    {
        Assert.Equal(titles, desk.Sorted(german, Language.German, columns: 1));
        Assert.Equal(titles, desk.Sorted(english, Language.English, columns: 1));
    }

    [Theory]
    [InlineData("Show the titles of books whose title contains \"sea\"", "Stormy Sea")]
    [InlineData("Show title and genre of books whose title contains \"bird\"", "Garden Birds, nature")]
    public void A_passage_of_a_text(string english, string rows) =>
        Assert.Equal(rows, desk.Rows(english, Language.English));

    [Theory]
    [InlineData("Titel aller Bücher sortiert nach Preis", "titles of all books sorted by price",
        "Stormy Sea; Whale Hunt; Bread; Garden Birds; Atlas of Oceans")]
    [InlineData("Titel aller Bücher alphabetisch", "titles of all books in alphabetical order",
        "Atlas of Oceans; Bread; Garden Birds; Stormy Sea; Whale Hunt")]
    [InlineData("Lesernamen aller Leser alphabetisch", "reader names of all readers in alphabetical order",
        "Anna Vogel; Ben Koch; Clara Stein; David Lang; Emma Roth; Felix Braun")]
    public void Rows_in_an_order(string german, string english, string rows)
    {
        Assert.Equal(rows, desk.Rows(german, Language.German));
        Assert.Equal(rows, desk.Rows(english, Language.English));
    }

    [Fact]
    public void The_largest_first_where_that_is_said() => Assert.Equal(
        "Atlas of Oceans; Garden Birds; Bread; Whale Hunt; Stormy Sea",
        desk.Rows("titles of all books ordered by price descending", Language.English));

    [Theory]
    [InlineData("Titel der ersten Ausleihe", "What is the title of the first loan?", "Whale Hunt")]
    [InlineData("Titel der letzten Ausleihe", "the title of the last loan", "Stormy Sea")]
    [InlineData("Titel des Buchs mit dem niedrigsten Preis", "title of the book with the lowest price", "Stormy Sea")]
    [InlineData("Name des ältesten Lesers", "the name of the oldest reader", "Clara Stein")]
    public void The_first_by_day_or_number(string german, string english, string rows)
    {
        Assert.Equal(rows, desk.Rows(german, Language.German));
        Assert.Equal(rows, desk.Rows(english, Language.English));
    }

    [Theory]
    [InlineData("verschiedene Titel der ausgeliehenen Bücher", "List the different titles of borrowed books",
        "Atlas of Oceans; Garden Birds; Stormy Sea; Whale Hunt")]
    public void Each_only_once(string german, string english, string rows)
    {
        // Seven loans are of four books.
        Assert.Equal(rows, desk.Sorted(german, Language.German));
        Assert.Equal(rows, desk.Sorted(english, Language.English));
    }

    [Fact]
    public void Different_members_are_counted_once()
    {
        Assert.Equal("4", desk.Rows("Wie viele verschiedene Genres gibt es?", Language.German));
        Assert.Equal("4", desk.Rows("How many different genres are there?", Language.English));
    }

    [Theory]
    [InlineData("Welche Genres haben mindestens zwei Bücher?", "Which genres have at least two books?", "poetry, 2")]
    [InlineData("Welche Genres haben mehr als zwei Bücher?", "Which genres have more than two books?", "")]
    public void A_limit_of_groups(string german, string english, string rows)
    {
        Assert.Equal(rows, desk.Rows(german, Language.German));
        Assert.Equal(rows, desk.Rows(english, Language.English));
    }

    [Theory]
    [InlineData(Language.German, "Liste Leser und Bücher")]
    [InlineData(Language.English, "list readers and books")]
    [InlineData(Language.German, "Leser und Bibliothekare")]
    [InlineData(Language.English, "readers and librarians")]
    [InlineData(Language.German, "Leser ohne Stift")]
    [InlineData(Language.English, "readers without pencils")]
    [InlineData(Language.German, "Welche Leser haben nicht?")]
    [InlineData(Language.English, "Which readers not?")]
    public void Two_things_and_what_cannot_be_placed_are_not_answered(Language language, string question) =>
        Assert.IsNotType<Reading.Clear>(desk.Read(question, language));
}
