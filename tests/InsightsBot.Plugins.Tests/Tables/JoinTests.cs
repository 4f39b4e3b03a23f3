using InsightsBot.Plugins.Tables;

namespace InsightsBot.Plugins.Tests.Tables;

public sealed class JoinTests : IDisposable
{
    private readonly TemporarySource source = new();

    [Fact]
    public void A_foreign_key_is_found_by_name_and_values()
    {
        source.With("customers.csv", Lines("customer_id,name", 40, at => $"{at + 100},n{at}"));
        source.With("orders.csv", Lines("id,kunden_id,amount", 90, at => $"{at},{100 + (at % 40)},{at % 7}"));
        var join = Assert.Single(source.Ingest().Profile.Joins);
        Assert.Equal(("orders", "kunden_id", "customers", "customer_id"), Names(join));
        Assert.Equal((false, false, 1.0), (join.OneToOne, join.Declared, join.FoundShare));
    }

    [Fact]
    public void A_bare_id_takes_the_name_of_its_table()
    {
        source.With("categories.csv", Lines("id,title", 30, at => $"{at},t{at}"));
        source.With("cases.csv", Lines("case_id,category_id", 90, at => $"C{at},{at % 30}"));
        Assert.Equal(("cases", "category_id", "categories", "id"), Names(Assert.Single(source.Ingest().Profile.Joins)));
    }

    [Fact]
    public void Small_numbers_found_among_ids_are_no_join()
    {
        source.With("customers.csv", Lines("customer_id,age", 90, at => $"{at},{at % 50}"));
        source.With("calls.csv", Lines(
            "call,rating,number_of_customers,id", 90, at => $"c{at},{at % 5},{at % 9},{at}"));
        Assert.Empty(source.Ingest().Profile.Joins);
    }

    [Fact]
    public void One_to_one_tables_meet_in_one_hub()
    {
        foreach (var table in new[] { "a", "b", "c" })
        {
            source.With(table + ".csv", Lines($"Customer ID,{table}", 40, at => $"K-{at:000}X,{at % 3}"));
        }

        var joins = source.Ingest().Profile.Joins;
        Assert.Equal(2, joins.Count);
        Assert.All(joins, join => Assert.True(join.OneToOne && join.ToTable == "a"));
    }

    [Fact]
    public void Numbers_and_padded_codes_are_joined_by_derived_columns_and_reported()
    {
        source.With("clients.csv", Lines("client_id,name", 60, at => $"C{at + 1900:00000000},n{at}"));
        source.With("events.csv", Lines("event,client_id", 90, at => $"e{at},{1900 + (at % 60)}"));
        var copy = source.Ingest();
        Assert.Equal(
            ("events", "client_id_key", "clients", "client_id_key"), Names(Assert.Single(copy.Profile.Joins)));
        Assert.Equal("1900", TemporarySource.Values(copy, "clients", "client_id_key")[0]);
        Assert.All(copy.Profile.Tables, table => Assert.Equal(
            ColumnType.Whole, table.Columns.Single(column => column.Name == "client_id_key").Type));
        TypingTests.AssertNote(copy, "clients.client_id", "events.client_id", "C00001900");
    }

    [Fact]
    public void Declared_keys_and_references_of_a_database_are_taken_over()
    {
        source.WithDatabase("shop.db",
            """
            CREATE TABLE kunden (nr INTEGER PRIMARY KEY, ort TEXT);
            CREATE TABLE "order" (a INTEGER, b INTEGER, wer INTEGER REFERENCES kunden, PRIMARY KEY (a, b));
            INSERT INTO kunden VALUES (7, 'Köln'), (9, 'Bonn');
            INSERT INTO "order" VALUES (1, 1, 7), (1, 2, 7), (2, 1, 9), (2, 2, NULL);
            """);
        var profile = source.Ingest("shop.db").Profile;
        Assert.Equal(["a", "b"], profile.Tables.Single(table => table.Name == "order").PrimaryKey);
        var join = Assert.Single(profile.Joins);
        Assert.Equal(("order", "wer", "kunden", "nr"), Names(join));
        Assert.True(join.Declared);
        Assert.Equal("shop", profile.Name);
    }

    [Fact]
    public void A_pair_of_columns_can_be_the_key()
    {
        source.With("topics.csv", Lines("comment_id,topic", 60, at => $"{at / 3},t{at % 3}"));
        Assert.Equal(["comment_id", "topic"], source.Ingest().Profile.Tables[0].PrimaryKey);
    }

    [Fact]
    public void Every_filled_sheet_of_a_workbook_is_a_table()
    {
        source.WithWorkbook(
            "book.xlsx",
            ("Kunden", [["Kundennr", "Ort"], ["1", "Köln"], ["2", "Bonn"]]),
            ("Leer", []),
            ("Käufe", [["Kaufnr", "Betrag"], ["1", "2.5"], ["2", "3"]]));
        var copy = source.Ingest();
        Assert.Equal(["book_Kunden", "book_Käufe"], copy.Profile.Tables.Select(table => table.Name));
        Assert.Equal(["Köln", "Bonn"], TemporarySource.Values(copy, "book_Kunden", "Ort"));
        Assert.Equal(ColumnType.Real, copy.Profile.Tables[1].Columns[1].Type);
    }

    [Theory]
    [InlineData("workers", "worker_id", "supervisor_id")]
    [InlineData("workers", "worker_id", "reports_to")]
    [InlineData("parts", "part_id", "parent_part_id")]
    [InlineData("bauteile", "bauteil_id", "uebergeordnetes_bauteil_id")]
    [InlineData("pages", "id", "parent_id")]
    public void A_row_may_point_to_another_of_its_own_table(string table, string key, string column)
    {
        source.With(table + ".csv", Lines($"{key},{column},text", 40, at => $"{at + 500},{500 + (at / 4)},t{at}"));
        Assert.Equal((table, column, table, key), Names(Assert.Single(source.Ingest().Profile.Joins)));
    }

    [Fact]
    public void A_role_of_people_points_to_people_and_not_to_the_own_table()
    {
        source.With("workers.csv", Lines("worker_id,name", 40, at => $"{at + 1},n{at}"));
        source.With("garages.csv", Lines("garage_id,manager_id", 40, at => $"{at + 1},{1 + (at / 2)}"));
        Assert.Equal(("garages", "manager_id", "workers", "worker_id"),
            Names(Assert.Single(source.Ingest().Profile.Joins)));
    }

    public void Dispose() => source.Dispose();

    private static (string, string, string, string) Names(JoinProfile join) =>
        (join.FromTable, join.FromColumns.Single(), join.ToTable, join.ToColumns.Single());

    private static string Lines(string header, int rows, Func<int, string> row) =>
        header + "\n" + string.Concat(Enumerable.Range(0, rows).Select(at => row(at) + "\n"));
}
