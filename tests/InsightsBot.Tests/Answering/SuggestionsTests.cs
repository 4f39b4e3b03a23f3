using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
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
        "Wie viele Kunden haben wir?",
        "How many customers do we have in Bavaria?",
        "Wie hoch war der Umsatz 2025?",
        "What was the revenue in 2025 compared with 2024?",
        "Top 5 Bundesländer nach Umsatz",
        "Which state has the lowest NPS?",
        "Welcher Tarif hat die höchste Kündigungsquote?",
        "Wie hat sich die Zufriedenheit 2025 pro Quartal entwickelt?",
        "Average age of customers by segment",
        "Wie alt ist der älteste Kunde?",
        "Wer ist der älteste Kunde?",
        "Who is the youngest customer?",
        "Anteil der Frauen unter den gekündigten Kunden",
        "What share of customers pay by direct debit?",
        "Verteilung der Monatspreise",
        "distribution of age",
        "Wie viele Beschwerden gab es pro Monat im Jahr 2025?",
        "Vergleiche Bayern und Hessen beim NPS",
        "Compare churn rate of fiber and DSL customers",
        "Welche Kunden haben mehr als 5 Beschwerden?",
        "List the 5 customers with the highest lifetime value",
        "Liste der 3 jüngsten Kunden in Berlin",
        "Welche Kündigungsgründe gibt es?",
        "Which cities have more than 500 customers?",
        "Wie lange dauert die Lösung eines Vorgangs im Durchschnitt?",
        "median resolution time by priority",
        "NPS mit Konfidenzintervall",
        "NPS by touchpoint with confidence intervals",
        "Was bedeutet Erstlösungsquote?",
        "Wie viele offene Vorgänge gibt es nach Priorität?",
        "How many calls per week in December 2025?",
        "Wie viele Kunden ohne Beschwerde in Hamburg?",
        "Umsatz je Kunde nach Segment",
        "What is the complaint rate in Saarland for premium customers?",
        "Welche drei Städte haben die meisten Kunden?",
        "Welche Kontaktgründe sind am häufigsten?",
        "How many new customers in 2023?",
        "Wie viele Neukunden 2024 nach Gewinnungskanal?",
        "Durchschnittliche Sterne pro Monat 2025",
        "Which product line has the highest average invoice?",
    ];

    public static TheoryData<string> SmallQuestions => [.. Small];

    public static TheoryData<string> DemoQuestions => [.. Demo];

    [Theory]
    [MemberData(nameof(SmallQuestions))]
    public void Every_suggestion_over_drafted_data_is_answered_and_new(string question) => Holds(hubs.Small, question);

    [Theory]
    [MemberData(nameof(DemoQuestions))]
    public void Every_suggestion_over_the_demo_is_answered_and_new(string question) => Holds(hubs.Demo, question);

    [Theory]
    [InlineData("NPS in Bayern", "NPS in Bayern nach Vertragsart", "state=Bayern", "contract")]
    [InlineData("NPS in Bavaria", "NPS in Bavaria by contract type", "state=Bayern", "contract")]
    public void A_suggestion_for_a_split_reads_back_as_that_split_under_the_same_condition(
        string question, string wanted, string filter, string group)
    {
        var suggested = Asked(hubs.Demo, question).Suggestions;
        Assert.All(suggested.Where(s => s.StartsWith("NPS ", StringComparison.Ordinal)), suggestion =>
            Assert.Equal([filter], Read(hubs.Demo, suggestion).Filters.Select(f => f.Key)));
        Assert.Contains(suggested, s => s.StartsWith("NPS in Ba", StringComparison.Ordinal));

        // The one of the description, whichever splits the model's own order brings first.
        var query = Read(hubs.Demo, wanted);
        Assert.Equal([filter], query.Filters.Select(f => f.Key));
        Assert.Equal([group], query.Groups.Select(g => g.Key));
    }

    [Theory]
    [InlineData("Wie ist der NPS in Bayern im 3. Quartal 2025?", "NPS in Bayern im 3. Quartal 2025 ")]
    [InlineData("revenue in Hesse in March 2025", "revenue in Hesse in March 2025 ")]
    [InlineData("Kündigungsquote letztes Jahr", "Kündigungsquote im Jahr 2024 ")]
    [InlineData("NPS seit März 2025", "NPS seit 01.03.2025 ")]
    [InlineData("Wie viele aktive Kunden haben wir in Sachsen?", "aktive Kunden in Sachsen ")]
    [InlineData("Kündigungsquote der Frauen", "Kündigungsquote mit Geschlecht weiblich ")]
    [InlineData("top three churn reasons in Berlin", "churned customers in Berlin ")]
    [InlineData("Wie viele Kunden in Bayern und Hessen gibt es?", "Kunden in Bayern oder Hessen ")]
    [InlineData("NPS of customers without mobile", "NPS without mobile ")]
    public void Conditions_and_periods_of_the_question_are_kept(string question, string begin)
    {
        var answer = Asked(hubs.Demo, question);
        var kept = answer.Suggestions.Where(s => s.StartsWith(begin, StringComparison.Ordinal)).ToList();
        Assert.True(kept.Count > 0, string.Join('\n', answer.Suggestions));
        foreach (var suggestion in kept)
        {
            var keys = answer.Query!.Filters.Select(KeyOf).Order();
            Assert.Equal(keys, Read(hubs.Demo, suggestion).Filters.Select(KeyOf).Order());
        }

        static string KeyOf(Filter filter) => filter is Filter.Within w ? w.Days(Language.German) : filter.Key;
    }

    [Theory]
    [MemberData(nameof(DemoQuestions))]
    public void No_suggestion_about_the_same_measure_drops_a_condition(string question)
    {
        var answer = Asked(hubs.Demo, question);
        var verified = hubs.Demo.Model.VerifiedQuestions.Select(v => v.Question.In(answer.Language)).ToHashSet();
        if (answer.Query is not { Groups.Count: 0, Filters.Count: > 0, Measures: [var measure, ..] })
        {
            return;
        }

        foreach (var suggestion in answer.Suggestions.Where(s => !verified.Contains(s)))
        {
            if (hubs.Demo.Explain(new AskRequest(suggestion), Conversation.New).Reading is Reading.Clear clear
                && clear.Query.Measures.Any(m => m.Name == measure.Name))
            {
                Assert.Equal(answer.Query.Filters.Count, clear.Query.Filters.Count);
            }
        }
    }

    private static Answer Asked(Hub hub, string question) =>
        hub.Ask(new AskRequest(question), Conversation.New, CancellationToken.None).Answer;

    /// <summary>What a suggestion is answered with for somebody who only types it.</summary>
    private static MetricQuery Read(Hub hub, string suggestion) => Asked(hub, suggestion).Query!;

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
            var next = Asked(hub, suggestion);
            Assert.Equal(answer.Language, next.Language);
            Assert.True(next.Status == AnswerStatus.Answered, $"{suggestion}: {next.Text}");
            Assert.NotEqual(question, suggestion);
            Assert.True(next.Query is null || next.Query.Key != answer.Query?.Key, $"{suggestion} repeats {question}");
        }

        Assert.Equal(answer.Suggestions.Distinct(), answer.Suggestions);
    }
}
