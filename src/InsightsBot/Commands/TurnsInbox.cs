using System.Collections.Concurrent;
using System.Text.Json;

namespace InsightsBot.Commands;

/// <summary>The channel's end of a measurement: counts replies by the activity that they answer.</summary>
/// <param name="clock">Times.</param>
internal sealed class TurnsInbox(TimeProvider clock) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Expected> _expected = new();
    private WebApplication? _server;

    /// <summary>Where replies are taken.</summary>
    public string Address { get; private set; } = "";

    /// <summary>How many activities were answered.</summary>
    public int Answered => _expected.Values.Count(e => e.Replies > 0);

    /// <summary>How many were not.</summary>
    public int Lost => _expected.Values.Count(e => e.Replies == 0);

    /// <summary>How many were answered more than once.</summary>
    public int Doubled => _expected.Values.Count(e => e.Replies > 1);

    /// <summary>From an activity to its reply.</summary>
    public IReadOnlyList<TimeSpan> Times => [.. _expected.Values.Where(e => e.Replies > 0).Select(e => e.Took)];

    /// <summary>Begins to take replies.</summary>
    public async Task Start(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.Logging.ClearProviders();
        _ = builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _ = _server.MapPost("/v3/conversations/{conversation}/activities", Take);
        await _server.StartAsync(cancellation);
        Address = _server.Urls.First() + "/";
    }

    /// <summary>Notes that an activity is sent now; the task ends with its first reply.</summary>
    public Task Expect(string id) =>
        _expected.GetOrAdd(id, _ => new Expected(clock.GetTimestamp())).First.Task;

    /// <summary>Waits until all that was sent is answered, or for so long.</summary>
    public async Task Settle(TimeSpan longest, CancellationToken cancellation)
    {
        var open = Task.WhenAll(_expected.Values.Select(e => e.First.Task));
        _ = await Task.WhenAny(open, Task.Delay(longest, clock, cancellation));
        // What is answered twice would come soon after.
        await Task.Delay(TimeSpan.FromSeconds(1), clock, cancellation);
    }

    /// <summary>Forgets what was counted.</summary>
    public void Clear() => _expected.Clear();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private async Task Take(HttpContext context)
    {
        using var json = await JsonDocument.ParseAsync(context.Request.Body);
        var root = json.RootElement;
        if (root.GetProperty("type").GetString() == "message"
            && root.TryGetProperty("replyToId", out var answered)
            && _expected.TryGetValue(answered.GetString() ?? "", out var expected))
        {
            expected.Reply(clock);
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"{{Guid.NewGuid()}}"}""");
    }

    /// <summary>An activity that is to be answered.</summary>
    private sealed class Expected(long sent)
    {
        private int _replies;

        public TaskCompletionSource First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Replies => _replies;

        public TimeSpan Took { get; private set; }

        public void Reply(TimeProvider clock)
        {
            if (Interlocked.Increment(ref _replies) == 1)
            {
                Took = clock.GetElapsedTime(sent);
                _ = First.TrySetResult();
            }
        }
    }
}
