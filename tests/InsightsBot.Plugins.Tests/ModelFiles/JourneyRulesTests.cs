using InsightsBot.Plugins.ModelFiles;

namespace InsightsBot.Plugins.Tests.ModelFiles;

public class JourneyRulesTests
{
    [Theory]
    [InlineData("{of: customer, activity: contract}", "'customer' is neither a dataset that 'customers' joins")]
    [InlineData("{of: districts, activity: contrct}", "unknown dimension 'contrct', nearest: 'contract'")]
    [InlineData("{of: districts}", "the key 'activity' is missing")]
    [InlineData("{of: districts, activity: contract, time: contract}", "dimension 'contract' is of kind category")]
    [InlineData("{of: districts, activity: contract, open: {dimension: nobody, is: [x]}}",
        "unknown dimension 'nobody'")]
    [InlineData("{of: districts, activity: contract, chanel: contract}", "unknown key 'chanel', nearest: 'channel'")]
    public void A_mistake_in_a_journey_is_reported(string journey, string message)
    {
        var reading = Assert.IsType<ModelReading.Faulty>(With(journey));

        Assert.Contains(reading.Issues, i => i.Message.En.StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_journey_is_read_with_all_it_says()
    {
        var reading = Assert.IsType<ModelReading.Sound>(With(
            "{of: districts, activity: contract, ends: [Two Year], open: {dimension: churned, is_not: [Yes]}}"));

        var journey = Assert.Single(reading.Model.Dataset("customers").Journeys);
        Assert.Equal(("districts", "contract", null), (journey.Of, journey.Activity, journey.Channel));
        Assert.Equal(["Two Year"], journey.Ends);
        Assert.True(journey.Open is { Dimension: "churned", Negated: true, Values: ["Yes"] });
    }

    private static ModelReading With(string journey) => SmallModel.With(
        "datasets.yaml", "    time: joined_on\n", $"    time: joined_on\n    journeys:\n      - {journey}\n");
}
