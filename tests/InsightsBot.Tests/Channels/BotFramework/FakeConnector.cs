using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InsightsBot.Tests.Channels.BotFramework;

/// <summary>The Connector of Teams on this machine. It enforces Teams' rules and keeps each breach.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private static readonly (int Count, TimeSpan Within)[] Rates =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30))];

    private readonly WebApplication _server;
    private readonly ConcurrentQueue<SentActivity> _sent = new();
    private readonly ConcurrentQueue<string> _breaches = new();
    private readonly ConcurrentDictionary<string, List<long>> _moments = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task<bool>>> _faults = new();
    private readonly TeamsStreams _streams = new();
    private readonly SemaphoreSlim _arrived = new(0);

    private FakeConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.Logging.ClearProviders();
        _ = builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _ = _server.Map("/{**path}", Take);
    }

    /// <summary>Where it listens.</summary>
    public string Address => _server.Urls.First() + "/";

    /// <summary>What was taken, in order.</summary>
    public IReadOnlyList<SentActivity> Sent => [.. _sent];

    /// <summary>The messages that were taken, in order: no streams' beginnings, no typing.</summary>
    public IReadOnlyList<SentActivity> Messages => [.. _sent.Where(s => s.Type == "message")];

    /// <summary>Rules that were broken.</summary>
    public IReadOnlyList<string> Breaches => [.. _breaches];

    /// <summary>How many requests came, refused ones too.</summary>
    public int Requests { get; private set; }

    /// <summary>The header "Authorization" of the last request.</summary>
    public string? LastAuthorization { get; private set; }

    /// <summary>The rules of streams, for tests that change the times.</summary>
    internal TeamsStreams Streams => _streams;

    public static async Task<FakeConnector> Start()
    {
        var connector = new FakeConnector();
        await connector._server.StartAsync();
        return connector;
    }

    /// <summary>The next request is answered so; true where that was the answer, false to go on as usual.</summary>
    public void Next(Func<HttpContext, Task<bool>> fault) => _faults.Enqueue(fault);

    /// <summary>The next request gets a status and a body.</summary>
    public void Next(int status, string body = "", string? retryAfter = null) => Next(async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync(body);
        return true;
    });

    /// <summary>Waits until so many messages were taken.</summary>
    public async Task<IReadOnlyList<SentActivity>> Await(int messages)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (Messages.Count < messages)
        {
            await _arrived.WaitAsync(patience.Token);
        }

        return Messages;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _arrived.Dispose();
    }

    private async Task Take(HttpContext context)
    {
        Requests++;
        LastAuthorization = context.Request.Headers.Authorization;
        if (_faults.TryDequeue(out var fault) && await fault(context))
        {
            return;
        }

        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path is not ["v3", "conversations", var conversation, "activities", ..])
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        var text = Encoding.UTF8.GetString(buffer.ToArray());
        using var json = JsonDocument.Parse(text);
        var sent = new SentActivity(context.Request.Method, conversation, path.ElementAtOrDefault(4),
            json.RootElement.Clone());
        var refusal = RateFault(conversation) ?? TeamsRules.SizeFault(text) ?? TeamsRules.Fault(sent.Json)
            ?? _streams.Fault(sent, conversation);
        if (refusal is var (status, code))
        {
            _breaches.Enqueue($"{status} {code}");
            context.Response.StatusCode = status;
            await context.Response.WriteAsync($$$"""{"error":{"code":"{{{code}}}","message":"refused"}}""");
            return;
        }

        await Accept(context, sent);
    }

    private async Task Accept(HttpContext context, SentActivity sent)
    {
        var id = _streams.Accept(sent);
        _sent.Enqueue(sent with { Id = sent.Id ?? id ?? Guid.NewGuid().ToString() });
        _ = _arrived.Release();
        // Parts of a stream after the first, and its end, are taken without an id.
        var isSilent = sent.StreamType is not null && id is null;
        context.Response.StatusCode = isSilent ? 202 : 201;
        if (!isSilent)
        {
            await context.Response.WriteAsync($$"""{"id":"{{_sent.Last().Id}}"}""");
        }
    }

    private (int, string)? RateFault(string conversation)
    {
        var moments = _moments.GetOrAdd(conversation, _ => []);
        lock (moments)
        {
            var now = TimeProvider.System.GetTimestamp();
            var isTooFast = Rates.Any(r => moments.Count(m => TimeProvider.System.GetElapsedTime(m, now) < r.Within)
                >= r.Count);
            if (!isTooFast)
            {
                moments.Add(now);
            }

            return isTooFast ? (429, "TooManyRequests") : null;
        }
    }
}
