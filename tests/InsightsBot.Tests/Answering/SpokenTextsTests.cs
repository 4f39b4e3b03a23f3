using InsightsBot.Answering;
using InsightsBot.Asking;
using InsightsBot.Plugins.Warehouse;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Compile;
using InsightsBot.Semantics.Query;
using InsightsBot.Semantics.Text;
using InsightsBot.Semantics.Time;
using InsightsBot.Semantics.Understanding;
using InsightsBot.Tests.Golden;

namespace InsightsBot.Tests.Answering;

/// <summary>Texts that rest on no rows are held against their sources, too.</summary>
[Collection(OneDemo.Name)]
public sealed class SpokenTextsTests(DemoHub demo, OpenHubs hubs) : IClassFixture<OpenHubs>
{
    private const string Definition = "Wie wird der NPS berechnet?";
    private const string About = "Was kannst du?";
    private const string Refusal = "Wie viele Einhörner gibt es?";

    /// <summary>Questions for each sentence that refuses, greets or asks back.</summary>
    private static readonly string[] More =
    [
        "", "Hallo", "What can you do?", "Warum kündigen Kunden?", "Why do customers leave?", "Wie ist das Wetter?",
        "Umsatz im nächsten Jahr", "What will revenue be in 2031?", "Top 5000 Städte nach Umsatz",
        "the 4,999 customers with the highest revenue", "Kunden jünger als 30 und älter als 60",
        "customers younger than 30 and older than 60", "NPS an Wochenenden", "NPS nach Wochentag", "calls by weekday",
        "Wie viele Anrufe gibt es durchschnittlich pro Tag?", "Umsatz 1987", "revenue in 1987", "Vergleiche den NPS",
        "compare the churn rate", "Kaç müşteri var?", "Kunden ohne Beschwerde", "und in Bayern?",
        "Kunden aus \"Neustadt 7\" und „Nirgendwo“", "Wie viele Gnus und Yaks haben gekündigt?",
        "Umsatz je Bewertung", "Was ist CES?", "Was ist besser?", "What is churn rate?",
        "Was bedeutet Erstlösungsquote?", "Wie ist Umsatz je Kunde definiert?", "Nach was?", "Wie ist die Quote?",
        "What is the rate?", "Zufriedenheit mit der Zufriedenheit der Kunden nach 5G",
    ];

    public static TheoryData<string> Spoken => [Definition, About, Refusal, "Hallo", "How is NPS defined?"];

    [Fact]
    public void What_the_hub_says_itself_always_passes()
    {
        var questions = DemoHub.Goldens.Values.SelectMany(g => new[] { g.Question.De, g.Question.En }).Concat(More);
        var spoken = new HashSet<Type>();
        foreach (var hub in (Hub[])[demo.Hub, hubs.Small])
        {
            foreach (var question in questions.Append(new string('x', 2000)))
            {
                var worded = "";
                if (Compose(hub, question, text => worded = text) is { } answer)
                {
                    Assert.True(answer.Text == worded, $"{question}\n{worded}");
                    _ = spoken.Add(hub.Explain(new AskRequest(question), Conversation.New).Reading.GetType());
                }
            }
        }

        Assert.Superset(
            new HashSet<Type> { typeof(Reading.AboutHub), typeof(Reading.Definition), typeof(Reading.OutOfReach) },
            spoken);
    }

    [Theory]
    [InlineData(Language.German, "Was ist mit „5G Rechnung“ gemeint?\n1. Thema: 3 Tage \"Ärger\"\n2. Umsatz")]
    [InlineData(Language.English, "What is meant by “5G Rechnung”?\n1. Topic: 3 days of \"trouble\"\n2. Revenue")]
    public void A_question_back_says_its_choices_and_the_words_asked_about(Language language, string text)
    {
        Assert.Equal(text, Back(language, worded => worded).Text);
        var lied = Back(language, worded => worded + "\n3. 4711");
        Assert.DoesNotContain("4711", lied.Text, StringComparison.Ordinal);
        Assert.Equal(text.Split('\n')[1..], lied.Text.Split('\n')[1..]);
        Assert.Equal((AnswerStatus.Clarification, 2), (lied.Status, lied.Choices.Count));
    }

    [Theory]
    [MemberData(nameof(Spoken))]
    public void A_figure_quote_or_citation_without_a_source_never_gets_out(string question)
    {
        var honest = Compose(demo.Hub, question, text => text)!;
        foreach (var lie in (string[])["4711", "41,5 %", "−73", "siebzehn", "am 12.03.1999", "„Nie wieder!“", "[7]"])
        {
            var answer = Compose(demo.Hub, question, text => $"{text} Das sind {lie}.")!;
            Assert.DoesNotContain(lie, answer.Text, StringComparison.Ordinal);
            Assert.NotEmpty(answer.Text);
            Assert.Equal(honest.Status, answer.Status);
            Assert.Equal(honest.Choices, answer.Choices);
        }
    }

    [Fact]
    public void A_definition_may_be_put_differently_with_its_own_numbers()
    {
        const string put = "NPS: Anteil derer, die 9 oder 10 geben, minus Anteil derer bis 6 [1].";
        Assert.Equal(put, Compose(demo.Hub, Definition, _ => put)!.Text);
        const string wrong = "NPS: Anteil derer, die 8 oder 10 geben, minus Anteil derer bis 6 [1].";
        Assert.Equal("Die Definition steht unter [1].", Compose(demo.Hub, Definition, _ => wrong)!.Text);
    }

    [Fact]
    public void A_failure_says_only_its_own_limit()
    {
        var text = Failure(text => text);
        Assert.Contains("20 Sekunden", text, StringComparison.Ordinal);
        var wrong = Failure(_ => "Die Abfrage dauerte länger als 21 Sekunden.");
        Assert.DoesNotContain("21", wrong, StringComparison.Ordinal);
    }

    private static Answer Back(Language language, Func<string, string> reword)
    {
        var query = new MetricQuery { Aim = Aim.Level, Measures = [ShopModel.Count] };
        var question = SlottedText.Of(
            $"Was ist mit „{"5G Rechnung"}“ gemeint?", $"What is meant by “{"5G Rechnung"}”?");
        var reading = new Reading.Ambiguous(
            question,
            [
                new Choice(new BilingualText("Thema: 3 Tage \"Ärger\"", "topic: 3 days of \"trouble\""), query),
                new Choice(new BilingualText("Umsatz", "revenue"), query),
            ]);
        var today = new Calendar(new DateOnly(2024, 12, 31), DayOfWeek.Monday, 1);
        return new Composer(ShopModel.Model, ShopModel.Coverage, reword: reword)
            .Compose(new Explanation("5G Rechnung?", language, today, false, reading, null), null);
    }

    private string Failure(Func<string, string> reword)
    {
        var explained = demo.Hub.Explain(new AskRequest("Wie viele Kunden gibt es?"), Conversation.New);
        var composer = new Composer(demo.Hub.Model, demo.Hub.Coverage, reword: reword);
        return composer.Compose(explained, new RowsResult.TimedOut(TimeSpan.FromSeconds(20))).Text;
    }

    /// <summary>The answer to a question that no query answers; null where one does.</summary>
    private static Answer? Compose(Hub hub, string question, Func<string, string> reword)
    {
        var explained = hub.Explain(new AskRequest(question), Conversation.New);
        return explained.Compiled is Compilation.Done
            ? null
            : new Composer(hub.Model, hub.Coverage, reword: reword).Compose(explained, null);
    }
}
