using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;
using static InsightsBot.Plugins.Tests.Drafting.Sketchbook;

namespace InsightsBot.Plugins.Tests.Drafting;

public sealed class DimensionDraftTests
{
    [Theory]
    [InlineData("Yes", "No")]
    [InlineData("Ja", "Nein")]
    [InlineData("J", "N")]
    [InlineData("wahr", "falsch")]
    [InlineData("TRUE", "FALSE")]
    public void Two_members_that_say_yes_and_no_are_a_flag(string yes, string no)
    {
        var flag = DimensionOf(Of("answered_flag", no, yes));

        Assert.Equal((DimensionKind.Flag, "answered"), (flag.Kind, flag.Name));
        Assert.Equal((yes, no), (flag.TrueValue, flag.FalseValue));
    }

    [Fact]
    public void One_and_zero_are_a_flag_but_not_of_a_gender()
    {
        Assert.Equal(DimensionKind.Flag, DimensionOf(Whole("is_resolved", 0, 1, 2)).Kind);
        Assert.Equal(DimensionKind.Category, DimensionOf(Whole("geschlecht", 0, 1, 2)).Kind);
    }

    [Fact]
    public void A_number_beside_the_same_text_is_left_out_and_noted()
    {
        var text = Of("Churn Label", "Yes", "No") with { SameAs = ["Churn Value"] };
        var number = Whole("Churn Value", 0, 1, 2) with { SameAs = ["Churn Label"] };

        var model = Draft(Table("customers", number, text)).Model;

        Assert.Equal("Churn Label", Assert.Single(model.Dimensions).Column);
        Assert.Contains(model.Notes, n => n.En.Contains("Churn Value", StringComparison.Ordinal));
    }

    [Fact]
    public void A_price_that_goes_with_a_name_in_a_short_table_stays()
    {
        var model = Draft(Table(
            "products",
            Of("product_type", "A", "B", "C") with { SameAs = ["product_price"] },
            Real("product_price", 1, 900, 3) with { SameAs = ["product_type"] })).Model;

        Assert.Equal(2, model.Dimensions.Count);
    }

    [Fact]
    public void A_column_of_ones_that_counts_rows_is_no_dimension()
    {
        Assert.Empty(Draft(Table("customers", Whole("Count", 1, 1, 1))).Model.Dimensions);
    }

    [Theory]
    [InlineData("PLZ")]
    [InlineData("zip_code")]
    [InlineData("Postleitzahl")]
    public void Postal_codes_are_places_though_written_as_numbers(string name)
    {
        var model = Draft(Table("kunden", Whole(name, 1_000, 99_000, 900))).Model;

        Assert.Equal(DimensionKind.Place, Assert.Single(model.Dimensions).Kind);
        Assert.DoesNotContain(model.Measures, m => m.Aggregation.InputColumn == name);
    }

    [Theory]
    [InlineData("InvoiceNumber")]
    [InlineData("kundennummer")]
    [InlineData("customer_no")]
    public void Numbers_that_are_names_are_not_averaged(string name)
    {
        var model = Draft(Table("sales", Whole(name, 100, 9_999, 800))).Model;

        Assert.Equal(DimensionKind.Identity, Assert.Single(model.Dimensions).Kind);
        Assert.Single(model.Measures);
    }

    [Fact]
    public void Parts_of_dates_and_coordinates_have_no_measures()
    {
        var model = Draft(Table(
            "calls", Whole("year", 2015, 2019, 5), Whole("month", 1, 12, 12), Real("latitude", 40, 50))).Model;

        Assert.Single(model.Measures);
        Assert.Equal(
            [DimensionKind.Category, DimensionKind.Category, DimensionKind.Number],
            model.Dimensions.Select(d => d.Kind));
    }

    [Fact]
    public void Long_texts_are_verbatims_and_descriptions_are_not_customers_words()
    {
        var model = Draft(Table("reviews", Text("text", 300), Text("item_description", 90))).Model;

        Assert.All(model.Dimensions, d => Assert.Equal(DimensionKind.Verbatim, d.Kind));
        Assert.Equal("text", model.Datasets[0].Verbatim);
    }

    [Fact]
    public void A_place_lies_in_the_next_larger_one()
    {
        var model = Draft(Table(
            "kunden", Of("Land", "DE", "AT"), Of("Bundesland", "BY", "BE", "HH"), Of("Ort", "A", "B", "C", "D"))).Model;

        Assert.Equal("bundesland", model.Dimension("ort").Parent);
        Assert.Equal("land", model.Dimension("bundesland").Parent);
    }

    [Fact]
    public void A_reason_lies_in_its_category()
    {
        var model = Draft(Table("exits", Of("Churn Reason", "a", "b", "c"), Of("Churn Category", "x", "y"))).Model;

        Assert.Equal("churn_category", model.Dimension("churn_reason").Parent);
    }

    [Fact]
    public void Ages_are_banded_as_people_speak_of_them()
    {
        var age = DimensionOf(Whole("Age", 19, 80, 60));

        Assert.Equal(Unit.Years, age.Unit);
        Assert.Equal([18, 30, 45, 60, 75], age.Bands);
    }

    [Theory]
    [InlineData("Revenue EUR", Unit.Euro)]
    [InlineData("umsatz", Unit.Money)]
    [InlineData("Wartezeit in Minuten", Unit.Minutes)]
    [InlineData("speed_of_answer_in_seconds", Unit.Seconds)]
    [InlineData("Bewertung", Unit.Points)]
    [InlineData("Number of Referrals", Unit.Count)]
    [InlineData("TenureInMonths", Unit.Months)]
    public void Names_say_units(string name, Unit unit)
    {
        Assert.Equal(unit, DimensionOf(Whole(name, 0, 9, 10)).Unit);
    }

    [Fact]
    public void A_form_that_values_were_written_in_says_the_unit()
    {
        Assert.Equal(Unit.Share, DimensionOf(Real("x", 0, 1) with { Form = ColumnForm.Percent }).Unit);
        Assert.Equal(Unit.Seconds, DimensionOf(Whole("x", 0, 900) with { Form = ColumnForm.Duration }).Unit);
        Assert.Equal(Unit.Dollar, DimensionOf(Real("x", 0, 900) with { Form = ColumnForm.Dollar }).Unit);
    }

    [Fact]
    public void A_name_in_two_datasets_is_told_apart_by_the_dataset()
    {
        var model = Draft(Table("customers", Of("city", "A", "B")), Table("stores", Of("city", "A", "C"))).Model;

        Assert.Equal(["customers_city", "stores_city"], model.Dimensions.Select(d => d.Name));
    }

    [Fact]
    public void Members_that_the_vocabulary_knows_are_called_in_both_languages()
    {
        var gender = DimensionOf(Of("gender", "Male", "Female"));
        var payment = DimensionOf(Of("payment_method", "Credit Card", "Cash"));

        Assert.Equal(["männlich", "weiblich"], gender.Members.Select(m => m.Label.De));
        Assert.Contains(payment.Members, m => m.Label.De == "Kreditkarte" && m.Label.En == "Credit Card");
    }

    [Fact]
    public void Names_of_people_are_not_translated()
    {
        Assert.Empty(DimensionOf(Of("agent", "Mark", "Rose", "Frank")).Members);
    }

    [Fact]
    public void Awkward_names_of_columns_become_sound_names_of_dimensions()
    {
        var model = Draft(Table("t", Of("select", "a", "b"), Of("2nd \"line\"", "c", "d"), Of("🙂", "e", "f"))).Model;

        Assert.All(model.Dimensions, d => Assert.Matches("^[a-z][a-z0-9_]*$", d.Name));
        Assert.Equal(3, model.Dimensions.Select(d => d.Name).Distinct().Count());
    }

    private static Dimension DimensionOf(ColumnProfile column) =>
        Assert.Single(Draft(Table("things", column)).Model.Dimensions);
}
