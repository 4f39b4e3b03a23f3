using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Text;

public class SlottedTextTests
{
    private static readonly SlottedText Sentence = SlottedText.Of(
        $"Von {"1"} bis {"1.000"}, gefragt waren {"5.000"}.", $"From {"1"} to {"1,000"}; {"5,000"} were asked for.");

    [Fact]
    public void A_sentence_knows_what_fills_its_slots_in_each_language()
    {
        Assert.Equal("Von 1 bis 1.000, gefragt waren 5.000.", Sentence.De);
        Assert.Equal("From 1 to 1,000; 5,000 were asked for.", Sentence.En);
        Assert.Equal(["1", "1.000", "5.000"], SlottedText.SlotsOf(Sentence, Language.German));
        Assert.Equal(["1", "1,000", "5,000"], SlottedText.SlotsOf(Sentence, Language.English));
    }

    [Fact]
    public void Words_are_quoted_and_each_fills_a_slot()
    {
        IReadOnlyList<string> words = ["Gnus", "Yaks"];
        var sentence = SlottedText.Of($"{words:„|“} fehlen.", $"{words:“|”} are missing.");
        Assert.Equal("„Gnus“, „Yaks“ fehlen.", sentence.De);
        Assert.Equal("“Gnus”, “Yaks” are missing.", sentence.En);
        Assert.Equal(words, SlottedText.SlotsOf(sentence, Language.English));
    }

    [Fact]
    public void A_text_without_slots_fills_none() =>
        Assert.Empty(SlottedText.SlotsOf(new BilingualText("Nichts über 5.", "Nothing above 5."), Language.German));
}
