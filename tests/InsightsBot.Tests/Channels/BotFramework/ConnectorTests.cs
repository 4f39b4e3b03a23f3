using System.Diagnostics;
using System.Net;
using InsightsBot.Activities;
using InsightsBot.Channels.BotFramework;
using Microsoft.Extensions.DependencyInjection;

namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>Sending: what is tried again, what is not, how fast, and with which proof.</summary>
public sealed class ConnectorTests : IAsyncLifetime
{
    private FakeConnector _connector = null!;

    public async Task InitializeAsync() => _connector = await FakeConnector.Start();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task What_the_channel_asks_to_try_again_is_tried_again(int status)
    {
        _connector.Next(status);
        _connector.Next(status, retryAfter: "0");
        Assert.NotNull((await Send()).Id);
        Assert.Equal(3, _connector.Requests);
        _ = Assert.Single(_connector.Messages);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Anything_else_is_not(int status)
    {
        _connector.Next(status, "<html>stack trace</html>");
        var sent = await Send();
        Assert.False(sent.IsTaken);
        Assert.Equal((HttpStatusCode)status, sent.Status);
        Assert.Equal(1, _connector.Requests);
    }

    [Fact]
    public async Task It_is_given_up_after_the_last_attempt()
    {
        for (var i = 0; i < 10; i++)
        {
            _connector.Next(502);
        }

        Assert.Equal(HttpStatusCode.BadGateway, (await Send()).Status);
        Assert.Equal(1 + BotLimits.Default.RetriesMax, _connector.Requests);
    }

    [Fact]
    public async Task A_dropped_line_is_not_known_to_have_failed_and_is_not_tried_again()
    {
        _connector.Next(context =>
        {
            context.Abort();
            return Task.FromResult(true);
        });
        Assert.Null((await Send()).Status);
        Assert.Equal(1, _connector.Requests);
    }

    [Fact]
    public async Task A_channel_that_hangs_is_given_up()
    {
        _connector.Next(async context =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return true;
        });
        Assert.Null((await Send(limits: Quick with { AttemptMax = TimeSpan.FromMilliseconds(300) })).Status);
    }

    [Fact]
    public async Task What_never_left_this_machine_is_tried_again()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        Assert.Null((await Send(new Uri($"http://127.0.0.1:{port}/"))).Status);
    }

    [Fact]
    public async Task Another_address_that_a_channel_points_to_is_not_followed()
    {
        await using var other = await FakeConnector.Start();
        _connector.Next(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = other.Address + "v3/conversations/chat/activities";
            return Task.FromResult(true);
        });
        Assert.False((await Send()).IsTaken);
        Assert.Equal(0, other.Requests);
    }

    [Fact]
    public async Task A_wait_that_the_channel_asks_for_is_kept_within_bounds()
    {
        _connector.Next(429, retryAfter: "1");
        var watch = Stopwatch.StartNew();
        Assert.True((await Send()).IsTaken);
        Assert.True(watch.Elapsed >= TimeSpan.FromMilliseconds(900), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_chat_is_sent_no_more_than_the_published_rates()
    {
        await using var sending = Sending(Quick);
        var connector = sending.GetRequiredService<Connector>();
        // More at once than any of the short rates allows.
        var sent = await Task.WhenAll(Enumerable.Range(0, 18).Select(i => connector.Post(
            new Uri(_connector.Address), "chat", PlainMessage.Of($"{i}"), CancellationToken.None)));
        Assert.All(sent, s => Assert.True(s.IsTaken));
        Assert.Empty(_connector.Breaches);
    }

    [Fact]
    public async Task Odd_ids_stay_in_the_path_and_odd_answers_are_no_ids()
    {
        _connector.Next(201, "{\"id\":7}");
        Assert.Null((await Send()).Id);
        _connector.Next(201, "no json");
        Assert.Null((await Send()).Id);
        await using var sending = Sending(Quick);
        var sent = await sending.GetRequiredService<Connector>().Post(
            new Uri(_connector.Address), "19:a/../b?c#d@thread.v2;messageid=1", PlainMessage.Of("x"),
            CancellationToken.None);
        Assert.True(sent.IsTaken, $"{sent}");
    }

    private static BotLimits Quick { get; } = new() { RetryFirst = TimeSpan.FromMilliseconds(10) };

    private async Task<SentMessage> Send(Uri? to = null, BotLimits? limits = null)
    {
        await using var sending = Sending(limits ?? Quick);
        return await sending.GetRequiredService<Connector>().Post(
            to ?? new Uri(_connector.Address), "chat", PlainMessage.Of("60 Kunden."), CancellationToken.None);
    }

    private static ServiceProvider Sending(BotLimits limits)
    {
        var services = new ServiceCollection();
        _ = services.AddLogging().AddSingleton(TimeProvider.System);
        new BotChannel(BotSettings.Unproven,
            Path.GetTempPath(), limits).AddSending(services);
        return services.BuildServiceProvider();
    }
}
