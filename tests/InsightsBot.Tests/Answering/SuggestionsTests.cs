using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Tests.Answering;

public sealed class SuggestionsTests(OpenHubs hubs) : IClassFixture<OpenHubs>
{
    private static readonly string[] Small =
    [
        "Wie viele Kunden gibt es?", "How many calls were there?", "Wie hoch ist die Kündigungsquote?",
            "churn rate by contract",
        "Was sind die drei Top-Gründe für Kundenabwanderung?", "top 3 churn reasons", "Zufriedenheit nach Thema",
        "average satisfaction per month", "Anrufe pro Monat", "calls by topic in March 2024",
            "Monatsgebühr nach Vertrag",
        "median monthly charge", "Altersverteilung der Kunden", "distribution of satisfaction",
            "Vergleiche Berlin mit Hamburg: Kündigungsquote",
        "Welche Stadt hat die meisten Kunden?", "which contract has the lowest churn rate",
            "Anteil der Kunden mit Zweijahresvertrag",
        "What share of calls was resolved?", "Liste alle Kunden aus Köln",
            "the 5 customers with the highest monthly charge",
        "Was bedeutet Kündigungsquote?", "How is churn rate defined?", "Was kannst du?", "What data is there?", "Hallo",
        "Warum kündigen Kunden?", "Wie ist das Wetter in Paris?", "How many unicorns churned?",
            "Kunden, die öfter als dreimal angerufen haben",
        "satisfaction in January compared to February 2024", "Zufriedenheit mit Konfidenzintervall",
    ];

    private static readonly string[] Demo =
    [
        "Was sind die drei Top-Gründe für Kundenabwanderung?", "NPS nach Bundesland", "NPS per month in 2025",
            "Umsatz je Kunde pro Quartal 2025",
        "How many cases were opened in 2025?", "Wie viele Rechnungen gibt es?", "revenue by tariff",
            "Anzahl Kontakte pro Monat",
        "Top 5 cities by number of customers", "average resolution time by topic", "Was ist der NPS?", "What is CSAT?",
        "Welcher Tarif hat die höchste Kündigungsquote?", "Anzahl Rezensionen pro Monat",
            "average star rating by month",
        "Vergleiche NPS im Januar 2025 mit Februar 2025", "Liste der Maßnahmen", "Kunden in Bayern",
            "share of cases that were reopened",
        "Was kannst du?", "Danke!", "Wie wird das Wetter?", "Kündigungsquote nach Altersgruppe",
            "Verteilung der NPS-Antworten",
        "Zufriedenheit nach Kontaktpunkt", "contact volume by channel", "Umsatz 2025", "churned customers per quarter",
        "Wie viele Kunden haben mehr als 3 Vorgänge?", "Wie ist Umsatz je Kunde definiert?",
    ];

    public static TheoryData<string> SmallQuestions => [.. Small];

    public static TheoryData<string> DemoQuestions => [.. Demo];

    [Theory]
    [MemberData(nameof(SmallQuestions))]
    public void Every_suggestion_over_drafted_data_is_answered_and_new(string question) => Holds(hubs.Small, question);

    [Theory]
    [MemberData(nameof(DemoQuestions))]
    public void Every_suggestion_over_the_demo_is_answered_and_new(string question) => Holds(hubs.Demo, question);

    private static void Holds(Hub hub, string question)
    {
        var (answer, _) = hub.Ask(new AskRequest(question), Conversation.New, CancellationToken.None);
        Assert.NotEqual(AnswerStatus.Failed, answer.Status);
        if (answer.Status != AnswerStatus.Clarification)
        {
            Assert.InRange(answer.Suggestions.Count, 1, 3);
        }

        foreach (var suggestion in answer.Suggestions)
        {
            var (next, _) = hub.Ask(new AskRequest(suggestion, Language: answer.Language), Conversation.New,
                CancellationToken.None);
            Assert.True(next.Status == AnswerStatus.Answered, $"{suggestion}: {next.Text}");
            Assert.NotEqual(question, suggestion);
            Assert.True(next.Query is null || next.Query.Key != answer.Query?.Key, $"{suggestion} repeats {question}");
        }

        Assert.Equal(answer.Suggestions.Distinct(), answer.Suggestions);
    }
}
