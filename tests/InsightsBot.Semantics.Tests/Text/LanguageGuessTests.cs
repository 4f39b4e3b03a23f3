using InsightsBot.Semantics.Text;

namespace InsightsBot.Semantics.Tests.Text;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("Was sind die drei Top-Gründe für Kundenabwanderung?")]
    [InlineData("Die drei häufigsten Kündigungsgründe bei Einjahresverträgen (One Year)")]
    [InlineData("Abwanderungsrate nach Internetart")]
    [InlineData("Kündigen Verheiratete seltener?")]
    [InlineData("Umsatz mit Zweijahresverträgen (Two Year)")]
    [InlineData("Anzahl Senioren mit Month-to-Month-Vertrag")]
    [InlineData("Anrufe nach Thema")]
    [InlineData("Anrufe pro Monat")]
    [InlineData("Durchschnittliche Zufriedenheit")]
    [InlineData("Zufriedenheit je Agent, beste zuerst")]
    [InlineData("NPS Score avg für CH?")]
    [InlineData("Gibt es Probleme?")]
    [InlineData("Wie ist die Stimmung in Italien?")]
    [InlineData("Wie viele customers sind im last month churned?")]
    [InlineData("wie stehen wir da")]
    [InlineData("und in Bayern?")]
    [InlineData("Zeig mir Verbatims zu \"the service was not what we had hoped for\"")]
    [InlineData("Hey Insights Hub – was sind die drei Top-Gründe für Kundenabwanderung?")]
    [InlineData("kuendigungen letzte woche")]
    public void German_questions_are_german(string question) =>
        Assert.Equal(GuessedLanguage.German, LanguageGuess.Of(question));

    [Theory]
    [InlineData("What are our top 3 reasons for customer churn?")]
    [InlineData("three most frequent churn reasons for one year contracts")]
    [InlineData("What is the overall churn rate?")]
    [InlineData("churn rate by internet type")]
    [InlineData("churn rate of married vs unmarried customers")]
    [InlineData("revenue from two year contracts")]
    [InlineData("top five cities by customers")]
    [InlineData("average satisfaction by contract, worst first")]
    [InlineData("What's the capital of France?")]
    [InlineData("calls per month")]
    [InlineData("average speed of answer for Martha")]
    [InlineData("average satisfaction rating")]
    [InlineData("and in Bavaria?")]
    [InlineData("customers in Baden-Württemberg")]
    [InlineData("Show me the NPS in München and Köln")]
    [InlineData("Did we do better than last month?")]
    public void English_questions_are_english(string question) =>
        Assert.Equal(GuessedLanguage.English, LanguageGuess.Of(question));

    [Theory]
    [InlineData("Müşterilerimiz neden bizi terk ediyor?")]
    [InlineData("Geçen ay kaç müşteri kaybettik?")]
    [InlineData("En çok şikayet edilen konu hangi ürün için?")]
    [InlineData("Combien de clients avons-nous perdus le mois dernier ?")]
    [InlineData("Quelles sont les trois principales raisons de résiliation ?")]
    [InlineData("¿Cuántos clientes perdimos el mes pasado?")]
    [InlineData("¿Cuáles son las tres razones principales de la pérdida de clientes?")]
    [InlineData("Ilu klientów straciliśmy w zeszłym miesiącu?")]
    [InlineData("Jakie są trzy główne powody odejścia klientów?")]
    [InlineData("Hoeveel klanten hebben we vorige maand verloren?")]
    [InlineData("Wat zijn de drie belangrijkste redenen voor het vertrek van klanten?")]
    [InlineData("Quali sono i tre motivi principali per cui i clienti se ne vanno?")]
    [InlineData("Quantos clientes perdemos no mês passado?")]
    [InlineData("Почему уходят клиенты?")]
    [InlineData("我们的客户为什么流失？")]
    [InlineData("Hur många kunder har vi förlorat och varför?")]
    public void Questions_in_other_languages_are_other(string question) =>
        Assert.Equal(GuessedLanguage.Other, LanguageGuess.Of(question));

    [Theory]
    [InlineData("churn bayern q3")]
    [InlineData("NPS")]
    [InlineData("top 3 feedback")]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("CSAT Berlin Hotline")]
    public void Keywords_alone_show_no_language(string question) =>
        Assert.Equal(GuessedLanguage.Unknown, LanguageGuess.Of(question));
}
