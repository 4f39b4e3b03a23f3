using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Understanding.Voices;

/// <summary>What questions about texts of customers are read as: the key of the query, and what is wanted.</summary>
public sealed class VoicesReaderTests
{
    [Theory]
    [InlineData(Language.German, "Was sagen Kunden in Bayern über die Hotline?",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_theme=contact.phone)>=1 & state=Bayern " +
        "· order hub_verbatim_count desc | Quotes contact.phone 3")]
    [InlineData(Language.German, "Worüber beschweren sich unsere Kunden am meisten?",
        "Split · hub_mentioning_count · by hub_main_theme · where hub_theme_sentiment=negative " +
        "· order hub_mentioning_count desc · limit 5 | Themes negative")]
    [InlineData(Language.German, "NPS der Kunden, die Wartezeit erwähnen",
        "Level · nps · where #hub_theme_mentions(hub_main_theme=waiting_time)>=1 | Figure waiting_time")]
    [InlineData(Language.German, "Welcher Anteil der Kunden erwähnt den Preis?",
        "Level · customer_count · share of #hub_theme_mentions(hub_main_theme=price)>=1 | Figure price")]
    [InlineData(Language.German, "neue Themen diesen Monat",
        "Level · hub_verbatim_count · where hub_written_on@2025-11-01..2025-11-30 | NewThemes")]
    [InlineData(Language.German, "Was loben Kunden?",
        "Split · hub_mentioning_count · by hub_main_theme · where hub_theme_sentiment=positive " +
        "· order hub_mentioning_count desc · limit 5 | Themes positive")]
    [InlineData(Language.German, "Was stört Kunden in Hamburg?",
        "Split · hub_mentioning_count · by hub_main_theme " +
        "· where hub_theme_sentiment=negative & state=Hamburg · order hub_mentioning_count desc · limit 5 " +
        "| Themes negative")]
    [InlineData(Language.German, "Welche Themen nennen Kunden in Hamburg?",
        "Split · hub_mentioning_count · by hub_main_theme · where state=Hamburg " +
        "· order hub_mentioning_count desc · limit 5 | Themes")]
    [InlineData(Language.German, "Welche Themen erwähnen unsere Kunden in Hamburg?",
        "Split · hub_mentioning_count · by hub_main_theme · where state=Hamburg " +
        "· order hub_mentioning_count desc · limit 5 | Themes")]
    [InlineData(Language.English, "Which topics do customers mention in Hamburg?",
        "Split · hub_mentioning_count · by hub_main_theme · where state=Hamburg " +
        "· order hub_mentioning_count desc · limit 5 | Themes")]
    [InlineData(Language.English, "Which topics are mentioned by customers in Hamburg?",
        "Split · hub_mentioning_count · by hub_main_theme · where state=Hamburg " +
        "· order hub_mentioning_count desc · limit 5 | Themes")]
    [InlineData(Language.German, "Wie viele Kunden erwähnen die Rechnung?",
        "Level · customer_count · where #hub_theme_mentions(hub_main_theme=billing)>=1 | Figure billing")]
    [InlineData(Language.German, "Was sagen Kunden über Quietscheenten?",
        "Split · hub_verbatim_count · by hub_sentiment · where hub_verbatim_text~Quietscheenten " +
        "· order hub_verbatim_count desc | Quotes “Quietscheenten” 3")]
    [InlineData(Language.German, "Zitate zur Wartezeit",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_main_theme=waiting_time)>=1 · order hub_verbatim_count desc " +
        "| Quotes waiting_time 3")]
    [InlineData(Language.German, "Wie oft wird der Preis erwähnt?",
        "Level · hub_verbatim_count · where #hub_theme_mentions(hub_main_theme=price)>=1 | Figure price")]
    [InlineData(Language.German, "Beschweren sich Kunden über die Rechnung?",
        "Level · customer_count " +
        "· where #hub_theme_mentions(hub_main_theme=billing,hub_theme_sentiment=negative)>=1 " +
        "| Figure billing negative")]
    [InlineData(Language.German, "Was sagen gekündigte Kunden über den Preis?",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_main_theme=price)>=1 & churned=Yes " +
        "· order hub_verbatim_count desc | Quotes price 3")]
    [InlineData(Language.German, "Was schreiben Kunden seit Juli über das Internet?",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_main_theme=network)>=1 & hub_written_on@2025-07-01.. " +
        "· order hub_verbatim_count desc | Quotes network 3")]
    [InlineData(Language.German, "Worüber beschweren sich Kunden je Bundesland?",
        "Split · hub_mentioning_count · by state,hub_main_theme · where hub_theme_sentiment=negative " +
        "· order hub_mentioning_count desc | Themes negative")]
    [InlineData(Language.German, "NPS der Kunden, die sich über den Preis beschweren",
        "Level · nps · where #hub_theme_mentions(hub_main_theme=price,hub_theme_sentiment=negative)>=1 " +
        "| Figure price negative")]
    [InlineData(Language.English, "What do customers in Bavaria say about the hotline?",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_theme=contact.phone)>=1 & state=Bayern " +
        "· order hub_verbatim_count desc | Quotes contact.phone 3")]
    [InlineData(Language.English, "What do our customers complain about most?",
        "Split · hub_mentioning_count · by hub_main_theme · where hub_theme_sentiment=negative " +
        "· order hub_mentioning_count desc · limit 5 | Themes negative")]
    [InlineData(Language.English, "NPS of customers who mention waiting time",
        "Level · nps · where #hub_theme_mentions(hub_main_theme=waiting_time)>=1 | Figure waiting_time")]
    [InlineData(Language.English, "What share of customers mention the price?",
        "Level · customer_count · share of #hub_theme_mentions(hub_main_theme=price)>=1 | Figure price")]
    [InlineData(Language.English, "new topics this month",
        "Level · hub_verbatim_count · where hub_written_on@2025-11-01..2025-11-30 | NewThemes")]
    [InlineData(Language.English, "How many customers mention the bill?",
        "Level · customer_count · where #hub_theme_mentions(hub_main_theme=billing)>=1 | Figure billing")]
    [InlineData(Language.English, "What do customers like?",
        "Split · hub_mentioning_count · by hub_main_theme · where hub_theme_sentiment=positive " +
        "· order hub_mentioning_count desc · limit 5 | Themes positive")]
    [InlineData(Language.English, "What do customers say about rubber ducks?",
        "Split · hub_verbatim_count · by hub_sentiment · where hub_verbatim_text~rubber ducks " +
        "· order hub_verbatim_count desc | Quotes “rubber ducks” 3")]
    [InlineData(Language.English, "quotes about waiting time since July",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_main_theme=waiting_time)>=1 & hub_written_on@2025-07-01.. " +
        "· order hub_verbatim_count desc | Quotes waiting_time 3")]
    [InlineData(Language.German, "Durchschnittliche Sterne der Kunden, die die Hotline erwähnen",
        "Level · stars · where #hub_theme_mentions(hub_theme=contact.phone)>=1 | Figure contact.phone")]
    [InlineData(Language.German, "Kritik an der Rechnung seit August",
        "Level · hub_verbatim_count " +
        "· where #hub_theme_mentions(hub_main_theme=billing,hub_theme_sentiment=negative)>=1 " +
        "& hub_written_on@2025-08-01.. " +
        "| Figure billing negative")]
    [InlineData(Language.German, "Lob für die Hotline",
        "Level · hub_verbatim_count " +
        "· where #hub_theme_mentions(hub_theme=contact.phone,hub_theme_sentiment=positive)>=1 " +
        "| Figure contact.phone positive")]
    [InlineData(Language.English, "How often is the price mentioned?",
        "Level · hub_verbatim_count · where #hub_theme_mentions(hub_main_theme=price)>=1 | Figure price")]
    [InlineData(Language.English, "Which customers complain about the network?",
        "List · list customers(customer_id,joined_on,state,churned,price) " +
        "· where #hub_theme_mentions(hub_main_theme=network,hub_theme_sentiment=negative)>=1 " +
        "| Figure network negative")]
    public void A_question_that_can_only_be_about_texts_is_read(Language language, string question, string said) =>
        Assert.Equal(said, VoicesShop.Said(VoicesShop.Strong(question, language)));

    [Theory]
    [InlineData(Language.German, "Top 3 Beschwerdethemen im letzten Quartal",
        "Split · hub_mentioning_count · by hub_main_theme " +
        "· where hub_theme_sentiment=negative & hub_written_on@2025-07-01..2025-09-30 " +
        "· order hub_mentioning_count desc · limit 3 | Themes negative")]
    [InlineData(Language.German, "Zeig mir die neuesten drei negativen Kommentare zum Preis",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_main_theme=price,hub_theme_sentiment=negative)>=1 " +
        "· order hub_verbatim_count desc | Quotes price negative newest 3")]
    [InlineData(Language.German, "Wie entwickelt sich die Stimmung?",
        "Trend · hub_sentiment_balance · by hub_written_on/Month · order group asc | Figure")]
    [InlineData(Language.German, "Wie ist die Stimmung in Hessen?",
        "Level · hub_sentiment_balance · where state=Hessen | Figure")]
    [InlineData(Language.German, "Wie viele negative Kommentare gab es im letzten Monat?",
        "Level · hub_verbatim_count · where hub_sentiment=negative & hub_written_on@2025-10-01..2025-10-31 " +
        "| Figure negative")]
    [InlineData(Language.German, "Wie viele Kommentare gibt es?",
        "Level · hub_verbatim_count | Figure")]
    [InlineData(Language.German, "Stimmung zum Preis",
        "Level · hub_sentiment_balance · where #hub_theme_mentions(hub_main_theme=price)>=1 | Figure price")]
    [InlineData(Language.German, "Anteil negativer Kommentare in Bayern",
        "Level · hub_verbatim_count · where state=Bayern · share of hub_sentiment=negative " +
        "| Figure negative")]
    [InlineData(Language.English, "Top 3 complaint topics last quarter",
        "Split · hub_mentioning_count · by hub_main_theme " +
        "· where hub_theme_sentiment=negative & hub_written_on@2025-07-01..2025-09-30 " +
        "· order hub_mentioning_count desc · limit 3 | Themes negative")]
    [InlineData(Language.English, "Show me the latest three negative comments about the price",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_main_theme=price,hub_theme_sentiment=negative)>=1 " +
        "· order hub_verbatim_count desc | Quotes price negative newest 3")]
    [InlineData(Language.English, "How is the sentiment developing?",
        "Trend · hub_sentiment_balance · by hub_written_on/Month · order group asc | Figure")]
    [InlineData(Language.English, "What are the pain points of churned customers?",
        "Split · hub_mentioning_count · by hub_main_theme " +
        "· where churned=Yes & hub_theme_sentiment=negative · order hub_mentioning_count desc · limit 5 " +
        "| Themes negative")]
    [InlineData(Language.English, "positive comments about staff in Hesse",
        "Split · hub_verbatim_count · by hub_sentiment " +
        "· where #hub_theme_mentions(hub_main_theme=staff,hub_theme_sentiment=positive)>=1 & state=Hessen " +
        "· order hub_verbatim_count desc | Quotes staff positive 3")]
    public void A_question_that_may_be_about_texts_is_read_where_nothing_else_explains_it(
        Language language, string question, string said)
    {
        Assert.Null(VoicesShop.Strong(question, language));
        Assert.Equal(said, VoicesShop.Said(VoicesShop.Any(question, language)));
    }
}
