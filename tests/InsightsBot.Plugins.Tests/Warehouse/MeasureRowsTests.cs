using InsightsBot.Semantics.Model;
using InsightsBot.Semantics.Query;

namespace InsightsBot.Plugins.Tests.Warehouse;

public sealed class MeasureRowsTests(CallShopFile shop) : IClassFixture<CallShopFile>
{
    [Fact]
    public void Rows_are_counted_and_conditions_of_a_measure_hold() => shop.Gives(
        Level(CallShop.CallCount, CallShop.BillCalls),
        "call_count bill_calls",
        "SELECT 8, (SELECT COUNT(*) FROM calls WHERE topic = 'Bill')");

    [Fact]
    public void Different_values_are_counted_once_and_empty_ones_not_at_all() =>
        shop.Gives(Level(CallShop.Callers), "callers", "SELECT 4");

    [Fact]
    public void A_sum_and_its_base_leave_empty_values_out() =>
        shop.Gives(Level(CallShop.Revenue), "revenue revenue_base", "SELECT 242.5, 5");

    [Fact]
    public void A_sum_of_no_rows_is_empty_and_not_zero() => shop.Gives(
        Level(CallShop.Revenue) with { Filters = [new Filter.OneOf(CallShop.Contract, ["None such"])] },
        "revenue revenue_base",
        "SELECT NULL, 0");

    [Fact]
    public void An_average_knows_its_base_and_squares() => shop.Gives(
        Level(CallShop.Charge),
        "charge charge_base charge_squares",
        "SELECT AVG(charge), COUNT(charge), SUM(charge * charge) FROM customers");

    [Fact]
    public void A_median_lies_between_the_two_in_the_middle() => shop.Gives(
        Level(CallShop.MedianCharge) with { Filters = [new Filter.Compare(CallShop.Age, Comparator.Less, 60)] },
        "median_charge median_charge_base",
        "SELECT 25.25, 6");

    [Fact]
    public void A_percentile_of_an_odd_base_is_interpolated_like_percentile_cont() =>
        shop.Gives(Level(CallShop.P90Minutes), "p90_minutes p90_minutes_base", "SELECT 8.2, 7");

    [Fact]
    public void A_median_per_group_takes_each_groups_own_places() => shop.Gives(
        Split(CallShop.MedianCharge, CallShop.Contract),
        "contract median_charge median_charge_base",
        "VALUES ('Month', 10, 3), ('Two Year', 55.125, 2), ('Year', 35, 2)");

    [Fact]
    public void A_rate_leaves_rows_without_the_flag_out_of_its_base() => shop.Gives(
        Level(CallShop.ChurnRate),
        "churn_rate churn_rate_yes churn_rate_base",
        "SELECT 3.0 / 7, 3, 7");

    [Fact]
    public void A_rate_of_nobody_is_empty() => shop.Gives(
        Split(CallShop.ChurnRate, CallShop.Contract) with { Filters = [new Filter.Empty(CallShop.Churned)] },
        "contract churn_rate churn_rate_yes churn_rate_base",
        "SELECT 'Year', NULL, 0, 0");

    [Fact]
    public void A_score_is_promoters_minus_detractors_in_points() => shop.Gives(
        Level(CallShop.Nps),
        "nps nps_promoters nps_detractors nps_base",
        "SELECT 100.0 * (3 - 2) / 7, 3, 2, 7");

    [Fact]
    public void A_ratio_across_datasets_divides_sums_and_never_averages() => shop.Gives(
        Level(CallShop.RevenuePerCall), "revenue_per_call revenue_per_call_yes revenue_per_call_base",
        "SELECT 242.5 / 8, 242.5, 8");

    [Fact]
    public void A_ratio_per_group_meets_on_the_groups_and_empty_ones_meet_too() => shop.Gives(
        Split(CallShop.CallsPerCustomer, CallShop.Contract),
        "contract calls_per_customer calls_per_customer_yes calls_per_customer_base",
        """
        SELECT contract, 1.0 * calls / customers, calls, customers FROM (
          SELECT k.contract, COUNT(*) AS customers,
            (SELECT COUNT(*) FROM calls LEFT JOIN customers c ON c.id = calls.customer_id
             WHERE c.contract IS k.contract) AS calls
          FROM customers k GROUP BY k.contract)
        ORDER BY contract NULLS LAST
        """);

    [Fact]
    public void A_ratio_beside_its_own_parts_gives_all_of_them() => shop.Gives(
        Level(CallShop.RevenuePerCall, CallShop.Revenue, CallShop.CallCount),
        "revenue_per_call revenue call_count",
        "SELECT 242.5 / 8, 242.5, 8");

    [Fact]
    public void A_part_is_divided_by_the_whole_it_comes_from() => shop.Gives(
        Level(CallShop.CallCount) with { ShareOf = [new Filter.OneOf(CallShop.Topic, ["Net", "Move"])] },
        "call_count_part call_count_yes call_count_base",
        "SELECT 4.0 / 8, 4, 8");

    [Fact]
    public void A_flag_as_part_leaves_rows_without_it_out_of_the_whole() => shop.Gives(
        Level(CallShop.CustomerCount) with { ShareOf = [new Filter.OneOf(CallShop.Churned, ["No"])] },
        "customer_count_part customer_count_yes customer_count_base",
        "SELECT 4.0 / 7, 4, 7");

    [Fact]
    public void A_part_of_a_sum_is_summed() => shop.Gives(
        Level(CallShop.Revenue) with { ShareOf = [new Filter.OneOf(CallShop.Contract, ["Month"])] },
        "revenue_part revenue_yes",
        "SELECT 175.5 / 242.5, 175.5");

    private static MetricQuery Level(params Measure[] measures) => new() { Aim = Aim.Level, Measures = measures };

    private static MetricQuery Split(Measure measure, Dimension by) => new()
    {
        Aim = Aim.Split,
        Measures = [measure],
        Groups = [new Grouping(by)],
        SkipEmptyGroups = measure.Aggregation is Aggregation.Percentile,
    };
}
