using InsightsBot.Semantics.Learning;

namespace InsightsBot.Semantics.Tests.Learning;

public sealed class LogisticLearnerTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(5)]
    public void No_small_change_of_a_weight_is_better(double cost)
    {
        var texts = PlantedTexts.One(60, 21, 0.2);
        var vectors = TextVectors.Of([.. texts.Select(t => t.Text)], 1000, new Work(1), CancellationToken.None);
        var all = Enumerable.Range(0, texts.Count).ToArray();
        bool Bears(int text) => texts[text].Labels[0] == "price";
        var learned = new LogisticLearner(vectors, cost, 500, 1).Learn(all, Bears, null, CancellationToken.None);
        var best = Price(learned);
        for (var feature = 0; feature < vectors.Table.Count; feature++)
        {
            foreach (var step in (float[])[-0.05f, 0.05f])
            {
                var other = learned with { Features = [.. learned.Features] };
                other.Features[feature] += step;
                Assert.True(Price(other) > best, $"feature {feature} by {step}");
            }
        }

        Assert.True(Price(learned with { Bias = learned.Bias + 0.05 }) > best);
        Assert.True(Price(learned with { Bias = learned.Bias - 0.05 }) > best);

        double Price(Weights weights) =>
            (0.5 * (weights.Features.Sum(w => (double)w * w) + (weights.Bias * weights.Bias)))
            + (cost * all.Sum(t => Math.Log(1 + Math.Exp((Bears(t) ? -1 : 1) * weights.Score(vectors, t)))));
    }

    [Fact]
    public void The_lowest_place_of_a_narrow_valley_is_found()
    {
        // H. H. Rosenbrock's valley; its lowest place is (1, 1).
        double[] place = [-1.2, 1];
        Minimum.Find(
            place,
            (at, slope) =>
            {
                var across = at[1] - (at[0] * at[0]);
                slope[0] = (-2 * (1 - at[0])) - (400 * at[0] * across);
                slope[1] = 200 * across;
                return ((1 - at[0]) * (1 - at[0])) + (100 * across * across);
            },
            200);
        Assert.Equal(1, place[0], 4);
        Assert.Equal(1, place[1], 4);
    }
}
