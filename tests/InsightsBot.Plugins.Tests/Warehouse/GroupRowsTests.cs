using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Time;

namespace InsightsBot.Plugins.Tests.Warehouse;

public sealed class GroupRowsTests(CallShopFile shop) : IClassFixture<CallShopFile>
{
    private static readonly Filter.Within Early = new(CallShop.CalledAt, new DateOnly(2024, 1, 1),
        new DateOnly(2024, 1, 31));
    private static readonly Filter.Within Late = new(CallShop.CalledAt, new DateOnly(2024, 2, 1),
        new DateOnly(2024, 4, 30));

    [Fact]
    public void A_count_per_member_has_its_share_and_a_row_for_those_without() => shop.Gives(
        Split(CallShop.CustomerCount, CallShop.Contract),
        "contract customer_count customer_count_share",
        "SELECT contract, COUNT(*), COUNT(*) / 8.0 FROM customers GROUP BY 1 ORDER BY 1 NULLS LAST");

    [Fact]
    public void A_top_has_members_only_and_says_how_many_rows_have_none() => shop.Gives(
        Split(CallShop.CustomerCount, CallShop.Contract) with
        {
            Order = new Ordering("customer_count", null, Descending: true),
            Limit = 2,
            SkipEmptyGroups = true,
        },
        "contract customer_count customer_count_share customer_count_total customer_count_left_out",
        "VALUES ('Month', 3, 3 / 7.0, 7, 1), ('Two Year', 2, 2 / 7.0, 7, 1)");

    [Fact]
    public void What_is_left_out_obeys_the_same_conditions() => shop.Gives(
        Split(CallShop.BillCalls, CallShop.Topic) with
        {
            Order = new Ordering("bill_calls", null, Descending: true),
            Filters = [new Filter.Compare(CallShop.Minutes, Comparator.More, 2)],
            Limit = 1,
            SkipEmptyGroups = true,
        },
        "topic bill_calls bill_calls_total bill_calls_left_out",
        "SELECT 'Bill', 2, 2, 0");

    [Fact]
    public void The_lowest_come_first_when_asked_for_and_empty_figures_last() => shop.Gives(
        Split(CallShop.Charge, CallShop.Contract) with { Order = new Ordering("charge", null, Descending: false) },
        "contract charge charge_base",
        "SELECT contract, AVG(charge), COUNT(charge) FROM customers GROUP BY 1 ORDER BY 2 NULLS LAST");

    [Fact]
    public void Groups_outside_a_limit_are_left_out() => shop.Gives(
        Split(CallShop.CustomerCount,
            CallShop.Contract) with { Having = [new GroupCondition("customer_count", Comparator.More, 2)] },
        "contract customer_count",
        "SELECT 'Month', 3");

    [Fact]
    public void Bands_hold_their_lower_edge() => shop.Gives(
        Split(CallShop.CustomerCount, CallShop.Age) with { Groups = [new Grouping(CallShop.Age, Banded: true)] },
        "age customer_count",
        "VALUES ('01: 18 – < 30', 3), ('02: 30 – < 60', 3), ('03: ≥ 60', 1), (NULL, 1)");

    [Theory]
    [InlineData(Grain.Day, "day", "date(called_at)")]
    [InlineData(Grain.Week, "week",
        "CASE call_id WHEN 'k1' THEN '2024-W01' WHEN 'k2' THEN '2024-W05' WHEN 'k3' THEN '2024-W05' " +
        "WHEN 'k4' THEN '2024-W09' WHEN 'k5' THEN '2024-W14' WHEN 'k6' THEN '2025-W01' WHEN 'k7' THEN '2025-W01' END")]
    [InlineData(Grain.Month, "month", "substr(called_at, 1, 7)")]
    [InlineData(Grain.Quarter, "quarter",
        "CASE WHEN called_at < '2024-04' THEN '2024-Q1' WHEN called_at < '2024-07' THEN '2024-Q2' " +
        "WHEN called_at < '2025' THEN '2024-Q4' WHEN called_at < '2026' THEN '2025-Q1' END")]
    [InlineData(Grain.Year, "year", "substr(called_at, 1, 4)")]
    public void Points_in_time_are_as_long_as_their_grain(Grain grain, string column, string point) => shop.Gives(
        new MetricQuery { Aim = Aim.Trend, Measures = [CallShop.CallCount],
            Groups = [new Grouping(CallShop.CalledAt, grain)] },
        $"{column} call_count",
        $"SELECT {point} AS point, COUNT(*) FROM calls GROUP BY 1 ORDER BY 1 NULLS LAST");

    [Fact]
    public void Members_come_from_over_a_join_and_rows_without_a_partner_keep_counting() => shop.Gives(
        Split(CallShop.CallCount, CallShop.State),
        "state call_count",
        "VALUES ('Bayern', 4), ('Hessen', 2), (NULL, 2)");

    [Fact]
    public void A_family_of_tables_is_counted_from_the_one_that_stands_for_the_thing() => shop.Gives(
        Split(CallShop.CustomerCount, CallShop.Gender),
        "gender customer_count",
        "VALUES ('F', 4), ('M', 2), (NULL, 2)");

    [Fact]
    public void Two_groupings_give_each_combination() => shop.Gives(
        Split(CallShop.CustomerCount,
            CallShop.Gender) with { Groups = [new Grouping(CallShop.Contract), new Grouping(CallShop.Gender)] },
        "contract gender customer_count",
        """
        SELECT contract, gender, COUNT(*) FROM customers LEFT JOIN profile ON customer_ref = id
        GROUP BY 1, 2 ORDER BY 1 NULLS LAST, 2 NULLS LAST
        """);

    [Fact]
    public void A_split_that_would_multiply_rows_is_refused() => Assert.Equal(
        "“topic” cannot be related to customers without multiplying rows; what belongs to customers can be asked for.",
        CallShopFile.Refusal(Split(CallShop.CustomerCount, CallShop.Topic)));

    [Fact]
    public void Datasets_without_a_way_between_are_refused() =>
        Assert.Contains("multiplying rows", CallShopFile.Refusal(Split(CallShop.Revenue, CallShop.Topic)),
            StringComparison.Ordinal);

    [Fact]
    public void Periods_stand_side_by_side_in_the_order_of_their_days() => shop.Gives(
        new MetricQuery { Aim = Aim.Comparison, Measures = [CallShop.CallCount, CallShop.Nps],
            Periods = [Late, Early] },
        "call_count nps_base",
        "VALUES (2, 2), (3, 3)");

    [Fact]
    public void Periods_of_several_datasets_and_of_medians_keep_that_order()
    {
        shop.Gives(
            new MetricQuery { Aim = Aim.Comparison, Measures = [CallShop.RevenuePerCall], Periods = [Late, Early] },
            "revenue_per_call_yes revenue_per_call_base",
            "VALUES (100, 2), (82.5, 3)");
        shop.Gives(
            new MetricQuery { Aim = Aim.Comparison, Measures = [CallShop.P90Minutes], Periods = [Late, Early] },
            "p90_minutes p90_minutes_base",
            "VALUES (4.8, 2), (9.45, 2)");
    }

    [Fact]
    public void Periods_and_members_give_each_combination() => shop.Gives(
        new MetricQuery
        {
            Aim = Aim.Comparison,
            Measures = [CallShop.CallCount],
            Groups = [new Grouping(CallShop.Topic)],
            Periods = [Late, Early],
        },
        "topic call_count",
        "VALUES ('Bill', 2), ('Net', 2), (NULL, 1)");

    [Fact]
    public void Periods_that_overlap_are_refused_as_a_row_cannot_stand_in_both() => Assert.Equal(
        "The periods overlap; asked for one at a time they can be answered.",
        CallShopFile.Refusal(new MetricQuery
        {
            Aim = Aim.Comparison,
            Measures = [CallShop.CallCount],
            Periods = [Late, Early with { Last = null }],
        }));

    [Fact]
    public void A_list_has_its_order_and_limit_and_the_top_of_it_has_values() => shop.Gives(
        new MetricQuery
        {
            Aim = Aim.List,
            Listed = CallShop.Calls,
            Columns = [CallShop.CallId, CallShop.Minutes, CallShop.State],
            Order = new Ordering(null, CallShop.Minutes, Descending: false),
            Limit = 3,
        },
        "call_id minutes state",
        "VALUES ('k8', 1, NULL), ('k6', 2, 'Hessen'), ('k1', 3, 'Bayern')");

    private static MetricQuery Split(Measure measure, Dimension by) =>
        new() { Aim = Aim.Split, Measures = [measure], Groups = [new Grouping(by)] };
}
