using InsightsBot.Plugins.Tables;
using InsightsBot.Semantics.Model;
using static InsightsBot.Plugins.Tests.Drafting.Sketchbook;

namespace InsightsBot.Plugins.Tests.Drafting;

public sealed class MeasureDraftTests
{
    [Fact]
    public void Every_dataset_can_be_counted()
    {
        var count = Assert.Single(Draft(Keyed("customers", ["customer_id"], Id("customer_id"))).Model.Measures);

        Assert.Equal(("customers", Unit.Count), (count.Name, count.Unit));
        Assert.Equal(("Anzahl Kunden", "number of customers"), (count.Label.De, count.Label.En));
    }

    [Theory]
    [InlineData("Churn Label", "churn_rate", "Kündigungsquote", "churn rate", Direction.LessIsBetter)]
    [InlineData("Resolved", "resolved_rate", "Lösungsquote", "resolution rate", Direction.MoreIsBetter)]
    [InlineData("Married", "married_rate", "Anteil verheiratet", "share married", Direction.Neutral)]
    [InlineData("Senior", "senior_rate", "Anteil Senioren", "share of senior citizens", Direction.Neutral)]
    [InlineData("Under 30", "under_30_rate", "Anteil unter 30", "share under 30", Direction.Neutral)]
    public void A_flag_has_a_rate(string column, string name, string german, string english, Direction direction)
    {
        var rate = Draft(Table("customers", Of(column, "Yes", "No"))).Model.Measure(name);

        Assert.IsType<Aggregation.Rate>(rate.Aggregation);
        Assert.Equal((german, english), (rate.Label.De, rate.Label.En));
        Assert.Equal((Unit.Share, direction), (rate.Unit, rate.Direction));
    }

    [Theory]
    [InlineData("Total Revenue", true)]
    [InlineData("Erstattungsbetrag", true)]
    [InlineData("Number of Referrals", true)]
    [InlineData("Monthly Charge", false)]
    [InlineData("produktpreis", false)]
    [InlineData("Avg Basket Amount", false)]
    [InlineData("Age", false)]
    [InlineData("CLTV", false)]
    [InlineData("Satisfaction Score", false)]
    public void Amounts_add_up_and_prices_are_averaged(string column, bool addsUp)
    {
        var measure = NumberOf(Whole(column, 0, 900, 300));

        Assert.Equal(addsUp, measure.Aggregation is Aggregation.Sum);
        Assert.Equal(!addsUp, measure.Aggregation is Aggregation.Average);
    }

    [Fact]
    public void The_label_is_the_plain_thing_and_the_definition_says_how_it_is_computed()
    {
        var duration = NumberOf(Whole("AvgTalkDuration", 30, 400) with { Form = ColumnForm.Duration });

        Assert.Equal(("Gesprächsdauer", "talk duration"), (duration.Label.De, duration.Label.En));
        Assert.Contains("Durchschnitt", duration.Definition!.De, StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_of_recommendation_from_0_to_10_is_an_nps()
    {
        Assert.IsType<Aggregation.Nps>(NumberOf(Whole("Weiterempfehlung", 0, 10, 11)).Aggregation);
        Assert.IsType<Aggregation.Average>(NumberOf(Whole("recommendation_stars", 1, 5, 5)).Aggregation);
    }

    [Fact]
    public void A_number_gives_way_to_a_flag_of_the_same_name()
    {
        var model = Draft(Table("customers", Of("Churn Label", "Yes", "No"), Whole("Churn Score", 0, 100, 90))).Model;

        Assert.NotEqual(model.Dimension("churn").Label.De, model.Dimension("churn_score").Label.De);
        Assert.DoesNotContain("Kündigung", model.Dimension("churn_score").Synonyms.De);
    }

    private static Measure NumberOf(ColumnProfile column) =>
        Assert.Single(Draft(Table("things", column)).Model.Measures, m => m.Aggregation is not Aggregation.Count);
}
