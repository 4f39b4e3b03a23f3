using System.Text.Json.Nodes;
using InsightsBot.Activities;
using InsightsBot.Channels.BotFramework;
using Microsoft.Extensions.DependencyInjection;

namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>Turns that take a while: what is said meanwhile, by Teams' rules, and how they are stopped.</summary>
public sealed class StreamingTests : IAsyncLifetime
{
    private static readonly BotLimits Quick = new() { RetryFirst = TimeSpan.FromMilliseconds(10) };
    private FakeConnector _connector = null!;
    private ServiceProvider _sending = null!;

    public async Task InitializeAsync()
    {
        _connector = await FakeConnector.Start();
        var services = new ServiceCollection();
        _ = services.AddLogging().AddSingleton(TimeProvider.System);
        new BotChannel(BotSettings.Unproven,
            Path.GetTempPath(), Quick).AddSending(services);
        _sending = services.BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _sending.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task A_long_turn_streams_words_on_what_is_done_and_ends_with_the_whole_answer()
    {
        var replies = Replies();
        Assert.True(await replies.Progress("Die Antwort wird ausgerechnet …", CancellationToken.None));
        Assert.True(await replies.Progress("Die Abfrage läuft noch.", CancellationToken.None));
        var message = PlainMessage.Of("60 Kunden.");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "x" });
        var id = await replies.Send(message, CancellationToken.None);
        Assert.Empty(_connector.Breaches);
        Assert.Equal(["informative", "informative", "final"], _connector.Sent.Select(s => s.StreamType));
        Assert.Equal([1, 2, null], _connector.Sent.Select(s => s.Sequence));
        Assert.Equal(_connector.Sent[0].Id, id);
        Assert.Equal(1, _connector.Sent[2].Json.GetProperty("attachments").GetArrayLength());
        // What follows is a message of its own.
        _ = await replies.Send(PlainMessage.Of("Noch etwas."), CancellationToken.None);
        Assert.Null(_connector.Sent[3].StreamType);
        Assert.Empty(_connector.Breaches);
    }

    [Fact]
    public async Task A_short_turn_is_one_message()
    {
        _ = await Replies().Send(PlainMessage.Of("60 Kunden."), CancellationToken.None);
        Assert.Null(Assert.Single(_connector.Sent).StreamType);
    }

    [Theory]
    [InlineData("msteams", nameof(ConversationScope.Group))]
    [InlineData("msteams", nameof(ConversationScope.Channel))]
    [InlineData("webchat", nameof(ConversationScope.Personal))]
    public async Task Elsewhere_typing_is_shown_once_and_one_message_answers(string channel, string scope)
    {
        var replies = Replies(channel, Enum.Parse<ConversationScope>(scope));
        Assert.True(await replies.Progress("Es dauert.", CancellationToken.None));
        Assert.True(await replies.Progress("Es dauert.", CancellationToken.None));
        _ = await replies.Send(PlainMessage.Of("60 Kunden."), CancellationToken.None);
        Assert.Equal(["typing", "message"], _connector.Sent.Select(s => s.Type));
        Assert.All(_connector.Sent, s => Assert.Null(s.Stream));
    }

    [Fact]
    public async Task Whoever_stops_the_stream_gets_nothing_more()
    {
        var replies = Replies();
        Assert.True(await replies.Progress("Es dauert.", CancellationToken.None));
        _connector.Streams.IsStopped = true;
        Assert.False(await replies.Progress("Es dauert noch.", CancellationToken.None));
        Assert.Empty(_connector.Messages);
    }

    [Fact]
    public async Task A_stream_that_the_channel_ends_for_its_length_is_followed_by_a_plain_message()
    {
        var replies = Replies();
        Assert.True(await replies.Progress("Es dauert.", CancellationToken.None));
        _connector.Streams.Longest = TimeSpan.Zero;
        _ = await replies.Send(PlainMessage.Of("60 Kunden."), CancellationToken.None);
        Assert.Equal("60 Kunden.", Assert.Single(_connector.Messages).Words);
        Assert.Null(_connector.Messages[0].StreamType);
    }

    [Fact]
    public async Task A_stream_ends_by_itself_before_the_channel_would_end_it()
    {
        var replies = Replies(limits: Quick with { StreamMax = TimeSpan.Zero });
        Assert.True(await replies.Progress("Es dauert.", CancellationToken.None));
        Assert.True(await replies.Progress("Es dauert noch.", CancellationToken.None));
        Assert.True(await replies.Progress("Immer noch.", CancellationToken.None));
        _ = await replies.Send(PlainMessage.Of("60 Kunden."), CancellationToken.None);
        Assert.Equal(["informative", "final", null], _connector.Sent.Select(s => s.StreamType));
        Assert.Equal(["Es dauert noch.", "60 Kunden."], _connector.Messages.Select(s => s.Words));
        Assert.Empty(_connector.Breaches);
    }

    [Fact]
    public async Task A_stream_that_stumbles_still_ends_with_the_answer()
    {
        var replies = Replies();
        Assert.True(await replies.Progress("Es dauert.", CancellationToken.None));
        _connector.Next(500);
        Assert.True(await replies.Progress("Es dauert noch.", CancellationToken.None));
        Assert.True(await replies.Progress("Immer noch.", CancellationToken.None));
        _ = await replies.Send(PlainMessage.Of("60 Kunden."), CancellationToken.None);
        Assert.Equal(["informative", "final"], _connector.Sent.Select(s => s.StreamType));
        Assert.Empty(_connector.Breaches);
    }

    [Fact]
    public async Task A_stream_that_cannot_begin_is_no_stream()
    {
        _connector.Next(500);
        var replies = Replies();
        Assert.True(await replies.Progress("Es dauert.", CancellationToken.None));
        Assert.True(await replies.Progress("Es dauert.", CancellationToken.None));
        Assert.NotNull(await replies.Send(PlainMessage.Of("60 Kunden."), CancellationToken.None));
        Assert.Null(Assert.Single(_connector.Sent).StreamType);
    }

    [Fact]
    public async Task Where_the_line_drops_at_the_end_of_a_stream_the_answer_is_not_said_twice()
    {
        var replies = Replies();
        Assert.True(await replies.Progress("Es dauert.", CancellationToken.None));
        _connector.Next(context =>
        {
            context.Abort();
            return Task.FromResult(true);
        });
        Assert.Null(await replies.Send(PlainMessage.Of("60 Kunden."), CancellationToken.None));
        Assert.Equal(2, _connector.Requests);
    }

    [Fact]
    public async Task A_message_that_is_too_large_is_said_shorter_in_words()
    {
        var message = PlainMessage.Of("Die Antwort. " + new string('ä', 80_000));
        Assert.NotNull(await Replies().Send(message, CancellationToken.None));
        var said = Assert.Single(_connector.Messages).Words;
        Assert.StartsWith("Die Antwort.", said, StringComparison.Ordinal);
        Assert.EndsWith(BotSentences.Shortened.De, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_the_asker_stops_a_turn_and_its_query()
    {
        await using var bot = await BotHost.Start(desk: new DeskLimits { FirstWord = TimeSpan.Zero });
        // The first word is held back, so that the turn still runs when it is to stop.
        var open = new TaskCompletionSource();
        var arrived = new TaskCompletionSource();
        bot.Connector.Next(async _ =>
        {
            arrived.SetResult();
            await open.Task;
            return false;
        });
        using var asked = await bot.Say("Was treibt die Kündigungen?");
        await arrived.Task;
        using var stopped = await bot.Say("stopp");
        open.SetResult();
        Assert.Equal(DeskSentences.Stopped.De, (await bot.Connector.Await(1))[0].Words);
        await bot.End();
        _ = Assert.Single(bot.Connector.Messages);
        Assert.Empty(bot.Connector.Breaches);
    }

    private ConnectorReplies Replies(
        string channel = "msteams", ConversationScope scope = ConversationScope.Personal, BotLimits? limits = null)
    {
        var activity = new Activity
        {
            Type = "message", Id = "1", ChannelId = channel, ServiceUrl = _connector.Address, ConversationId = "chat",
            Scope = scope, From = new ActivityAccount("asker", null, null), Text = "Wie viele Kunden?",
        };
        return new ConnectorReplies(_sending.GetRequiredService<Connector>(), ConversationReference.Of(activity)!,
            activity, new Uri(_connector.Address), limits ?? Quick, TimeProvider.System);
    }
}
