using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;
using static InsightsBot.Plugins.Tests.Drafting.Sketchbook;

namespace InsightsBot.Plugins.Tests.Drafting;

public sealed class DatasetDraftTests
{
    [Fact]
    public void A_table_is_called_what_its_rows_are_in_both_languages()
    {
        var calls = Draft(Keyed("calls", ["Call Id"], Id("Call Id"))).Model.Dataset("calls");

        Assert.Equal(("Anrufe", "calls"), (calls.Label.De, calls.Label.En));
        Assert.Contains("Anruf", calls.Synonyms.De);
        Assert.Contains("call", calls.Synonyms.En);
    }

    [Fact]
    public void A_German_table_gets_an_English_label()
    {
        var orders = Draft(Keyed("kundenbestellungen", ["bestellung_id"], Id("bestellung_id"))).Model.Datasets[0];

        Assert.Equal(("Kundenbestellungen", "customer orders"), (orders.Label.De, orders.Label.En));
        Assert.Contains("Bestellungen", orders.Synonyms.De);
        Assert.Contains("orders", orders.Synonyms.En);
    }

    [Fact]
    public void Words_that_say_nothing_are_not_part_of_a_name()
    {
        var cases = Draft(Keyed("case-table", ["CaseID"], Id("CaseID"))).Model.Datasets[0];

        Assert.Equal(("cases", "Fälle", "case-table"), (cases.Name, cases.Label.De, cases.Table));
    }

    [Fact]
    public void A_prefix_of_all_tables_is_not_part_of_their_names()
    {
        var model = Draft(Table("crm_orders", Id("order_id")), Table("crm_reviews", Id("review_id"))).Model;

        Assert.Equal(["orders", "reviews"], model.Datasets.Select(d => d.Name));
    }

    [Fact]
    public void A_vague_table_is_called_what_its_key_says()
    {
        var events = Draft(Keyed("events", ["complaint_id"], Id("complaint_id"))).Model.Datasets[0];

        Assert.Equal(("Beschwerden", "complaints"), (events.Label.De, events.Label.En));
    }

    [Fact]
    public void Tables_with_the_same_keys_are_one_family_named_by_the_key()
    {
        var model = Draft(
            [
                Keyed("demographics", ["Customer ID"], Id("Customer ID"), Whole("Age", 19, 80)),
                Keyed("services", ["Customer ID"], Id("Customer ID"), Of("Offer", "A", "B"), Of("Plan", "S", "L")),
            ],
            [new JoinProfile("demographics", ["Customer ID"], "services", ["Customer ID"], true, false, 1)]).Model;

        var (main, part) = (model.Dataset("customers"), model.Dataset("demographics"));
        Assert.Equal(("Kunden", "services"), (main.Label.De, main.Table));
        Assert.Equal("customers", part.PartOf);
        var join = Assert.Single(part.Joins);
        Assert.Equal((JoinKind.OneToOne, "customers"), (join.Kind, join.To));
        Assert.Empty(main.Joins);
        Assert.Single(model.Dimensions, d => d.Kind == DimensionKind.Identity);
        Assert.Single(model.Measures, m => m.Aggregation is Aggregation.Count);
    }

    [Fact]
    public void A_relation_that_is_one_to_one_by_chance_is_no_family()
    {
        var model = Draft(
            [
                Keyed("orders", ["order_id"], Id("order_id")),
                Keyed("invoices", ["invoice_id"], Id("invoice_id"), Id("order_id")),
            ],
            [new JoinProfile("invoices", ["order_id"], "orders", ["order_id"], true, true, 1)]).Model;

        Assert.All(model.Datasets, d => Assert.Null(d.PartOf));
    }

    [Fact]
    public void Two_ways_to_one_dataset_have_roles()
    {
        var model = Draft(
            [
                Keyed("employees", ["employee_id"], Id("employee_id")),
                Table("deliveries", Whole("driver_employee_id", 1, 9, 9), Whole("manager_employee_id", 1, 9, 9)),
            ],
            [
                new JoinProfile("deliveries", ["driver_employee_id"], "employees", ["employee_id"], false, true, 1),
                new JoinProfile("deliveries", ["manager_employee_id"], "employees", ["employee_id"], false, true, 1),
            ]).Model;

        Assert.Equal(["driver", "manager"], model.Dataset("deliveries").Joins.Select(j => j.Role));
    }

    [Fact]
    public void The_default_date_is_when_a_row_began()
    {
        var model = Draft(Table("complaints", Day("date_closed"), Day("date_received"), Day("birth_date"))).Model;

        Assert.Equal("date_received", model.Datasets[0].Time);
    }

    [Fact]
    public void A_birth_date_is_never_the_default_date()
    {
        var model = Draft(Table("kunden", Day("geburtsdatum", "1930-01-01", "2005-01-01"))).Model;

        Assert.Null(model.Datasets[0].Time);
        Assert.Contains(model.Notes, n => n.De.Contains("ohne Datum", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plain_date_over_decades_beside_an_age_is_taken_for_a_birth_date()
    {
        var model = Draft(Table("clients", Whole("age", 18, 80), Day("date", "1930-01-01", "2005-01-01"))).Model;

        Assert.Null(model.Datasets[0].Time);
    }

    [Fact]
    public void A_table_named_like_its_number_is_about_what_the_number_belongs_to()
    {
        var model = Draft(Keyed("population", ["ID"], Id("ID"), Id("Zip Code"), Whole("Population", 11, 105_285, 900)))
            .Model;

        Assert.Equal("zip codes", model.Datasets[0].Label.En);
        Assert.IsType<Aggregation.Sum>(model.Measure("population").Aggregation);
    }
}
