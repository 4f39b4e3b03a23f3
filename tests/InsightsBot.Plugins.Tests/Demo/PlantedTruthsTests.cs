namespace InsightsBot.Plugins.Tests.Demo;

[Collection(DemoWarehouseGroup.Name)]
public sealed class PlantedTruthsTests(DemoWarehouse warehouse)
{
    public static TheoryData<string> Names => [.. PlantedTruth.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planted_truth_holds_in_the_files(string name)
    {
        var truth = PlantedTruth.All.Single(t => t.Name == name);
        if (truth.Order is { Count: > 0 } order)
        {
            Assert.Equal(order, warehouse.Rows(truth.Sql).Take(order.Count).Select(row => (string)row[0]));
        }
        else
        {
            Assert.InRange(warehouse.Figure(truth.Sql), truth.Between[0], truth.Between[1]);
        }
    }

    [Fact]
    public void Every_truth_says_in_both_languages_what_holds_and_is_an_effect_or_a_decoy()
    {
        foreach (var truth in PlantedTruth.All)
        {
            Assert.Equal(["de", "en"], truth.Statement.Keys.Order());
            Assert.Contains(truth.Kind, (string[])["effect", "decoy"]);
            Assert.True(truth.Order.Count > 0 || truth is { Between: [var low, var high], Planted: { } planted }
                && low <= planted && planted <= high);
        }
    }

    [Fact]
    public void There_are_enough_effects_and_decoys_to_tell_a_good_method_from_a_lucky_one()
    {
        Assert.True(PlantedTruth.All.Count(t => t.Kind == "effect") >= 12);
        Assert.True(PlantedTruth.All.Count(t => t.Kind == "decoy") >= 6);
    }

    [Fact]
    public void Every_customer_who_left_has_exactly_one_final_invoice_in_the_month_they_left()
    {
        Assert.Equal(
            warehouse.Figure("SELECT COUNT(*) FROM customers WHERE churned = 1"),
            warehouse.Figure(
                """
                SELECT COUNT(*) FROM customers JOIN invoices USING (customer_id)
                WHERE is_final = 1 AND substr(invoice_date, 1, 7) = substr(churn_date, 1, 7)
                """));
        Assert.Equal(
            warehouse.Figure("SELECT COUNT(*) FROM customers"),
            warehouse.Figure("SELECT COUNT(DISTINCT customer_id) FROM invoices"));
    }

    [Fact]
    public void All_dates_lie_in_the_two_years_and_in_order()
    {
        Assert.Equal(0, warehouse.Figure(
            """
            SELECT (SELECT COUNT(*) FROM surveys WHERE answered_on NOT BETWEEN '2024-01-01' AND '2025-12-31')
                 + (SELECT COUNT(*) FROM reviews WHERE posted_on NOT BETWEEN '2024-01-01' AND '2025-12-31')
                 + (SELECT COUNT(*) FROM invoices WHERE invoice_date NOT BETWEEN '2024-01-01' AND '2025-12-31')
                 + (SELECT COUNT(*) FROM cases WHERE opened_at < '2024-01-01' OR resolved_at >= '2026-01-01')
                 + (SELECT COUNT(*) FROM interactions WHERE started_at < '2024-01-01' OR started_at >= '2026-01-01')
                 + (SELECT COUNT(*) FROM customers WHERE churn_date NOT BETWEEN '2024-01-01' AND '2025-12-31')
                 + (SELECT COUNT(*) FROM customers WHERE churn_date <= signup_date)
            """));
    }

    [Fact]
    public void Texts_have_no_empty_slots_and_sound_like_their_scores()
    {
        Assert.Equal(0, warehouse.Figure(
            """
            SELECT (SELECT COUNT(*) FROM surveys WHERE comment LIKE '%{%')
                 + (SELECT COUNT(*) FROM reviews WHERE review_text LIKE '%{%')
                 + (SELECT COUNT(*) FROM cases WHERE note LIKE '%{%')
            """));
        Assert.Equal(0, warehouse.Figure(
            "SELECT COUNT(*) FROM reviews WHERE stars <= 2 AND review_text LIKE '%Anbieter gern weiter%'"));
        Assert.Equal(0, warehouse.Figure(
            "SELECT COUNT(*) FROM reviews WHERE stars >= 4 AND review_text LIKE '%rate ich inzwischen ab%'"));
        Assert.True(warehouse.Figure("SELECT COUNT(DISTINCT review_text) FROM reviews") > 5000);
        Assert.InRange(warehouse.Figure("SELECT AVG(language = 'en') FROM reviews"), 0.04, 0.15);
    }
}
