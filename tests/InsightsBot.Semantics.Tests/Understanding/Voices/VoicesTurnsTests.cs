using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Understanding.Voices;

/// <summary>Follow-ups to questions about texts, and questions that are not about texts.</summary>
public sealed class VoicesTurnsTests
{
    [Theory]
    [InlineData(Language.German, "Was sagen Kunden in Bayern über die Hotline?", "und in Hamburg?",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_theme=contact.phone)>=1 & state=Hamburg " +
        "· order hub_verbatim_count desc | Quotes contact.phone 3")]
    [InlineData(Language.German, "Was sagen Kunden in Bayern über die Hotline?", "und im letzten Quartal?",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_theme=contact.phone)>=1 " +
        "& hub_written_on@2025-07-01..2025-09-30 & state=Bayern " +
        "· order hub_verbatim_count desc | Quotes contact.phone 3")]
    [InlineData(Language.German, "Worüber beschweren sich unsere Kunden am meisten?", "und in Hessen?",
        "Split · hub_mentioning_count · by hub_main_theme " +
        "· where hub_theme_sentiment=negative & state=Hessen · order hub_mentioning_count desc · limit 5 " +
        "| Themes negative")]
    [InlineData(Language.German, "Welcher Anteil der Kunden erwähnt den Preis?", "und in Hamburg?",
        "Level · customer_count · where state=Hamburg " +
        "· share of #hub_theme_mentions(hub_main_theme=price)>=1 | Figure price")]
    [InlineData(Language.German, "Wie entwickelt sich die Stimmung?", "nur in Bayern",
        "Trend · hub_sentiment_balance · by hub_written_on/Month · where state=Bayern · order group asc " +
        "| Figure")]
    [InlineData(Language.German, "Was sagen Kunden in Bayern über die Hotline?", "und über den Preis?",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_main_theme=price)>=1 & state=Bayern " +
        "· order hub_verbatim_count desc | Quotes price 3")]
    [InlineData(Language.English, "What do customers in Bavaria say about the hotline?", "and in Hamburg?",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_theme=contact.phone)>=1 & state=Hamburg " +
        "· order hub_verbatim_count desc | Quotes contact.phone 3")]
    [InlineData(Language.English, "What do customers say about rubber ducks?", "and about the price?",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_main_theme=price)>=1 · order hub_verbatim_count desc " +
        "| Quotes price 3")]
    [InlineData(Language.German, "Was sagen Kunden in Bayern über die Hotline?", "und über den Preis in Hamburg?",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_main_theme=price)>=1 & state=Hamburg " +
        "· order hub_verbatim_count desc | Quotes price 3")]
    [InlineData(Language.German, "Was sagen Kunden über Quietscheenten?", "und über die Wartezeit?",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_main_theme=waiting_time)>=1 · order hub_verbatim_count desc " +
        "| Quotes waiting_time 3")]
    [InlineData(Language.German, "NPS der Kunden, die sich über den Preis beschweren", "und über die Hotline?",
        "Level · nps · where #hub_theme_mentions(hub_theme=contact.phone,hub_theme_sentiment=negative)>=1 " +
        "| Figure contact.phone negative")]
    public void What_follows_keeps_what_was_asked_of_the_texts_and_changes_what_it_says(
        Language language, string first, string next, string said) =>
        Assert.Equal(said, VoicesShop.Said(VoicesShop.Turns(language, first, next)));

    [Theory]
    [InlineData(Language.German, "Wie viele Kunden haben gekündigt?")]
    [InlineData(Language.German, "Wie hoch ist der Preis von Tarif M?")]
    [InlineData(Language.German, "Welche Themen haben die Vorgänge?")]
    [InlineData(Language.German, "NPS in Bayern")]
    [InlineData(Language.German, "Sterne je Bundesland")]
    [InlineData(Language.German, "Wie viele Rezensionen gibt es?")]
    [InlineData(Language.English, "How many customers churned?")]
    [InlineData(Language.English, "What is the price of tariff M?")]
    public void A_question_that_is_not_about_texts_is_left_to_the_model(Language language, string question) =>
        Assert.Null(VoicesShop.Any(question, language));

    [Theory]
    [InlineData(Language.German, "Was sagen Kunden in Atlantis über die Hotline?",
        "out of reach: “Atlantis” does not occur in this data.")]
    [InlineData(Language.German, "Worüber beschweren sich Einhornbesitzer?",
        "out of reach: “Einhornbesitzer” does not occur in this data.")]
    [InlineData(Language.English, "What do customers in Narnia say about the price?",
        "out of reach: “Narnia” does not occur in this data.")]
    public void Words_that_nothing_explains_are_named_and_not_dropped(
        Language language, string question, string said) =>
        Assert.Equal(said, VoicesShop.Said(VoicesShop.Strong(question, language)));
}
