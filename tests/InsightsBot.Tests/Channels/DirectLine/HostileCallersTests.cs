using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using InsightsBot.Channels.DirectLine;

namespace InsightsBot.Tests.Channels.DirectLine;

public sealed class HostileCallersTests(LineHub hub) : IClassFixture<LineHub>
{
    [Fact]
    public async Task Pages_of_other_places_are_turned_away_and_named_ones_are_not()
    {
        const string friend = "https://shop.example";
        await using var line = await ServedLine.Start(hub, s => s with { Origins = [friend] });
        foreach (var origin in new[] { "https://evil.example", "null", friend + ".evil.example", "http://127.0.0.1:1" })
        {
            await line.IsRefused(403, "Forbidden", HttpMethod.Post, "tokens/generate", null, origin: origin);
            await line.IsRefused(403, "Forbidden", HttpMethod.Options, "tokens/generate", null, origin: origin);
        }

        foreach (var origin in new[] { friend, line.Address })
        {
            var (status, _) = await line.Send(HttpMethod.Post, "tokens/generate", null, origin: origin);
            Assert.Equal(200, status);
        }

        var talk = await line.Begin();
        _ = await Assert.ThrowsAsync<WebSocketException>(() => talk.Stream("https://evil.example"));
        using var socket = await talk.Stream(friend);
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task A_named_page_may_read_answers_and_ask_before_it_posts()
    {
        const string friend = "https://shop.example";
        await using var line = await ServedLine.Start(hub, s => s with { Origins = [friend] });
        using var ask = new HttpRequestMessage(HttpMethod.Options, DirectLineChannel.Root + "/tokens/generate");
        ask.Headers.Add("Origin", friend);
        ask.Headers.Add("Access-Control-Request-Method", "POST");
        ask.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");
        using var may = await line.Client.SendAsync(ask);
        Assert.Equal(friend, may.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(may.Headers.Contains("Access-Control-Allow-Credentials"));
        using var own = new HttpRequestMessage(HttpMethod.Post, DirectLineChannel.Root + "/tokens/generate");
        own.Headers.Add("Origin", line.Address);
        using var same = await line.Client.SendAsync(own);
        Assert.False(same.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_megabyte_is_413_whether_or_not_it_says_so()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        var body = $$"""{"type":"message","text":"{{new string('a', 1024 * 1024)}}"}""";
        await line.IsRefused(413, "MessageSizeTooBig", HttpMethod.Post, $"conversations/{talk.Id}/activities",
            talk.Token, body);
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"{DirectLineChannel.Root}/conversations/{talk.Id}/activities");
        request.Headers.Authorization = new("Bearer", talk.Token);
        request.Headers.TransferEncodingChunked = true;
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await line.Client.SendAsync(request);
        Assert.Equal(413, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"value\":{\"a\":1,\"a\":2}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\"} x")]
    public async Task What_is_no_activity_is_400(string body)
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        var (status, answer) = await talk.Post(body);
        Assert.Equal(400, status);
        Assert.StartsWith("Bad", answer.GetProperty("error").GetProperty("code").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nesting_that_goes_too_deep_and_other_kinds_of_content_are_refused()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        var deep = $$"""{"type":"message","value":{{new string('[', 10_000)}}{{new string(']', 10_000)}}}""";
        Assert.Equal(400, (await talk.Post(deep)).Status);
        await line.IsRefused(415, "BadArgument", HttpMethod.Post, $"conversations/{talk.Id}/activities", talk.Token,
            """{"type":"message","text":"a"}""", "text/plain");
    }

    [Theory]
    [InlineData("..%2f..%2fkeys.json")]
    [InlineData("..")]
    [InlineData("%2e%2e")]
    [InlineData("keys.json")]
    [InlineData("a%00b")]
    [InlineData("%5c..%5ckeys")]
    public async Task Tricks_with_paths_reach_nothing(string id)
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        using var socket = new TcpClient();
        var uri = new Uri(line.Address);
        await socket.ConnectAsync(uri.Host, uri.Port);
        // As it stands: a client would tidy the path before it is sent.
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {DirectLineChannel.Root}/conversations/{id}/activities HTTP/1.1\r\nHost: {uri.Authority}\r\n"
            + $"Authorization: Bearer {talk.Token}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(socket.GetStream());
        var answer = await reader.ReadToEndAsync();
        Assert.Matches("^HTTP/1.1 (403|404|400) ", answer);
        Assert.DoesNotContain("Secret", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_messages_of_one_user_cost_neither_others_nor_memory()
    {
        await using var line = await ServedLine.Start(hub, s => s with
        {
            Limits = s.Limits with { AddressBurst = 100_000 },
        });
        var (flood, other) = (await line.Begin(), await line.Begin());
        var counts = new int[1000];
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), async (_, _) =>
        {
            var (status, _) = await flood.Post("""{"type":"message","text":"Wie viele Kunden gibt es?"}""");
            _ = Interlocked.Increment(ref counts[status]);
        });
        Assert.Equal(10_000, counts[200] + counts[429] + counts[503]);
        Assert.True(counts[429] > 9_000, $"{counts[429]} were turned away.");
        _ = await other.Reply(await other.Ask("Wie viele Kunden gibt es?"));
        // What the last of the flood asked has been answered, too: nothing is left waiting.
        var asked = (await flood.Read()).Activities.Count(a => !a.TryGetProperty("replyToId", out _));
        Assert.True(asked <= counts[200] + 1, $"{asked} were kept of {counts[200]}.");
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        var text = "</script><script>alert(1)</script> [x](javascript:alert(1)) @all \",\"from\":{\"id\":\"root\"}";
        var asked = await talk.Ask(text);
        _ = await talk.Reply(asked);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, $"{DirectLineChannel.Root}/conversations/{talk.Id}/activities");
        request.Headers.Authorization = new("Bearer", talk.Token);
        using var response = await line.Client.SendAsync(request);
        var raw = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", raw, StringComparison.OrdinalIgnoreCase);
        using var json = JsonDocument.Parse(raw);
        var echo = json.RootElement.GetProperty("activities").EnumerateArray()
            .Single(a => a.GetProperty("id").GetString() == asked);
        Assert.Equal(text, echo.GetProperty("text").GetString());
        Assert.StartsWith("dl_", echo.GetProperty("from").GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Frames_of_a_client_are_ignored_and_many_or_large_ones_end_the_stream()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        using var quiet = await talk.Stream();
        await quiet.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, CancellationToken.None);
        await quiet.SendAsync("{\"type\":\"message\"}"u8.ToArray(), WebSocketMessageType.Text, true, default);
        var asked = await talk.Ask("Wie viele Kunden gibt es?");
        _ = await LineTalk.Until(quiet, a => LineTalk.Replies(a, asked));
        using var large = await talk.Stream();
        await Ends(large, 1, new byte[10_000]);
        using var flood = await talk.Stream();
        await Ends(flood, 1_000, new byte[10]);
        Assert.DoesNotContain((await talk.Read()).Activities, a => a.GetProperty("type").GetString() == "event");
    }

    [Fact]
    public async Task Streams_are_bounded_and_a_closed_one_makes_room()
    {
        await using var line = await ServedLine.Start(hub, s => s with
        {
            Limits = s.Limits with { StreamsOfOneMax = 2, StreamsMax = 3 },
        });
        var (talk, other) = (await line.Begin(), await line.Begin());
        using var first = await talk.Stream();
        using var second = await talk.Stream();
        _ = await Assert.ThrowsAsync<WebSocketException>(() => talk.Stream(null));
        using var third = await other.Stream();
        _ = await Assert.ThrowsAsync<WebSocketException>(() => other.Stream(null));
        await first.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        using var again = await Retried(talk.Stream);
        Assert.Equal(WebSocketState.Open, again.State);
    }

    [Fact]
    public async Task The_address_of_a_stream_is_for_one_conversation_and_a_short_time()
    {
        await using var line = await ServedLine.Start(hub);
        var (talk, other) = (await line.Begin(), await line.Begin());
        var path = new Uri(talk.StreamUrl).PathAndQuery.Replace(talk.Id, other.Id, StringComparison.Ordinal);
        using var plain = await line.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(400, (int)plain.StatusCode);
        using var foreign = new ClientWebSocket();
        _ = await Assert.ThrowsAsync<WebSocketException>(() => foreign.ConnectAsync(
            new Uri(talk.StreamUrl.Replace(talk.Id, other.Id, StringComparison.Ordinal)), default));
        line.Clock.Advance(DirectLineLimits.Default.StreamTokenLife + TimeSpan.FromSeconds(1));
        _ = await Assert.ThrowsAsync<WebSocketException>(() => talk.Stream(null));
    }

    [Fact]
    public async Task The_end_of_the_server_ends_streams_and_is_not_held_up_by_them()
    {
        await using var line = await ServedLine.Start(hub);
        var talk = await line.Begin();
        using var socket = await talk.Stream();
        var ended = Task.Run(async () =>
        {
            try
            {
                while (await LineTalk.Frame(socket) is not null)
                {
                }
            }
            catch (WebSocketException)
            {
                // Cut off without a word is an end, too.
            }
        });
        await line.Stop().WaitAsync(TimeSpan.FromSeconds(30));
        await ended.WaitAsync(TimeSpan.FromSeconds(30));
    }

    // A stream that does not end runs out of patience instead, which fails the test.
    private static async Task Ends(ClientWebSocket socket, int frames, byte[] frame)
    {
        try
        {
            for (var i = 0; i < frames; i++)
            {
                await socket.SendAsync(frame, WebSocketMessageType.Text, true, CancellationToken.None);
            }

            while (await LineTalk.Frame(socket) is not null)
            {
            }
        }
        catch (WebSocketException)
        {
            // The server may be gone before all is sent.
        }
    }

    private static async Task<ClientWebSocket> Retried(Func<string?, Task<ClientWebSocket>> open)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                return await open(null);
            }
            catch (WebSocketException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }
        }
    }
}
