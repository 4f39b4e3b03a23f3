using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace InsightsBot.Tests.Channels.DirectLine;

/// <summary>One conversation as a client holds it.</summary>
internal sealed class LineTalk(ServedLine line, string id)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Id => id;

    public string Token { get; set; } = "";

    public string StreamUrl { get; private set; } = "";

    public async Task Start(int expected)
    {
        var (status, begun) = await line.Send(HttpMethod.Post, "conversations", Token);
        Assert.Equal((expected, id), (status, begun.GetProperty("conversationId").GetString()));
        (Token, StreamUrl) = (begun.GetProperty("token").GetString()!, begun.GetProperty("streamUrl").GetString()!);
    }

    public async Task Resume(string? watermark = null)
    {
        var query = watermark is null ? "" : "?watermark=" + watermark;
        var (status, resumed) = await line.Send(HttpMethod.Get, $"conversations/{id}{query}", Token);
        Assert.Equal(200, status);
        (Token, StreamUrl) = (resumed.GetProperty("token").GetString()!, resumed.GetProperty("streamUrl").GetString()!);
    }

    public Task<(int Status, JsonElement Body)> Post(string body) =>
        line.Send(HttpMethod.Post, $"conversations/{id}/activities", Token, body);

    public async Task<string> Ask(string question, string? clientId = null)
    {
        var (status, posted) = await Post(JsonSerializer.Serialize(new
        {
            type = "message", text = question, from = new { id = "somebody-else" }, locale = "de-DE",
            channelData = new { clientActivityID = clientId },
        }));
        Assert.Equal(200, status);
        return posted.GetProperty("id").GetString()!;
    }

    public async Task<(List<JsonElement> Activities, string Watermark)> Read(string? watermark = null)
    {
        var query = watermark is null ? "" : "?watermark=" + watermark;
        var (status, read) = await line.Send(HttpMethod.Get, $"conversations/{id}/activities{query}", Token);
        Assert.Equal(200, status);
        return ([.. read.GetProperty("activities").EnumerateArray()], read.GetProperty("watermark").GetString()!);
    }

    /// <summary>Reads until an activity is answered.</summary>
    public async Task<JsonElement> Reply(string asked)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var replies = (await Read()).Activities.Where(a => Replies(a, asked)).ToList();
            if (replies.Count > 0)
            {
                return replies[0];
            }

            await Task.Delay(TimeSpan.FromMilliseconds(30), patience.Token);
        }
    }

    public async Task<ClientWebSocket> Stream(string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        using var patience = new CancellationTokenSource(Patience);
        await socket.ConnectAsync(new Uri(StreamUrl), patience.Token);
        return socket;
    }

    /// <summary>The next frame of a stream; "" for an empty one, null for its end.</summary>
    public static async Task<string?> Frame(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var frame = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            frame.Write(buffer, 0, part.Count);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(frame.ToArray());
            }
        }
    }

    /// <summary>Reads a stream until an activity is answered, and gives all that came.</summary>
    public static async Task<List<JsonElement>> Until(WebSocket socket, Func<JsonElement, bool> isLast)
    {
        List<JsonElement> all = [];
        while (await Frame(socket) is { } frame)
        {
            if (frame.Length > 0)
            {
                using var json = JsonDocument.Parse(frame);
                all.AddRange(json.RootElement.Clone().GetProperty("activities").EnumerateArray());
                if (all.Exists(a => isLast(a)))
                {
                    return all;
                }
            }
        }

        throw new InvalidOperationException("The stream ended before.");
    }

    public static bool Replies(JsonElement activity, string asked) =>
        activity.GetProperty("type").GetString() == "message"
        && activity.TryGetProperty("replyToId", out var to) && to.GetString() == asked;
}
