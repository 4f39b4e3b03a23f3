using System.Net.WebSockets;
using System.Text;

namespace InsightsBot.Channels.DirectLine;

/// <summary>GET conversations/{id}/stream: a WebSocket over which activities come as they are said.</summary>
/// <remarks>What a client sends is not read: browsers send empty frames to keep a connection alive.</remarks>
internal sealed class StreamRoute(
    DirectLineTokens tokens, LiveConversations conversations, CallerBounds bounds, DirectLineSettings settings,
    TimeProvider clock, IHostApplicationLifetime lifetime)
{
    /// <summary>Streams until one side ends it.</summary>
    public async Task Open(HttpContext context, string id)
    {
        var (conversation, fault) = await Enter(context, id);
        int? watermark = null;
        fault ??= !Watermarks.TryRead(context, out watermark) ? DirectLineFault.BadWatermark : null;
        if (fault is not null)
        {
            await DirectLineErrors.Write(context, fault);
            return;
        }

        var address = CallerBounds.AddressOf(context);
        if (!bounds.TryOpen(address))
        {
            await DirectLineErrors.Write(context, DirectLineFault.TooManyStreams);
            return;
        }

        try
        {
            await Stream(context, conversation!, watermark ?? 0);
        }
        finally
        {
            bounds.Close(address);
        }
    }

    private async Task<(LiveConversation? Conversation, DirectLineFault? Fault)> Enter(HttpContext context, string id)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return (null, DirectLineFault.NoSocket);
        }

        if (context.Request.Query["t"] is not [{ Length: > 0 } token])
        {
            return (null, DirectLineFault.NoToken);
        }

        return await tokens.ReadStream(token) switch
        {
            TokenVerdict.Good good when good.Grant.Conversation != id => (null, DirectLineFault.OtherConversation),
            TokenVerdict.Good good => conversations.Find(good.Grant) is { } found ? (found, null)
                : (null, DirectLineFault.NoConversation),
            TokenVerdict.Expired => (null, DirectLineFault.ExpiredToken),
            _ => (null, DirectLineFault.ForeignToken),
        };
    }

    private async Task Stream(HttpContext context, LiveConversation conversation, int watermark)
    {
        if (conversation.Listen(watermark) is not { } frames)
        {
            await DirectLineErrors.Write(context, DirectLineFault.TooManyStreams);
            return;
        }

        try
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            using var end = CancellationTokenSource.CreateLinkedTokenSource(
                context.RequestAborted, lifetime.ApplicationStopping);
            var sending = Send(socket, frames, end.Token);
            var listening = Listen(socket, end.Token);
            var first = await Task.WhenAny(sending, listening);
            await end.CancelAsync();
            var reason = await first;
            // Both have ended before the socket is gone.
            _ = await sending;
            _ = await listening;
            await Close(socket, reason);
        }
        catch (WebSocketException)
        {
            // The connection broke; the client takes the conversation up again.
        }
        finally
        {
            conversation.Leave(frames);
        }
    }

    private async Task<WebSocketCloseStatus> Send(WebSocket socket, FrameQueue frames, CancellationToken end)
    {
        try
        {
            while (true)
            {
                while (frames.Reader.TryRead(out var frame))
                {
                    await socket.SendAsync(
                        Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, end);
                }

                var more = frames.Reader.WaitToReadAsync(end).AsTask();
                if (await Task.WhenAny(more, Task.Delay(settings.Limits.KeepAlive, clock, end)) != more)
                {
                    await socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, end);
                }
                else if (!await more)
                {
                    return WebSocketCloseStatus.NormalClosure;
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
            return WebSocketCloseStatus.EndpointUnavailable;
        }
    }

    private async Task<WebSocketCloseStatus> Listen(WebSocket socket, CancellationToken end)
    {
        var buffer = new byte[settings.Limits.ClientFrameBytesMax];
        var (begun, frames) = (clock.GetTimestamp(), 0);
        try
        {
            while (true)
            {
                var said = await socket.ReceiveAsync(buffer.AsMemory(), end);
                if (said.MessageType == WebSocketMessageType.Close)
                {
                    return WebSocketCloseStatus.NormalClosure;
                }

                if (!said.EndOfMessage)
                {
                    return WebSocketCloseStatus.MessageTooBig;
                }

                (begun, frames) = clock.GetElapsedTime(begun) > TimeSpan.FromMinutes(1)
                    ? (clock.GetTimestamp(), 1) : (begun, frames + 1);
                if (frames > settings.Limits.ClientFramesPerMinute)
                {
                    return WebSocketCloseStatus.PolicyViolation;
                }
            }
        }
        catch (Exception over) when (over is OperationCanceledException or WebSocketException)
        {
            return WebSocketCloseStatus.EndpointUnavailable;
        }
    }

    private static async Task Close(WebSocket socket, WebSocketCloseStatus reason)
    {
        // A receive that was cancelled has aborted the socket: then there is nobody to say goodbye to.
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            await socket.CloseOutputAsync(reason, null, CancellationToken.None);
        }
    }
}
