using InsightsBot.Semantics.Tests.Understanding.Records;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Semantics.Tests.Understanding;

/// <summary>How sure a reading is.</summary>
public sealed class SurenessTests(LibraryDesk desk) : IClassFixture<LibraryDesk>
{
    [Fact]
    public void A_larger_lead_and_more_words_explained_make_a_reading_surer()
    {
        Assert.True(Sureness.Of(2, 1) > Sureness.Of(0.1, 1));
        Assert.True(Sureness.Of(1, 1) > Sureness.Of(1, 0.8));
        Assert.InRange(Sureness.Of(0, 0), 0, 0.1);
        Assert.InRange(Sureness.Of(3, 1.2), 0.9, 1);
    }

    [Fact]
    public void A_question_in_the_words_of_the_model_is_read_surer_than_a_roundabout_one()
    {
        var plain = Assert.IsType<Reading.Clear>(desk.Read("How many readers are there?", Language.English));
        var roundabout = Assert.IsType<Reading.Clear>(
            desk.Read("I would like to learn whether there is some number of readers at all", Language.English));
        Assert.True(plain.Sureness > roundabout.Sureness);
    }
}
