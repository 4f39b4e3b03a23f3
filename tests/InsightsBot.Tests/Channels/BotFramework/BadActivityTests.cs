using System.Net;
using InsightsBot.Activities;
using InsightsBot.Channels.BotFramework;
using InsightsBot.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>What is not to be answered, or not so: forged, huge, deep, hostile, or far too much.</summary>
public sealed class BadActivityTests
{
    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{\"type\":\"message\"}", HttpStatusCode.BadRequest)]
    [InlineData("\u0000", HttpStatusCode.BadRequest)]
    public async Task A_body_that_is_no_activity_is_400_in_one_sentence(string body, HttpStatusCode status)
    {
        await using var bot = await BotHost.Start();
        using var response = await bot.Post(body);
        Assert.Equal(status, response.StatusCode);
        Assert.DoesNotContain("Exception", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_json_is_400_and_a_megabyte_413_and_text_415()
    {
        await using var bot = await BotHost.Start();
        using var deep = await bot.Post(
            "{\"type\":\"message\",\"value\":" + new string('[', 500) + new string(']', 500) + "}");
        Assert.Equal(HttpStatusCode.BadRequest, deep.StatusCode);
        using var large = await bot.Say(new string('a', 1024 * 1024));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        using var text = await bot.Post(bot.Activity("Kunden?").ToJsonString(), null, "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
        Assert.Equal(0, bot.Connector.Requests);
    }

    [Fact]
    public async Task Without_a_bot_the_address_does_not_exist()
    {
        await using var bot = await BotHost.Start(hasBot: false);
        using var response = await bot.Say("Wie viele Kunden gibt es?");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Only_who_shows_a_genuine_token_for_an_allowed_address_is_answered()
    {
        await using var issuer = await LocalIssuer.Start();
        await using var bot = await BotHost.Start(settings: new BotSettings(
            LocalIssuer.AppId, "", new BotCredential.Secret("x"), BotSettings.HostsUsual, issuer.Address));
        var now = TimeProvider.System.GetUtcNow();
        foreach (var one in TokenCase.All(issuer, now))
        {
            var body = bot.Activity("", a => (a["type"], a["channelId"], a["serviceUrl"]) =
                ("typing", one.Channel, one.Service)).ToJsonString();
            using var response = await bot.Post(body, one.Header);
            Assert.True((one.IsGenuine ? HttpStatusCode.Accepted : HttpStatusCode.Unauthorized) == response.StatusCode,
                $"{one.Name}: {response.StatusCode}");
        }

        const string elsewhere = "https://evil.example.com/";
        using var signed = await bot.Say("", a => a["serviceUrl"] = elsewhere);
        Assert.Equal(HttpStatusCode.Unauthorized, signed.StatusCode);
        var token = "Bearer " + issuer.Token(now, payload: p => p["serviceurl"] = elsewhere);
        using var foreign = await bot.Post(bot.Activity("", a => a["serviceUrl"] = elsewhere).ToJsonString(), token);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    [Theory]
    [InlineData("**fett** [klick](https://evil.example.com) @everyone")]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)>")]
    [InlineData("{\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[]}")]
    [InlineData("<at>everyone</at> Wie viele Kunden gibt es?")]
    [InlineData("'; DROP TABLE customers; --")]
    public async Task Markup_in_a_question_does_nothing(string question)
    {
        await using var bot = await BotHost.Start();
        using var response = await bot.Say(question);
        var answer = (await bot.Connector.Await(1))[0];
        Assert.False(answer.Json.TryGetProperty("entities", out var entities)
            && entities.EnumerateArray().Any(e => e.GetProperty("type").GetString() == "mention"));
        Assert.DoesNotContain("<at>", answer.Words, StringComparison.Ordinal);
        Assert.Empty(bot.Connector.Breaches);
    }

    [Fact]
    public async Task Thousands_of_messages_of_one_asker_are_bounded_politely()
    {
        var limits = new BotLimits { PaceWaitMax = TimeSpan.FromSeconds(10) };
        await using var bot = await BotHost.Start(limits);
        // The first answer is held back, so that the others must wait.
        var open = new TaskCompletionSource();
        bot.Connector.Next(async _ =>
        {
            await open.Task;
            return false;
        });
        for (var i = 0; i < 10_000; i++)
        {
            using var response = await bot.Say("Wie viele Kunden gibt es?");
            Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        }

        open.SetResult();
        // One runs, five wait, and then one sentence stands for all the rest.
        var said = await bot.Connector.Await(7);
        await bot.End();
        Assert.Equal(7, bot.Connector.Messages.Count);
        Assert.Equal(DeskSentences.Busy.De, said[^1].Words);
        Assert.Empty(bot.Connector.Breaches);
    }

    [Fact]
    public async Task A_failure_of_ours_is_a_fixed_sentence_with_a_number_that_the_log_knows()
    {
        await using var bot = await BotHost.Start(adjust: services => services.AddSingleton(
            new ConversationStore(TimeProvider.System, new ConversationLimits { IdCharactersMax = 1 })));
        using var response = await bot.Say("Wie viele Kunden gibt es?");
        var words = (await bot.Connector.Await(1))[0].Words;
        Assert.Matches("^Die Frage ließ sich nicht beantworten; Vorgang [0-9A-F]{12} führt", words);
        var incident = words.Split("Vorgang ")[1].Split(' ')[0];
        Assert.Contains(bot.Logged.Lines, l => l.Contains(incident, StringComparison.Ordinal));
        Assert.DoesNotContain("characters", words, StringComparison.Ordinal);
    }
}
