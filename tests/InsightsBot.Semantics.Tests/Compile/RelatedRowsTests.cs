using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Tests.Understanding.Records;
using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Compile;

/// <summary>Conditions on rows elsewhere, as SQL; the words of the comments are another test's business.</summary>
public sealed class RelatedRowsTests
{
    private const string Key = "\"branches\".\"branch_id\"";

    private const string SecondKey = "\"readers_2\".\"reader_id\"";

    private static readonly Filter Overdue = new Filter.OneOf(Library.Condition, ["overdue"]);

    [Fact]
    public void Any_rows_are_an_exists() => Where(
        new Filter.Related(Library.Loans, Comparator.AtLeast, 1, [Overdue]),
        """
        WHERE EXISTS (SELECT 1
            FROM "loans" AS "loans"
            WHERE "loans"."condition" = @p1
              AND "loans"."reader_id" = "readers"."reader_id")
        """);

    [Theory]
    [InlineData(Comparator.Equal, 0)]
    [InlineData(Comparator.Less, 1)]
    [InlineData(Comparator.AtMost, 0)]
    public void No_rows_are_a_not_exists(Comparator comparator, long limit) => Where(
        new Filter.Related(Library.Loans, comparator, limit, []),
        """
        WHERE NOT EXISTS (SELECT 1
            FROM "loans" AS "loans"
            WHERE "loans"."reader_id" = "readers"."reader_id")
        """);

    [Fact]
    public void So_many_rows_are_counted() => Where(
        new Filter.Related(Library.Loans, Comparator.More, 2, []),
        """
        WHERE (SELECT COUNT(*)
            FROM "loans" AS "loans"
            WHERE "loans"."reader_id" = "readers"."reader_id") > @p1
        """);

    [Fact]
    public void Rows_behind_a_bridge_are_counted_once_each() => Where(
        new Filter.Related(Library.Books, Comparator.AtLeast, 2, []),
        """
        WHERE (SELECT COUNT(DISTINCT "books"."book_id")
            FROM "loans" AS "loans"
            LEFT JOIN "books" AS "books" ON "loans"."book_id" = "books"."book_id"
            WHERE "loans"."reader_id" = "readers"."reader_id") >= @p1
        """);

    [Fact]
    public void A_table_used_twice_has_a_second_name() => Where(
        new Filter.Related(Library.Loans, Comparator.AtLeast, 1, [new Filter.OneOf(Library.Membership, ["gold"])]),
        """
        WHERE EXISTS (SELECT 1
            FROM "loans" AS "loans"
            LEFT JOIN "readers" AS "readers_2" ON "loans"."reader_id" = "readers_2"."reader_id"
            WHERE "readers_2"."membership" = @p1
              AND "loans"."reader_id" = "readers"."reader_id")
        """);

    [Fact]
    public void Being_among_the_first_rows_of_another_list_is_an_in() => Where(
        new Filter.Among(Library.Branches, new MetricQuery
        {
            Aim = Aim.List,
            Listed = Library.Branches,
            Measures = [Library.LibrarianCount],
            Order = new Ordering("librarian_count", null, Descending: true),
            Limit = 1,
        }),
        $$"""
        LEFT JOIN "branches" AS "branches" ON "readers"."branch_id" = "branches"."branch_id"
        WHERE "branches"."branch_id" IN (SELECT "branches"."branch_id"
            FROM "branches" AS "branches"
            ORDER BY (SELECT COUNT(*)
                FROM "librarians" AS "librarians"
                WHERE "librarians"."branch_id" = "branches"."branch_id") DESC NULLS LAST, {{Key}} DESC NULLS LAST
            LIMIT 1)
        """);

    [Fact]
    public void A_list_ordered_by_a_count_counts_the_rows_the_question_speaks_of_and_beside_it_all() => Ordered(
        [Library.LoanCount, Library.LoanCount with { Name = "all_loans" }],
        """
        SELECT
          "readers"."age" AS "age",
          (SELECT COUNT(*)
            FROM "loans" AS "loans"
            WHERE "loans"."condition" = @p1
              AND "loans"."reader_id" = "readers"."reader_id") AS "loan_count",
          (SELECT COUNT(*)
            FROM "loans" AS "loans"
            WHERE "loans"."reader_id" = "readers"."reader_id") AS "all_loans"
        FROM "readers" AS "readers"
        ORDER BY (SELECT COUNT(*)
            FROM "loans" AS "loans"
            WHERE "loans"."condition" = @p1
              AND "loans"."reader_id" = "readers"."reader_id") DESC NULLS LAST, "readers"."reader_id" DESC NULLS LAST
        LIMIT 1
        """);

    [Fact]
    public void Being_among_the_first_by_a_count_counts_only_the_rows_the_question_speaks_of() => Where(
        new Filter.Among(Library.Readers, new MetricQuery
        {
            Aim = Aim.List,
            Listed = Library.Readers,
            Measures = [Library.LoanCount],
            Order = new Ordering("loan_count", null, Descending: true),
            Counting = [Overdue],
            Limit = 1,
        }),
        $$"""
        WHERE "readers"."reader_id" IN (SELECT "readers_2"."reader_id"
            FROM "readers" AS "readers_2"
            ORDER BY (SELECT COUNT(*)
                FROM "loans" AS "loans"
                WHERE "loans"."condition" = @p1
                  AND "loans"."reader_id" = "readers_2"."reader_id") DESC NULLS LAST, {{SecondKey}} DESC NULLS LAST
            LIMIT 1)
        """);

    [Fact]
    public void A_number_against_the_average_of_all_rows_is_a_statement_of_its_own() => Where(
        new Filter.Against(Library.Age, Comparator.More, new Measure
        {
            Name = "average_age",
            Label = BilingualText.Same("age"),
            Dataset = "readers",
            Aggregation = new Aggregation.Average("age"),
        }),
        """
        WHERE "readers"."age" > (SELECT AVG("readers_2"."age")
            FROM "readers" AS "readers_2")
        """);

    [Fact]
    public void One_of_two_conditions_stands_in_brackets() => Where(
        new Filter.AnyOf([new Filter.Compare(Library.Age, Comparator.Less, 18), Overdue]),
        """
        WHERE ("readers"."age" < @p1 OR EXISTS (SELECT 1
            FROM "loans" AS "loans"
            WHERE "loans"."condition" = @p2
              AND "loans"."reader_id" = "readers"."reader_id"))
        """);

    [Fact]
    public void What_nothing_connects_is_refused()
    {
        var pens = new Dataset { Name = "pens", Label = new BilingualText("Stifte", "pens"), Table = "pens" };
        var model = new SemanticModel(
            "library", BilingualText.Same("library"), [.. Library.Model.Datasets, pens], Library.Model.Measures,
            Library.Model.Dimensions);
        var query = Ages([new Filter.Related(pens, Comparator.AtLeast, 1, [])]);
        var refused = Assert.IsType<Compilation.Refused>(
            new SqlCompiler(model, new SqliteDialect()).Compile(query, Language.English));
        Assert.Contains("pens", refused.Reason.En, StringComparison.Ordinal);
    }

    private static MetricQuery Ages(IReadOnlyList<Filter> filters) =>
        new() { Aim = Aim.List, Listed = Library.Readers, Columns = [Library.Age], Filters = filters };

    private static void Where(Filter filter, string sql) => Assert.Equal(
        $"SELECT\n  \"readers\".\"age\" AS \"age\"\nFROM \"readers\" AS \"readers\"\n{sql.ReplaceLineEndings("\n")}"
            + "\nLIMIT 1000",
        TextOf(Ages([filter])));

    /// <summary>Readers by their overdue loans, most first.</summary>
    private static void Ordered(IReadOnlyList<Measure> figures, string sql) => Assert.Equal(
        sql.ReplaceLineEndings("\n"),
        TextOf(Ages([]) with
        {
            Measures = figures,
            Order = new Ordering("loan_count", null, Descending: true),
            Counting = [Overdue],
            Limit = 1,
        }));

    private static string TextOf(MetricQuery query)
    {
        var compiled = new SqlCompiler(Library.Model, new SqliteDialect()).Compile(query, Language.English);
        return string.Join('\n', Assert.IsType<Compilation.Done>(compiled).Sql.Text.Split('\n')
            .Where(l => !l.TrimStart().StartsWith("--", StringComparison.Ordinal)));
    }
}
