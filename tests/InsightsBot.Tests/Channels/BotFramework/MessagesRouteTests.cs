using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using InsightsBot.Activities;
using InsightsBot.Channels.BotFramework;
using Microsoft.Extensions.DependencyInjection;

namespace InsightsBot.Tests.Channels.BotFramework;

public sealed class MessagesRouteTests : IAsyncLifetime
{
    private BotHost _bot = null!;

    public async Task InitializeAsync() => _bot = await BotHost.Start();

    public async Task DisposeAsync()
    {
        Assert.Empty(_bot.Connector.Breaches);
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task A_question_is_taken_at_once_and_answered_to_its_address()
    {
        await Taken(_bot.Say("Wie viele Kunden gibt es?"));
        var answer = Assert.Single(await _bot.Connector.Await(1));
        Assert.Contains("60", answer.Words, StringComparison.Ordinal);
        Assert.Equal(("chat", "a1"), (answer.Conversation, answer.ReplyToId));
        Assert.Equal("asker", answer.Json.GetProperty("recipient").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Questions_of_a_chat_are_answered_in_order_and_are_turns_of_it()
    {
        await Taken(_bot.Say("Wie viele Kunden gibt es?"));
        await Taken(_bot.Say("und in Bayern?"));
        await Taken(_bot.Say("und in Hessen?"));
        var answers = await _bot.Connector.Await(3);
        Assert.Equal(["a1", "a2", "a3"], answers.Select(a => a.ReplyToId));
        Assert.Contains("20", answers[1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_delivered_again_is_answered_once()
    {
        var activity = _bot.Activity("Wie viele Kunden gibt es?");
        for (var i = 0; i < 5; i++)
        {
            await Taken(_bot.Post((JsonObject)activity.DeepClone()));
        }

        _ = await _bot.Connector.Await(1);
        await Taken(_bot.Post((JsonObject)activity.DeepClone()));
        await _bot.End();
        _ = Assert.Single(_bot.Connector.Messages);
    }

    [Fact]
    public async Task The_same_id_in_another_chat_is_another_message()
    {
        await Taken(_bot.Say("Wie viele Kunden gibt es?", a => a["id"] = "same"));
        await Taken(_bot.Say("Wie viele Kunden gibt es?", a =>
        {
            a["id"] = "same";
            a["conversation"] = new JsonObject { ["id"] = "other", ["conversationType"] = "personal" };
        }));
        Assert.Equal(2, (await _bot.Connector.Await(2)).Count);
    }

    [Fact]
    public async Task A_welcome_comes_once_whichever_update_is_first()
    {
        var update = _bot.Activity("", a =>
        {
            a["type"] = "conversationUpdate";
            a["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "asker" }, new JsonObject { ["id"] = "hub" });
        });
        var installed = _bot.Activity("", a => (a["type"], a["action"]) = ("installationUpdate", "add"));
        var again = (JsonObject)update.DeepClone();
        again["id"] = "later";
        await Task.WhenAll(Taken(_bot.Post(update)), Taken(_bot.Post(installed)));
        await Taken(_bot.Post(again));
        await _bot.End();
        var welcome = Assert.Single(_bot.Connector.Messages);
        var starters = welcome.Json.GetProperty("suggestedActions").GetProperty("actions");
        Assert.InRange(starters.GetArrayLength(), 1, 3);
        Assert.All(starters.EnumerateArray(),
            s => Assert.Equal(s.GetProperty("title").GetString(), s.GetProperty("value").GetString()));
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("event")]
    [InlineData("something that does not exist yet")]
    public async Task Other_kinds_are_taken_and_ignored(string type)
    {
        await Taken(_bot.Say("Wie viele Kunden gibt es?", a => a["type"] = type));
        await _bot.End();
        Assert.Empty(_bot.Connector.Sent);
    }

    [Theory]
    [InlineData("""{"insights":{"ask":"Wie viele Kunden gibt es?"}}""", "60")]
    [InlineData("""{"insights":{"wrong":"abc"}}""", "falsch verstanden")]
    public async Task A_button_of_a_card_says_what_it_asks_for(string value, string said)
    {
        await Taken(_bot.Say("", a =>
        {
            _ = a.Remove("text");
            a["value"] = JsonNode.Parse(value);
            a["replyToId"] = "card";
        }));
        Assert.Contains(said, Assert.Single(await _bot.Connector.Await(1)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_none_of_ours_is_ignored()
    {
        await Taken(_bot.Say("", a => (a["text"], a["value"]) = (null, new JsonObject { ["x"] = 1 })));
        await _bot.End();
        Assert.Empty(_bot.Connector.Sent);
    }

    [Fact]
    public async Task In_a_group_the_mention_is_no_part_of_the_question_and_one_message_answers()
    {
        await Taken(_bot.Say("<at>Hub</at> Wie viele Kunden gibt es?", a =>
        {
            a["conversation"] = new JsonObject { ["id"] = "group", ["conversationType"] = "groupChat" };
            a["entities"] = JsonNode.Parse(
                """[{"type":"mention","mentioned":{"id":"hub","name":"Hub"},"text":"<at>Hub</at>"}]""");
        }));
        Assert.Contains("60", Assert.Single(await _bot.Connector.Await(1)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groupChat", false)]
    [InlineData("channel", false)]
    [InlineData("personal", true)]
    public async Task Single_customers_are_for_one_to_one_chats(string kind, bool isAnswered)
    {
        await Taken(_bot.Say("Wie ist der churn_reason von Kunde C005?", a =>
            a["conversation"] = new JsonObject { ["id"] = "c", ["conversationType"] = kind }));
        var words = (await _bot.Connector.Await(1))[0].Words;
        Assert.Equal(isAnswered, words != GroupPolicy.Private.De);
    }

    [Fact]
    public async Task Replies_are_told_in_the_response_where_they_are_expected_there()
    {
        using var response = await _bot.Say("Wie viele Kunden gibt es?", a => a["deliveryMode"] = "expectReplies");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var only = Assert.Single(json.RootElement.GetProperty("activities").EnumerateArray());
        Assert.Contains("60", only.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("a1", only.GetProperty("replyToId").GetString());
        Assert.Empty(_bot.Connector.Sent);
    }

    [Theory]
    [InlineData("message/submitAction",
        """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"gut"}}""")]
    [InlineData("message/submitAction",
        """{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"alt\"}"}}""")]
    [InlineData("message/submitAction", """{"actionName":"something else"}""")]
    [InlineData("message/submitAction", "null")]
    public async Task Feedback_is_answered_with_an_empty_object(string name, string value)
    {
        using var response = await Invoke(name, value);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("{}", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("message/fetchTask",
        """{"data":{"actionName":"feedback","actionValue":{"reaction":"like"}}}""", "continue")]
    [InlineData("task/fetch", "{}", "message")]
    public async Task Dialogs_are_told_in_the_response(string name, string value, string kind)
    {
        using var response = await Invoke(name, value);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(kind, json.RootElement.GetProperty("task").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("adaptiveCard/action",
        """{"action":{"type":"Action.Execute","data":{"insights":{"ask":"Wie viele Kunden gibt es?"}}}}""")]
    [InlineData("suggestedActions/submit", """{"insights":{"ask":"Wie viele Kunden gibt es?"}}""")]
    public async Task A_button_that_invokes_is_answered_at_once_and_its_question_afterwards(string name, string value)
    {
        using var response = await Invoke(name, value);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("60", Assert.Single(await _bot.Connector.Await(1)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_is_delivered_again_is_answered_alike_and_asks_once()
    {
        for (var i = 0; i < 3; i++)
        {
            using var response = await _bot.Say("", a => (a["type"], a["id"], a["name"], a["value"]) = ("invoke", "same",
                "suggestedActions/submit", JsonNode.Parse("""{"insights":{"ask":"Wie viele Kunden gibt es?"}}""")));
            Assert.Equal("{}", await response.Content.ReadAsStringAsync());
        }

        await _bot.End();
        _ = Assert.Single(_bot.Connector.Messages);
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_501()
    {
        using var response = await Invoke("composeExtension/query", "{}");
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task A_chat_can_be_written_to_later_until_the_hub_is_taken_out_of_it()
    {
        await Taken(_bot.Say("Wie viele Kunden gibt es?"));
        _ = await _bot.Connector.Await(1);
        var proactive = _bot.Server.Services.GetRequiredService<ProactiveMessages>();
        var sent = await proactive.Send("chat", PlainMessage.Of("Guten Morgen."), CancellationToken.None);
        Assert.True(sent!.IsTaken);
        Assert.Equal("Guten Morgen.", _bot.Connector.Messages[^1].Words);
        await Taken(_bot.Say("", a => (a["type"], a["action"]) = ("installationUpdate", "remove")));
        Assert.Null(await proactive.Send("chat", PlainMessage.Of("Guten Morgen."), CancellationToken.None));
    }

    [Theory]
    [InlineData("stopp")]
    [InlineData("Stop!")]
    [InlineData("abbrechen")]
    public async Task Where_nothing_runs_stop_says_so(string word)
    {
        await Taken(_bot.Say(word));
        Assert.Equal(DeskSentences.NothingRuns.De, (await _bot.Connector.Await(1))[0].Words);
    }

    private Task<HttpResponseMessage> Invoke(string name, string value) => _bot.Say("", a =>
    {
        (a["type"], a["name"], a["value"]) = ("invoke", name, JsonNode.Parse(value));
        _ = a.Remove("text");
    });

    private static async Task Taken(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }
}
