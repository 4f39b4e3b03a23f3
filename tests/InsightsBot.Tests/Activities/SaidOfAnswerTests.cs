using System.Text.Json;
using InsightsBot.Activities;

namespace InsightsBot.Tests.Activities;

public sealed class SaidOfAnswerTests
{
    [Theory]
    [InlineData(""" "like","feedback":"Sehr gut" """, true, "Sehr gut")]
    [InlineData(""" "dislike","feedback":"{\"feedbackText\":\"falsch\"}" """, false, "falsch")]
    [InlineData(""" "like","feedback":{"feedbackText":"gut"} """, true, "gut")]
    [InlineData(""" "like","feedback":"{kein JSON" """, true, "{kein JSON")]
    [InlineData(""" "like","feedback":"{\"other\":1}" """, true, null)]
    [InlineData(""" "like" """, true, null)]
    public void Feedback_of_Teams_is_read(string reaction, bool isHelpful, string? reason)
    {
        var value = $$"""{"actionName":"feedback","actionValue":{"reaction":{{reaction}} } }""";
        var said = SaidOfAnswer.Of(Activity("invoke", "message/submitAction", value, "m1"));
        Assert.Equal(isHelpful, said!.Feedback.IsHelpful);
        Assert.Equal(reason, said.Feedback.Reason);
        Assert.Equal("m1", said.About);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("""{"actionName":"other","actionValue":{"reaction":"like"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"love"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":"like"}""")]
    public void Anything_else_is_no_feedback(string value) =>
        Assert.Null(SaidOfAnswer.Of(Activity("invoke", "message/submitAction", value, null)));

    [Theory]
    [InlineData("""[{"@type":"LikeAction","@id":"run1","actionStatus":"CompletedActionStatus"}]""", true, "run1")]
    [InlineData(
        """[{"@type":"DislikeAction","target":{"@id":"run2"},"result":{"reviewBody":"alt"}}]""", false, "run2")]
    [InlineData("""[{"type":"x"},{"@type":"DislikeAction"}]""", false, null)]
    public void Feedback_of_Web_Chat_is_read(string entities, bool isHelpful, string? about)
    {
        var said = SaidOfAnswer.Of(Activity("event", SaidOfAnswer.WebChatEvent, "null", null, entities));
        Assert.Equal((isHelpful, about), (said!.Feedback.IsHelpful, said.About));
    }

    [Theory]
    [InlineData("""{"insights":{"ask":"Wie viele?"}}""", "Wie viele?", null)]
    [InlineData("""{"insights":{"choose":2}}""", "2", null)]
    [InlineData("""{"insights":{"wrong":"run"}}""", null, "run")]
    public void Buttons_ask_choose_and_object(string value, string? question, string? run)
    {
        Assert.Equal(new ButtonPress(question, run), ButtonPress.Of(Activity("message", null, value, null)));
        var invoked = $$"""{"action":{"type":"Action.Execute","data":{{value}} } }""";
        Assert.Equal(
            new ButtonPress(question, run), ButtonPress.Of(Activity("invoke", "adaptiveCard/action", invoked, null)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"insights":7}""")]
    [InlineData("""{"insights":{"ask":""}}""")]
    [InlineData("""{"insights":{"choose":0}}""")]
    [InlineData("""{"insights":{"choose":1e99}}""")]
    [InlineData("""{"insights":{"choose":"2"}}""")]
    public void Other_values_are_no_buttons_of_ours(string value) =>
        Assert.Null(ButtonPress.Of(Activity("message", null, value, null)));

    private static Activity Activity(
        string type, string? name, string value, string? replyTo, string entities = "null")
    {
        using var document = JsonDocument.Parse($$"""
            {"type":"{{type}}","name":{{JsonSerializer.Serialize(name)}},"value":{{value}},"entities":{{entities}},
             "replyToId":{{JsonSerializer.Serialize(replyTo)}},"from":{"id":"u"},"conversation":{"id":"c"} }
            """);
        return ActivityReader.Read(document.RootElement).Activity!;
    }
}
