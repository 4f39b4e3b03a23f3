using InsightsBot.Asking;
using InsightsBot.Semantics.Answers;
using InsightsBot.Semantics.Understanding;

namespace InsightsBot.Tests.Why;

public sealed class OddInitiativesTests(InitiativesOfAnyShape shop) : IClassFixture<InitiativesOfAnyShape>
{
    [Theory]
    [InlineData("Hat der Blumenschmuck gewirkt?", "Blumenschmuck wirkt auf Note")]
    [InlineData("Hat der Blumenschmukc gewirkt?", "Blumenschmuck wirkt auf Note")]
    [InlineData("Hat der Kaffeeautomat gewirkt?", "erst 12 Tage")]
    [InlineData("Did the Kaffeeautomat work?", "only 12 days since the start")]
    [InlineData("Hat die Musikanlage gewirkt?", "„delight“ ist keine Kennzahl")]
    [InlineData("Hat die Leuchtreklame gewirkt?", "„planet“ ist kein Merkmal")]
    [InlineData("Hat der Fahrradständer gewirkt?", "kein Beginn eingetragen")]
    [InlineData("Hat der Teppichboden gewirkt?", "zu wenige Angaben")]
    [InlineData("Hat die Kundenkarte gewirkt?", "außerhalb der Daten")]
    [InlineData("Hat der Doppelgänger gewirkt?", "nicht genau einmal in den Daten")]
    public void Each_initiative_gets_a_verdict_or_the_reason_why_there_is_none(string question, string said)
    {
        var answer = Ask(question);

        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_effect_comes_with_series_chart_method_and_questions_that_go_on()
    {
        var answer = Ask("Hat der Blumenschmuck gewirkt?");

        Assert.Equal("event_study", answer.Chart?.Kind);
        Assert.Equal(12, answer.Table.Rows.Count);
        Assert.Contains(answer.Citations, c => c is AnswerCitation.Method);
        Assert.All(answer.Suggestions, s => Assert.NotEqual(AnswerStatus.Refused, Ask(s).Status));
    }

    [Fact]
    public void Before_and_after_of_a_recent_start_are_called_no_proof() =>
        Assert.Contains("kein Beleg", Ask("Hat der Kaffeeautomat gewirkt?").Text, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_initiative_is_refused_with_the_known_ones()
    {
        var answer = Ask("Hat der Springbrunnen gewirkt?");

        Assert.Equal(AnswerStatus.Refused, answer.Status);
        Assert.Contains("Blumenschmuck", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Was ist ein Punkt der Note wert?")]
    [InlineData("Wie hängen Note und Kündigung zusammen?")]
    public void A_link_without_anything_to_link_with_is_refused(string question) =>
        Assert.Equal(AnswerStatus.Refused, Ask(question).Status);

    private Answer Ask(string question) =>
        shop.Hub.Ask(new AskRequest(question), Conversation.New, CancellationToken.None).Answer;
}
