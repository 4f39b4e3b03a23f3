using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Understanding.Records;

/// <summary>Questions for rows by what they have elsewhere: any, none, how many, the most.</summary>
public sealed class RelatedThingsTests(LibraryDesk desk) : IClassFixture<LibraryDesk>
{
    [Theory]
    [InlineData("Welche Leser haben keine Ausleihe?", "Which readers have no loans?", "Emma Roth; Felix Braun")]
    [InlineData("Leser ohne Ausleihen", "readers without any loans", "Emma Roth; Felix Braun")]
    [InlineData("Welche Leser haben nie ein Buch ausgeliehen?", "Which readers never borrowed a book?",
        "Emma Roth; Felix Braun")]
    [InlineData("Welche Bücher wurden nie ausgeliehen?", "Which books were never borrowed?", "Bread")]
    [InlineData("Titel der Bücher ohne Ausleihe", "titles of books without loans", "Bread")]
    [InlineData("Welche Leser in Kiel haben keine überfälligen Ausleihen?",
        "Which readers in Kiel have no overdue loans?", "David Lang; Felix Braun")]
    [InlineData("Leser, die keine poetry ausgeliehen haben", "readers who borrowed no poetry",
        "Ben Koch; Clara Stein; Emma Roth; Felix Braun")]
    public void Rows_without_any(string german, string english, string names) => Lists(german, english, names);

    [Theory]
    [InlineData("Welche Leser haben mehr als zwei Ausleihen?", "Which readers have more than two loans?", "Anna Vogel")]
    [InlineData("Welche Leser haben mindestens zwei Ausleihen?", "Which readers have at least two loans?",
        "Anna Vogel; Ben Koch")]
    [InlineData("Welche Leser haben weniger als zwei Ausleihen?", "Which readers have fewer than two loans?",
        "Clara Stein; David Lang; Emma Roth; Felix Braun")]
    [InlineData("Welche Leser haben mindestens zwei verschiedene Bücher?",
        "Which readers have at least two different books?", "Anna Vogel")]
    public void Rows_with_so_many(string german, string english, string names) => Lists(german, english, names);

    [Theory]
    [InlineData("Welche Leser haben sowohl eine zurückgegebene als auch eine überfällige Ausleihe?",
        "Which readers have both a returned and an overdue loan?", "Anna Vogel; Ben Koch")]
    public void Rows_with_both_of_two(string german, string english, string names) => Lists(german, english, names);

    [Theory]
    [InlineData("Titel der Bücher, die Clara Stein ausgeliehen hat", "titles of the books that Clara Stein borrowed",
        "Atlas of Oceans")]
    [InlineData("Titel der Bücher, die von Lesern in Kiel ausgeliehen wurden",
        "Titles of the books borrowed by readers in Kiel", "Atlas of Oceans; Stormy Sea")]
    [InlineData("Welche Leser haben das teuerste Buch ausgeliehen?",
        "Which readers borrowed the most expensive book?", "Anna Vogel; Clara Stein")]
    [InlineData("Welche Leser haben das billigste Buch ausgeliehen?", "Which readers borrowed the cheapest book?",
        "David Lang")]
    [InlineData("Welcher Leser hatte die letzte Ausleihe?", "Which reader had the last loan?", "David Lang")]
    public void Rows_by_what_is_two_steps_away(string german, string english, string names) =>
        Lists(german, english, names);

    [Theory]
    [InlineData("Welche Zweigstelle hat die meisten Leser?", "Which branch has the most readers?",
        "Old Town, b1, Ulm, 3")]
    [InlineData("Welche Zweigstelle hat die wenigsten Leser?", "Which branch has the fewest readers?",
        "North End, b3, Kiel, 1")]
    [InlineData("die zwei Zweigstellen mit den meisten Lesern", "the two branches with the most readers",
        "Old Town, b1, Ulm, 3; Harbour, b2, Kiel, 2")]
    public void The_thing_with_most_of_another(string german, string english, string rows)
    {
        Assert.Equal(rows, desk.Rows(german, Language.German));
        Assert.Equal(rows, desk.Rows(english, Language.English));
    }

    [Theory]
    [InlineData("Bibliothekare der Zweigstelle mit den meisten Lesern",
        "librarians of the branch with the most readers", "Gerda Wolf")]
    [InlineData("Bibliothekare der Zweigstelle mit den wenigsten Lesern",
        "librarians of the branch with the fewest readers", "Karl Lutz")]
    public void A_superlative_inside_a_question(string german, string english, string names) =>
        Lists(german, english, names);

    [Theory]
    [InlineData("Wie viele Leser haben mindestens zwei Ausleihen?", "How many readers have at least two loans?", "2")]
    [InlineData("Wie viele Leser haben überfällige Ausleihen?", "How many readers have overdue loans?", "3")]
    [InlineData("Wie viele Leser haben keine Ausleihe?", "How many readers have no loans?", "2")]
    public void Rows_are_counted(string german, string english, string count)
    {
        Assert.Equal(count, desk.Rows(german, Language.German));
        Assert.Equal(count, desk.Rows(english, Language.English));
    }

    [Theory]
    [InlineData("Stadt und Anzahl der Leser jeder Zweigstelle", "city and number of readers of each branch",
        "Kiel, 1; Kiel, 2; Ulm, 3")]
    [InlineData("Titel jedes Buchs und die Anzahl seiner Ausleihen",
        "the title of each book and the number of its loans",
        "Atlas of Oceans, 2; Garden Birds, 2; Stormy Sea, 1; Whale Hunt, 2")]
    public void A_figure_of_each_row(string german, string english, string rows)
    {
        Assert.Equal(rows, desk.Sorted(german, Language.German));
        Assert.Equal(rows, desk.Sorted(english, Language.English));
    }

    [Fact]
    public void Rows_that_are_not_of_a_kind_are_rows_all_the_same() => Assert.Equal(
        "Anna Vogel; Ben Koch; David Lang",
        desk.Sorted("Which readers have loans that are not overdue?", Language.English, columns: 1));

    private void Lists(string german, string english, string names)
    {
        Assert.Equal(names, desk.Sorted(german, Language.German, columns: 1));
        Assert.Equal(names, desk.Sorted(english, Language.English, columns: 1));
    }
}
