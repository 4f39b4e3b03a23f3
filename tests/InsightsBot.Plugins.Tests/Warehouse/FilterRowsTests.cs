using InsightsBot.Semantics.Query;

namespace InsightsBot.Plugins.Tests.Warehouse;

public sealed class FilterRowsTests(CallShopFile shop) : IClassFixture<CallShopFile>
{
    [Fact]
    public void One_of_some_values() =>
        Customers("contract IN ('Year', 'Month')", new Filter.OneOf(CallShop.Contract, ["Year", "Month"]));

    [Fact]
    public void None_of_some_values_lets_rows_without_a_value_pass()
    {
        Customers("contract IS NOT 'Month'", new Filter.OneOf(CallShop.Contract, ["Month"], Negated: true));
        Customers(
            "contract = 'Two Year' OR contract IS NULL", new Filter.OneOf(CallShop.Contract, ["Month", "Year"],
                Negated: true));
    }

    [Fact]
    public void A_number_is_compared_as_a_number() =>
        Customers("age IN (30, 31)", new Filter.OneOf(CallShop.Age, ["30", "31.0"]));

    [Theory]
    [InlineData(Comparator.More, ">")]
    [InlineData(Comparator.AtLeast, ">=")]
    [InlineData(Comparator.Less, "<")]
    [InlineData(Comparator.AtMost, "<=")]
    [InlineData(Comparator.Equal, "=")]
    [InlineData(Comparator.NotEqual, "<>")]
    public void A_limit_is_compared_and_rows_without_a_number_do_not_pass(Comparator comparator, string sign) =>
        Customers($"age {sign} 30", new Filter.Compare(CallShop.Age, comparator, 30));

    [Fact]
    public void Both_limits_are_inside() =>
        Customers("age >= 29.5 AND age <= 31", new Filter.Between(CallShop.Age, 29.5, 31));

    [Fact]
    public void Days_hold_their_last_hour_and_open_ends_stay_open()
    {
        var january = new Filter.Within(CallShop.CalledAt, new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 31));
        Calls("call_id IN ('k1', 'k2')", january);
        Calls("call_id IN ('k3', 'k4', 'k5', 'k6', 'k7')",
            january with { First = new DateOnly(2024, 2, 1), Last = null });
        Calls("call_id IN ('k1', 'k2', 'k3')", january with { First = null, Last = new DateOnly(2024, 2, 1) });
        Calls("called_at IS NOT NULL", january with { First = null, Last = null });
    }

    [Fact]
    public void The_default_time_of_a_question_is_the_own_time_of_each_dataset() => shop.Gives(
        new MetricQuery
        {
            Aim = Aim.Level,
            Measures = [CallShop.RevenuePerCall],
            Filters = [new Filter.Within(CallShop.IssuedOn, new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29))],
        },
        "revenue_per_call_yes revenue_per_call_base",
        "SELECT 82.5, 2");

    [Fact]
    public void Empty_and_not_empty()
    {
        Customers("contract IS NULL", new Filter.Empty(CallShop.Contract));
        Customers("age IS NOT NULL", new Filter.Empty(CallShop.Age, Negated: true));
    }

    [Fact]
    public void A_passage_is_found_whatever_its_letter_case_and_signs()
    {
        Calls("call_id IN ('k3', 'k4')", new Filter.Contains(CallShop.Note, "Netz"));
        Calls("call_id = 'k1'", new Filter.Contains(CallShop.Note, "100%"));
        Calls("call_id = 'k8'", new Filter.Contains(CallShop.Note, "it's"));
        Calls("call_id NOT IN ('k3', 'k4')", new Filter.Contains(CallShop.Note, "netz", Negated: true));
    }

    [Fact]
    public void Rows_of_another_dataset_exist_or_do_not()
    {
        Customers("id IN ('c1', 'c2', 'c3', 'c6')", new Filter.Related(CallShop.Calls, Comparator.AtLeast, 1, []));
        Customers("id IN ('c4', 'c5', 'c7', 'c8')", new Filter.Related(CallShop.Calls, Comparator.Equal, 0, []));
        Customers("id IN ('c1', 'c3')", new Filter.Related(CallShop.Calls, Comparator.More, 1, []));
        var bills = new Filter.OneOf(CallShop.Topic, ["Bill"]);
        Customers("id = 'c1'", new Filter.Related(CallShop.Calls, Comparator.Equal, 2, [bills]));
        Customers("id NOT IN ('c1', 'c3')", new Filter.Related(CallShop.Calls, Comparator.Less, 1, [bills]));
    }

    [Fact]
    public void A_condition_on_rows_that_point_here_holds_when_one_of_them_has_it() =>
        Customers("id IN ('c1', 'c2')", new Filter.OneOf(CallShop.Topic, ["Net"]));

    [Fact]
    public void A_condition_reaches_over_two_joins() =>
        Calls("call_id IN ('k1', 'k2', 'k3', 'k4')", new Filter.OneOf(CallShop.State, ["Bayern"]));

    [Fact]
    public void A_condition_on_a_one_to_one_table_counts_each_row_once() =>
        Customers("id IN ('c1', 'c3', 'c6', 'c8')", new Filter.OneOf(CallShop.Gender, ["F"]));

    [Fact]
    public void All_conditions_hold_at_once() => Customers(
        "contract IS NOT 'Year' AND age < 31 AND churned = 'Yes'",
        new Filter.OneOf(CallShop.Contract, ["Year"], Negated: true),
        new Filter.Compare(CallShop.Age, Comparator.Less, 31),
        new Filter.OneOf(CallShop.Churned, ["Yes"]));

    private void Customers(string where, params Filter[] filters) => shop.Gives(
        new MetricQuery { Aim = Aim.Level, Measures = [CallShop.CustomerCount], Filters = filters },
        "customer_count",
        $"SELECT COUNT(*) FROM customers WHERE {where}");

    private void Calls(string where, Filter filter) => shop.Gives(
        new MetricQuery { Aim = Aim.List, Listed = CallShop.Calls, Columns = [CallShop.CallId], Filters = [filter] },
        "call_id",
        $"SELECT call_id FROM calls WHERE {where}");
}
