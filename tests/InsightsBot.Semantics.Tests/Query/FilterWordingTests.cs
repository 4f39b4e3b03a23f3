using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Tests.Understanding.Records;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Query;

public sealed class FilterWordingTests
{
    private static readonly Filter Overdue = new Filter.OneOf(Library.Condition, ["overdue"]);

    [Theory]
    [InlineData(Comparator.AtLeast, 1, "mit Ausleihen", "with loans")]
    [InlineData(Comparator.More, 0, "mit Ausleihen", "with loans")]
    [InlineData(Comparator.Equal, 0, "ohne Ausleihen", "without loans")]
    [InlineData(Comparator.Less, 1, "ohne Ausleihen", "without loans")]
    [InlineData(Comparator.AtMost, 0, "ohne Ausleihen", "without loans")]
    [InlineData(Comparator.More, 3, "mit mehr als 3 Ausleihen", "with more than 3 loans")]
    [InlineData(Comparator.AtMost, 2, "mit höchstens 2 Ausleihen", "with at most 2 loans")]
    [InlineData(Comparator.Equal, 1, "Anzahl Ausleihen: genau 1", "number of loans: exactly 1")]
    [InlineData(Comparator.More, 1, "Anzahl Ausleihen: mehr als 1", "number of loans: more than 1")]
    public void How_many_rows_belong_to_a_row_is_a_phrase(
        Comparator comparator, long limit, string german, string english) =>
        Says(new Filter.Related(Library.Loans, comparator, limit, []), german, english);

    [Fact]
    public void After_mit_a_german_plural_is_inflected_and_after_ohne_it_is_not()
    {
        Says(
            new Filter.Related(Library.Books, Comparator.More, 3, []), "mit mehr als 3 Büchern",
            "with more than 3 books");
        Says(new Filter.Related(Library.Readers, Comparator.AtLeast, 1, []), "mit Lesern", "with readers");
        Says(new Filter.Related(Library.Books, Comparator.Equal, 0, []), "ohne Bücher", "without books");
    }

    [Fact]
    public void Conditions_on_the_other_rows_stand_behind_them() => Says(
        new Filter.Related(Library.Loans, Comparator.More, 2, [Overdue]),
        "mit mehr als 2 Ausleihen (Zustand: überfällig)",
        "with more than 2 loans (condition: overdue)");

    [Fact]
    public void One_of_two_conditions_is_said_with_or() => Says(
        new Filter.AnyOf(
            [
                new Filter.Compare(Library.Price, Comparator.Less, 10),
                new Filter.Compare(Library.Price, Comparator.More, 30.5),
            ]),
        "Preis weniger als 10 oder Preis mehr als 30,5",
        "price less than 10 or price more than 30.5");

    [Fact]
    public void A_number_against_the_average_says_so() => Says(
        new Filter.Against(Library.Price, Comparator.Less, Library.AveragePrice),
        "Preis weniger als der Durchschnitt",
        "price less than the average");

    [Theory]
    [InlineData(1, true, "Bücher: Platz 1 nach Preis", "books: first by price")]
    [InlineData(3, true, "Bücher: Platz 1 bis 3 nach Preis", "books: first 3 by price")]
    [InlineData(1, false, "Bücher: Platz 1 nach Preis, kleinste zuerst", "books: first by price, smallest first")]
    public void Being_among_the_first_rows_names_their_order(int limit, bool descending, string german, string english)
    {
        var list = new MetricQuery
        {
            Aim = Aim.List,
            Listed = Library.Books,
            Order = new Ordering(null, Library.Price, descending),
            Limit = limit,
        };
        Says(new Filter.Among(Library.Books, list), german, english);
    }

    [Fact]
    public void Not_being_among_them_says_so()
    {
        var list = new MetricQuery
        {
            Aim = Aim.List,
            Listed = Library.Readers,
            Measures = [Library.LoanCount],
            Filters = [new Filter.OneOf(Library.City, ["Kiel"])],
            Order = new Ordering("loan_count", null, Descending: true),
            Limit = 1,
        };
        Says(
            new Filter.Among(Library.Readers, list, Negated: true),
            "Leser: nicht Platz 1 nach Anzahl Ausleihen (Stadt: Kiel)",
            "readers: not first by number of loans (city: Kiel)");
    }

    [Fact]
    public void Conditions_that_differ_in_anything_have_different_keys()
    {
        var related = new Filter.Related(Library.Loans, Comparator.More, 2, [Overdue]);
        Filter[] all =
        [
            related, related with { Limit = 3 }, related with { Comparator = Comparator.AtLeast },
            related with { Where = [] }, related with { Other = Library.Books },
            new Filter.AnyOf([related]), new Filter.Against(Library.Price, Comparator.Less, Library.AveragePrice),
            new Filter.Against(Library.Price, Comparator.More, Library.AveragePrice),
        ];
        Assert.Equal(all.Length, all.Select(f => f.Key).Distinct().Count());
        Assert.Equal("#loans(condition=overdue)>2", related.Key);
    }

    private static void Says(Filter filter, string german, string english) => Assert.Equal(
        (german, english), (filter.Describe(Language.German), filter.Describe(Language.English)));
}
